import type { rolloutRules as english } from '../en/rules-rollout.ts';
import type { Message } from '../message.ts';

/** 关于推广方案与阶段的内置规则，按代码。 */
export const rolloutRules: Record<keyof typeof english, Message> = {
  'policy/gate-two-tracks': {
    summary: '{gate} 没有 {track} 条线的必达标准',
    hints: ['补一条 track: {track}、severity: must 的标准'],
    why: '系统就绪而没人会用，或人等系统，推广都会失败。技术与人员都就绪，门禁才放行。',
  },
  'policy/gate-fails-open': {
    summary: '“{criterion}”为必达标准，缺数据时却放行',
    hints: ['改为 onMissing: block，或降为 should'],
    why: '指标没采到就什么也证明不了，此时放行等于没有门禁。',
  },
  'policy/gate-window': {
    summary: '统计周期 {window} 长于阶段最短天数 {days} 天',
    hints: ['缩短统计周期，或提高 minDays'],
    why: '统计会算进上一阶段的数据，过去的好成绩掩盖本阶段的问题。',
  },
  'policy/retrospective': {
    summary: '阶段可以不经门店参加的复盘就结束：{field} 为 {actual}',
    hints: ['复盘必开，至少一名门店代表、一项改进事项'],
    why: '好不好用，天天用的人最清楚。一线说过、有改进事项，阶段才能结束。',
  },
  'policy/project-team': {
    summary: '项目推进组缺少 {missing}',
    hints: ['由 it 牵头，并将 operations、human-resources、finance 列为成员'],
    why: 'IT 牵头，运营、人力、财务联合推进；单个部门推不动全公司。',
  },
  'policy/duties-assigned': {
    summary: '职责 {missing} 无人负责',
    hints: ['在 raci 中补上该职责的执行部门与负责部门'],
    why: '需求、培训和问题在推广中天天出现，没有责任部门就会石沉大海。',
  },
  'policy/duty-outside-team': {
    summary: '部门 {department} 不在项目推进组',
    hints: ['将其加入成员，或把职责交给组内部门'],
    why: '不在组里的部门最后才知道自己有这项职责，甚至一直不知道。',
  },
  'policy/waiver-approvers': {
    summary: '{actual} 人即可豁免门禁与封网期',
    hints: ['将 minApprovers 设为 2 或以上'],
    why: '一个人就能放行，甚至放行自己的变更，门禁与封网期形同虚设。',
  },
};
