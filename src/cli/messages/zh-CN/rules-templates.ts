import type { templateRules as english } from '../en/rules-templates.ts';
import type { Message } from '../message.ts';

/** 关于任务模板及其 SOP 的内置规则，按代码。 */
export const templateRules: Record<keyof typeof english, Message> = {
  'policy/trigger-without-dedupe': {
    summary: '每个 {event} 都派发任务，同一个案会重复派单',
    hints: ['在 dedupeKey 中写明区分个案的字段，如 store、device'],
    why: '设备每分钟报一次故障，门店就被任务淹没，真正要紧的反而没人看。',
  },
  'policy/schedule-ended': {
    summary: '该计划最后一次派发为 {date}',
    hints: ['顺延结束日期，或删除模板'],
    why: '要么工作已结束，要么忘了续期；总之不会再派给任何门店。',
  },
  'policy/scenario-mismatch': {
    summary: '{field} 为 {actual}，而 {of} 对应 {expected}',
    hints: ['改为 {expected}'],
    why: '否则场景覆盖率失真，或场景能力已开启却没有任务。',
  },
  'policy/answer-ahead': {
    summary: '该条件要用步骤 {step} 的答案，而该步骤在后面',
    hints: ['将步骤 {step} 前移，或改用此前已有的答案'],
    why: '判断条件时还没有答案，依赖它的内容永远不会出现。',
  },
};
