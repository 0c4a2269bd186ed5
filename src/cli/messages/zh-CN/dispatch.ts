import type { rosterErrors as english, simulation as englishTexts } from '../en/dispatch.ts';
import type { Message } from '../message.ts';

/** 排班文件的问题，按代码。 */
export const rosterErrors: Record<keyof typeof english, Message> = {
  'roster/column': {
    summary: '{file} 缺少列“{column}”',
    hints: ['排班表的列为 employeeNumber、store、position、start、end'],
  },
  'roster/csv': { summary: '{file} 第 {line} 行不是 CSV', hints: ['含逗号或引号的单元格须加引号'] },
  'roster/times': {
    summary: '{file} 第 {line} 行不是有效班次：从“{start}”到“{end}”',
    hints: ['请写门店当地时间，如 2026-11-22T09:00，结束须晚于开始'],
  },
  'roster/unreadable': { summary: '无法读取 {file}（{reason}）', hints: ['检查路径'] },
  'usage/date': { summary: '“{text}”不是日期', hints: ['请写成 2026-11-22'] },
};

/** `simulate` 的文字。 */
export const simulation: Record<keyof typeof englishTexts, string> = {
  'simulate.title': '{from} 至 {until}：{stores} 家门店，{tasks} 项任务，共 {minutes} 分钟作业',
  'simulate.by.roster': '按排班衡量；当天没有排班的门店按编制（minOnShift）衡量。',
  'simulate.by.headcount': '按编制（minOnShift）衡量；用 --roster 文件 可按实际排班衡量。',
  'simulate.store': '门店',
  'simulate.tasks': '任务',
  'simulate.minutes': '分钟',
  'simulate.hours': '超负荷小时',
  'simulate.peak': '最忙的一小时：作业分钟 / 人力分钟',
  'simulate.more': '……另有 {count} 项；用 --json 或 --store 查看',
  'simulate.everybody': '全店',
  'simulate.tooMuch': '超负荷',
  'simulate.bearable': '没有超负荷的时段。',
  'simulate.overloaded': '{count} 个小时的作业量超过人力。',
  'simulate.problem.calendar-does-not-cover':
    '日历“{name}”未覆盖 {date}，依赖它的任务不会派发（{stores} 家门店，如 {example}）',
  'simulate.problem.calendar-missing': '没有日历“{name}”（{stores} 家门店，如 {example}）',
  'simulate.problem.timezone-missing': '门店“{name}”没有时区',
  'simulate.problem.sop-missing': '“{name}”的 SOP 不存在（{stores} 家门店，如 {example}）',
  'simulate.problem.sop-version': '没有符合“{name}”要求的 SOP 版本（{stores} 家门店，如 {example}）',
  'simulate.problem.sop-not-in-force': '“{name}”的 SOP 在 {date} 不在有效期内（{stores} 家门店，如 {example}）',
};
