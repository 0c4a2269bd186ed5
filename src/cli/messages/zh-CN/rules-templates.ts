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
  'policy/escalation-missing': {
    summary: '{priority} 任务逾期后不通知任何人',
    hints: ['增加一条 on: overdue 的升级规则'],
    why: 'P0、P1 影响营业或安全；门店做不了，必须有人知道。',
  },
  'policy/escalation-too-late': {
    summary: '到期后 {after} 才升级，而任务在到期后 {expireAfter} 已失效',
    hints: ['提前升级，或延长失效时间'],
    why: '任务失效后不再升级，最后一级永远收不到。',
  },
  'policy/grace-too-long': {
    summary: '宽限 {graceAfter}，而任务在到期后 {expireAfter} 已失效',
    hints: ['缩短宽限，或延长失效时间'],
    why: '任务失效后无法提交，多出的宽限没有意义。',
  },
  'policy/target-outside-sop': {
    summary: '{sop} 不适用于 {format} 门店',
    hints: ['在此去掉该店型，或在 SOP 的适用范围中加上'],
    why: '门店会收到没有场地、没有人员可做的步骤。',
  },
  'policy/performer-of-sop': {
    summary: '{role} 不是 {sop} 的执行角色，应为 {performers}',
    hints: ['改派给其中之一，或将该角色加入 SOP 的代班角色'],
    why: '谁来执行是随标准定好并培训过的；其他人只能作为备选顶班。',
  },
  'policy/task-loop': {
    summary: '任务循环生成，永无止境：{loop}',
    hints: ['去掉其中一个动作；周期性的工作请用 schedule'],
    why: '做完一个又生成一个，门店永远做不完。',
  },
  'policy/sop-unused': {
    summary: '没有任务模板执行 {sop}',
    hints: ['为其编写任务模板，或停用'],
    why: '没有任务去执行的标准只是一份文件。',
  },
  'policy/window-too-short': {
    summary: '{sop} 需 {minutes} 分钟，而任务开放 {open} 分钟即到期',
    hints: ['提前开放，或推迟到期'],
    why: '一开放就动手也会逾期，责任却算在门店头上。',
  },
  'policy/outside-opening-hours': {
    summary: '{time} 起至到期，{format} 门店都不营业',
    hints: ['换个时间，或改为以开门、打烊时间为基准'],
    why: '店里没有人，任务天天漏做，一周后就没人当回事了。',
  },
};
