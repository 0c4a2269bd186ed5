import type { recordTexts as english } from '../en/records.ts';

/** signoff、retro 与 requirements 的文本。 */
export const recordTexts: Record<keyof typeof english, string> = {
  'signoff.signed': '{person} 代表 {party}（{role}）签字，共 {count} 项：',
  'signoff.digest': '  内容指纹 {digest}',
  'signoff.next': '提交后生效（{file}），建议用签名提交：',
  'signoff.commit': '{party} 对 {subject} 签字确认',
  'signoff.revoked': '{signOff} 已撤销。',
  'signoff.phase': '{phase}  {requirements} 条需求',
  'signoff.state.signed': '已签字',
  'signoff.state.missing': '未签字',
  'signoff.state.void': '内容已变，签字失效',
  'signoff.state.revoked': '已撤销',
  'signoff.state.expired': '已过期',
  'signoff.state.altered': '记录被手工改动',
  'signoff.state.self-approved': '出自同一人',
};
