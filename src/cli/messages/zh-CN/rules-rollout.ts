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
  'policy/phase-order': {
    summary: '阶段 {phase} 的序号是 {order}，却排在第 {expected} 位',
    hints: ['按序号排列，不得跳过阶段'],
    why: '门店逐阶段推进；跳过或提前的阶段没有任何门店验证过。',
  },
  'policy/phase-unlisted': {
    summary: '没有推广方案包含阶段 {phase}',
    hints: ['将其加入推广方案的 phases，或删除'],
    why: '门店永远进不了该阶段，其中的安排都不会发生。',
  },
  'policy/capability-dropped': {
    summary: '上一阶段 {phase} 已开启 {missing}，本阶段没有',
    hints: ['补上缺少的能力；阶段须列出其中开启的全部能力'],
    why: '门店一进入本阶段，天天在用的功能就没有了。',
  },
  'policy/capability-requires': {
    summary: '{capability} 开启时缺少前置能力 {missing}',
    hints: ['将前置能力加入列表'],
    why: '前置能力没开，该能力用不起来，也没人知道为什么。',
  },
  'policy/capability-conflict': {
    summary: '{capability} 与 {other} 不可同时开启',
    hints: ['去掉其中一个'],
    why: '两项能力已声明互斥。',
  },
  'policy/pilot-size': {
    summary: '试点须恰好 {expected} 家门店，此处为 {actual}',
    hints: ['将规模设为 exact: {expected}，并让选择器恰好选中这 {expected} 家门店'],
    why: '三家店天天盯得过来，又足以看出差异；多了掩盖问题，少了说明不了问题。',
  },
  'policy/pilot-variety': {
    summary: '试点门店的 {dimension} 至少须有 {expected} 种取值，此处为 {actual}',
    hints: ['更换试点门店，并在 representativeness 中写明要求'],
    why: '三家一样的店试成功，只说明这一类店可行。',
  },
  'policy/pilot-underperformer': {
    summary: '试点中没有后进门店',
    hints: ['设置 includeUnderperformer: true，并为试点中的后进门店打上标签 performance: under'],
    why: '好店用什么系统都好看，后进门店用了见效才算有效。',
  },
  'policy/sign-off-parties': {
    summary: '签字方为 {actual}，推广方案要求 {expected}',
    hints: ['与推广方案的 signOffParties 保持一致'],
    why: '没签字的部门不会承担，方案之外的部门签了也无效。',
  },
  'policy/rollback-target': {
    summary: '阶段 {phase} 不能回退到 {target}，它不是更早的阶段',
    hints: ['改为更早的阶段，或不填以改回纸质流程'],
    why: '出问题的门店会被放进从未经历过的阶段。',
  },
  'policy/scenario-coverage': {
    summary: '本阶段最多覆盖 {total} 个高频场景中的 {covered} 个，方案要求 {percent}%；缺少 {missing}',
    hints: ['为缺少的场景编写 SOP 与任务模板，或在本阶段开启其能力'],
    why: '门禁永远不会通过：场景只有在系统内派发任务才算覆盖。',
  },
  'policy/selector-without-match': {
    summary: '{stores} 家门店中没有一家符合该选择条件',
    hints: ['更正标签，或删除不再需要的内容'],
    why: '不会报错，也什么都不会发生：任务不派发、批次为空、封网期不起作用。',
  },
  'policy/policy-without-subject': {
    summary: '没有可检查的 {kinds} 资源',
    hints: ['更正类型，或删除该策略'],
    why: '检查不到任何资源的策略只会让人误以为安全。',
  },
  'policy/freeze-always': {
    summary: '封网期 {window} 持续 {hours} 小时，却每 {every} 小时重来一次',
    hints: ['缩短封网期，或降低重复频率'],
    why: '封网期间什么都不能上线；永不结束的封网等于彻底停摆。',
  },
  'policy/capability-never-on': {
    summary: '没有任何阶段开启 {capability}，该模板不会派发任务',
    hints: ['在某个阶段开启该能力，或删除模板'],
    why: '任务只在开启该能力的门店派发；大家以为有人在做，其实没派给任何人。',
  },
  'policy/waiver-subject': {
    summary: '例外针对 {resource}，但没有该资源',
    hints: ['更正地址，或删除该例外'],
    why: '本应豁免的仍被拦下；将来同名的新资源却会被放过。',
  },
  'policy/wave-order': {
    summary: '批次 {wave} 完成后上线 {percent}%，而此前已达 {before}%',
    hints: ['比例须逐批递增'],
    why: '比例按累计上线门店计算；没有新增门店的批次只是白白多等一个观察期。',
  },
  'policy/waves-incomplete': {
    summary: '各批次合计 {actual} 家，阶段要求 {expected} 家',
    hints: ['使各批次合计等于本阶段全部门店'],
    why: '没排进批次的门店永远不上线，或最后一批等着不存在的门店。',
  },
  'policy/phase-soak': {
    summary: '满 {days} 天即可结束阶段，与实际营业的门店无关',
    hints: ['设置 soakStoreDays，如门店数×天数'],
    why: '天数自己会过去，经验要靠门店营业积累：三家店四周为 84 店·天。',
  },
  'policy/criterion-metric': {
    summary: '该标准并未比较 {metric}',
    hints: ['写表达式中实际比较的指标'],
    why: '留存的证据与放行所依据的数据不是同一个指标。',
  },
  'policy/waiver-term': {
    summary: '{resource} 的例外要到 {date} 才到期，超过一年',
    hints: ['期限控制在一年以内，到期仍需要再申请'],
    why: '例外比批准它的人还长久，就成了没人决定过的规则；一年后理由可能早已不在。',
  },
};
