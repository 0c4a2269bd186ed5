import type { recordRules as english } from '../en/rules-records.ts';
import type { Message } from '../message.ts';

/** 关于需求、签字、复盘与培训的内置规则，按代码。 */
export const recordRules: Record<keyof typeof english, Message> = {
  'policy/acceptance-result': {
    summary: '验收标准 {criterion} 不存在，或尚无通过的结果',
    hints: ['为每条验收标准登记结果与证据，且最近一次为通过'],
    why: '需求规格说明书是验收依据：算作已验收的，必须真的验过。',
  },
  'policy/action-overdue': {
    summary: '“{action}”（{owner}）应于 {date} 完成，已逾期',
    hints: ['完成后将 status 改为 done，或重新约定期限'],
    why: '上次提的没有下文，门店代表下次就不来了。',
  },
  'policy/course-untaught': {
    summary: '没有培训计划讲授课程 {course}',
    hints: ['在培训计划中补上该课程，或更正名称'],
    why: '没有结业的人不派此类任务，而课程无处可学，任务就派不出去。',
  },
  'policy/duty-twice': {
    summary: '职责 {duty} 重复：{first} 与 {second} 都是最终负责方',
    hints: ['每项职责只留一行，最终负责（A）有且只有一个'],
    why: '两个部门都负责，就是没人负责。RACI 的 A 有且只有一个。',
  },
  'policy/promotion-altered': {
    summary: 'digest 与推进记录的内容不符',
    hints: ['恢复为 `storeops promote` 写下的内容，或重新推进'],
    why: '推进记录写明门店进入阶段时的数据与签字；事后改动的记录不能证明什么，推送时也不会据此放行。',
  },
  'policy/retrospective-thin': {
    summary: '阶段 {phase} 要求有效 {field} 不少于 {expected}，实际 {actual}',
    hints: ['邀请本阶段门店的代表参加，并形成有责任人与期限的改进事项'],
    why: '只有总部的人开、开完没有改进的会，不能结束一个阶段。',
  },
  'policy/self-approval': {
    summary: '{person} 不得签字：{other} 出自同一人',
    hints: ['请该方其他人员签字'],
    why: '签字是替他人的工作作保。自己写自己签、一人签两方，只是一个人的意见。',
  },
  'policy/sign-off-altered': {
    summary: 'digest 与所签清单不符',
    hints: ['请该方用 `storeops signoff` 重新签字；不要手工修改 content'],
    why: '签字对应的是当时的内容，事后改动清单，等于没有人签过。',
  },
  'policy/sign-off-expired': {
    summary: '{party} 的签字有效期至 {date}，已过期',
    hints: ['请该方重新签字，或删除该记录'],
    why: '门禁已不再承认它，而看目录的人以为各方都签了。',
  },
  'policy/sign-off-role': {
    summary: '阶段 {phase} 不要求 {party} 以 {role} 签字',
    hints: ['按该阶段 signOffs 所列的签字方与角色签字'],
    why: '这份签字不起作用，直到门禁不开才有人发现。',
  },
  'policy/sign-off-void': {
    summary: '签字失效：{party} 签字后有 {count} 项变更：{changed}',
    hints: ['请该方用 `storeops signoff` 对现内容重新签字，或撤回变更'],
    why: '签字只对当时看到的内容有效，变更后门禁不再承认。',
  },
};
