import type { recordErrors as english } from '../en/record-errors.ts';
import type { Message } from '../message.ts';

/** signoff、retro 与 requirements 的错误，按代码。 */
export const recordErrors: Record<keyof typeof english, Message> = {
  'signoff/incomplete': {
    summary: '没有说明签什么，或代表哪一方',
    hints: ['storeops signoff 阶段 --as 签字方，storeops signoff 名称 --revoke --reason 原因，或 --list'],
  },
  'signoff/unknown-subject': { summary: '没有名为“{subject}”的阶段或需求', hints: ['是否指“{known}”？'] },
  'signoff/unknown-party': { summary: '没有要求“{party}”签字', hints: ['可选：{known}'] },
  'signoff/unknown': { summary: '没有签字“{signOff}”', hints: ['是否指“{known}”？'] },
  'signoff/nobody': { summary: '不知道由谁签字', hints: ['用 --by 指明账号，或在 git 中设置 user.email'] },
  'signoff/own-work': { summary: '{person} 是 {resource} 的编写人，不得签字', hints: ['请该方其他人员签字'] },
  'signoff/second-party': {
    summary: '{person} 已代表 {party} 签字（{signOff}）',
    hints: ['请本方人员签字，一人只代表一方'],
  },
  'signoff/already': {
    summary: '{person} 已对同一内容签过字（{signOff}）',
    hints: ['storeops signoff --list 查看还缺谁'],
  },
  'signoff/revoked': { summary: '{signOff} 此前已撤销', hints: ['用 storeops signoff 重新签字'] },
};
