import type { approvalsRules as english } from '../en/rules-approvals.ts';
import type { Message } from '../message.ts';

/** 关于审批流程的内置规则，按代码。 */
export const approvalsRules: Record<keyof typeof english, Message> = {
  'policy/amount-ladder': {
    summary: '金额阶梯“{ladder}”第 {step} 级使部分金额无人审批或重复审批',
    hints: [
      '上限须逐级递增，本级不高于 {below}',
      '同一阶梯须用同一币种，此处为 {currency}',
      '{steps} 级中只有最后一级可以不设上限',
      '最后一级不设上限，任何金额都能落到某一级',
    ],
    why: '落不到任何一级的金额没人审批，落到两级的谁手快谁批。',
  },
  'policy/approval-dead-end': {
    summary: '没有“{name}”这个节点',
    hints: ['是否想写“{suggestion}”？', '可用节点：{known}'],
    why: '申请走到这里就卡住，既不通过也不驳回。',
  },
  'policy/approval-endless': {
    summary: '节点首尾相接成环：{circle}',
    hints: ['让其中一个节点通向 end'],
    why: '申请会一直转圈，直到有人撤回；退回修改请用 allow: [reject-to-start]。',
  },
  'policy/approval-unreachable': {
    summary: '没有申请会走到节点“{node}”',
    hints: ['从其他节点引到这里，或删除它'],
    why: '永远走不到的审批看起来却像有人把关，总有人会指望它。',
  },
  'policy/approver-limit': {
    summary: '{role} 审批限额为 {limit}，此级却可批到 {amount}',
    hints: ['改由限额更高的角色审批，或降低 upTo'],
    why: '角色限额就是签字权限。阶梯超过限额，等于放大了签字权限。',
  },
  'policy/approver-may-approve': {
    summary: '{role} 没有 approval 的 {verb} 权限',
    hints: ['授予该权限，或换成有权限的角色'],
    why: '申请到了他手里，按钮却是灰的，只能等到超时。',
  },
  'policy/escalation-to-same': {
    summary: '节点“{node}”超时升级给了原审批人',
    hints: ['升级给上一级，或改用 remind 催办'],
    why: '第一次没处理的人再收到一遍，别人仍不知情。',
  },
  'policy/form-field': {
    summary: '表单中没有合适的字段“{name}”',
    hints: ['是否想写“{suggestion}”？', '可用字段：{known}'],
    why: '流程要用的内容没人填：阶梯找不到金额，停业找不到日期。',
  },
  'policy/sole-approver': {
    summary: '{role} 既是发起人又是唯一审批角色',
    hints: ['设置 requesterMayNotBeSoleApprover: true，或增加其他角色审批'],
    why: '一家店只有一位店长，申请和审批就成了同一个人。',
  },
  'policy/timeout-order': {
    summary: '节点“{node}”在 {after} 后的超时不起作用',
    hints: ['按时间先后排列；{before} 后已执行 {action}，其后不应再有'],
    why: '已有结论之后再催办，催不到任何人。',
  },
  'policy/unknown-ladder': {
    summary: '没有“{name}”这个金额阶梯',
    hints: ['是否想写“{suggestion}”？', '已有阶梯：{known}'],
    why: '无论金额多少，这一节点都找不到审批人。',
  },
};
