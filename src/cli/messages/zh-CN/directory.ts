import type { Message } from '../message.ts';

/** What is said about the directory, signing in and events, by code. */
export const directory = {
  'batch/cells': { summary: '第 {row} 行有 {cells} 个单元格，表头有 {columns} 个' },
  'batch/column': { summary: '第 {row} 行：没有名为“{column}”的列' },
  'batch/csv': { summary: '第 {line} 行不是合法的 CSV' },
  'batch/json': { summary: '第 {row} 行不是 JSON 对象' },
  'batch/missing': { summary: '第 {row} 行：缺少 {column}' },
  'batch/twice': { summary: '第 {row} 行：{column} 与前面的行重复' },
  'batch/unknown': { summary: '第 {row} 行：{column}“{value}”不存在' },
  'batch/value': { summary: '第 {row} 行：{column} 的值不合要求（{expected}）' },
  'platform/batch-refused': {
    summary: '批次有误（{findings|处|处}）；未做任何改动',
    hints: ['更正下列各行后重新发送'],
  },
  'platform/person-needed': {
    summary: '只有员工本人可以执行，程序令牌不可',
    hints: ['请用工号和验证码登录'],
  },
  'platform/sign-in-refused': {
    summary: '工号与验证码不符，或验证码已失效',
    hints: ['请重新获取验证码；有效期十分钟，最多尝试五次'],
  },
  'platform/too-many-leaving': {
    summary: '将有 {leaving|名员工|名员工}被标为离职，上限为 {limit}',
    hints: ['如确认无误，请带上 maxLeaving={leaving} 重新发送'],
  },
  'platform/webhook-refused': {
    summary: '平台不向 {url} 发送（{reason}）',
    hints: ['请使用可从外部访问的 https 地址'],
  },
} as const satisfies Record<string, Message>;
