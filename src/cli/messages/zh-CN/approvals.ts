import type { Message } from '../message.ts';

/** What is said about requests and their forms, by code. */
export const approvals = {
  'platform/form-refused': { summary: '{flow} 的表单填写有误（{findings|项|项}）', hints: ['按提示修改各字段'] },
  'platform/approval-under-way': {
    summary: '{flow} 已有同一事项的在途申请 {approval}',
    hints: ['等待其结束，或先撤回'],
  },
  'platform/approval-moved-on': { summary: '申请 {approval} 已不在节点“{node}”', hints: ['重新查看该申请'] },
  'platform/approval-not-asked': {
    summary: '申请 {approval} 的节点“{node}”不由 {actor} 处理',
    hints: ['请当前审批人转交'],
  },
  'platform/approval-step-forbids': {
    summary: '申请 {approval} 的节点“{node}”不允许 {decision}',
    hints: ['参见流程中的 allow'],
  },
  'platform/approval-person-unfit': { summary: '“{person}”不能审批申请 {approval}', hints: ['另选具有审批权限的人员'] },
  'form/missing': { summary: '“{field}”未填写', hints: ['填写该字段'] },
  'form/type': { summary: '“{field}”应填：{expected}', hints: ['修改该值'] },
  'form/limit': { summary: '“{field}”超出限制 {limit}：{bound}', hints: ['修改该值'] },
  'form/no-such': { summary: '“{field}”所填不存在或不可选：{name}', hints: ['重新选择'] },
  'form/rule': { summary: '“{field}”不符合流程规则：{message}', hints: ['修改该值'] },
  'form/unknown-field': { summary: '表单中没有字段“{field}”', hints: ['删除该字段'] },
} as const satisfies Record<string, Message>;
