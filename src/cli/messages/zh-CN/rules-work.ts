import type { workRules as english } from '../en/rules-work.ts';
import type { Message } from '../message.ts';

/** 关于任务模板的内置规则，按代码。 */
export const workRules: Record<keyof typeof english, Message> = {
  'policy/inactive-sop': {
    summary: 'SOP“{sop}”处于 {status} 状态，未生效',
    hints: ['改为已生效的 SOP，或先使其生效'],
    why: '门店会照着没批准或已作废的标准作业。',
  },
  'policy/nobody-to-escalate-to': {
    summary: '{region} 的 {format} 门店没有人持有 {role}',
    hints: ['在该范围授权，或改为通知其他角色'],
    why: '任务逾期了，平台想通知人，却找不到人。',
  },
  'policy/performer-may-submit': {
    summary: '{role} 没有 task 的 submit 权限',
    hints: ['授予该权限，或派给其他角色'],
    why: '活干完了却交不上去，任务按漏做统计。',
  },
  'policy/recurrence': {
    summary: '“{rrule}”不会产生任何一天',
    hints: ['更正规则，例如每月最后一天写作 FREQ=MONTHLY;BYMONTHDAY=-1'],
    why: '排不出日子的计划一个任务也不会派，而且没人会发现少了什么。',
  },
  'policy/reviewer-may-review': {
    summary: '{role} 没有 task 的 {verb} 权限',
    hints: ['授予该权限，或换成其他角色'],
    why: '活干完了在等一个批不了的人。',
  },
  'policy/self-excuse': {
    summary: '{role} 是门店岗位，不能为本店任务免责',
    hints: ['改由区域或总部免责'],
    why: '自己给自己免责，按时率就由自己说了算，评奖也失去意义。',
  },
  'policy/short-months': {
    summary: '没有 {day} 日的月份会被跳过',
    hints: ['月末请写 BYMONTHDAY=-1'],
    why: '每月 31 日的检查一年只有 7 次，另外 5 次没人察觉。',
  },
  'policy/sop-capability': {
    summary: 'SOP“{sop}”需要 {needed}，阶段 {phase} 尚未开启',
    hints: ['在该阶段开启，或改为随 {needed} 一起派发'],
    why: '该阶段的门店会收到步骤走不通的任务。',
  },
  'policy/window-order': {
    summary: '任务在可开始前 {minutes} 分钟就已到期',
    hints: ['提前开放，或推迟到期'],
    why: '任务一开放就已逾期。',
  },
  'policy/window-overlap': {
    summary: '任务开放 {minutes} 分钟，而下一个 {interval} 分钟后就来',
    hints: ['在下一个开放前失效'],
    why: '同一任务同时开着两个，说不清做的是哪一个，一次提交就能顶两次。',
  },
  'policy/workload-cap': {
    summary: '{region} 的 {format} 门店每天日常作业 {minutes} 分钟，超过上限 {cap} 分钟',
    hints: ['本模板占用最多：压缩用时、降低频次或缩小范围'],
    why: '日常作业最多占门店工时的五分之一（每个编制每周 40 小时），其余时间留给顾客。',
  },
};
