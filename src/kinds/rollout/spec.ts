// Generated from schemas/rollout.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * Department of the headquarters: it, operations, human-resources, finance and others. 总部部门：IT、运营、人力、财务等。
 */
export type Department = string;

/**
 * How the chain moves onto the system: phases in order, freeze windows, waivers, the team and who signs. 系统推广总方案：阶段顺序、封网期、豁免规则、项目推进组与签字方。
 */
export interface Rollout {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Rollout';
  metadata: Metadata;
  spec: RolloutSpec;
}
/**
 * Who this resource is. 资源的身份信息。
 */
export interface Metadata {
  name: Name;
  displayName?: LocalizedText;
  labels?: Labels;
  annotations?: Annotations;
}
/**
 * Text in Chinese (required) and English. 中文（必填）和英文文本。
 */
export interface LocalizedText {
  /**
   * Chinese text. 中文。
   */
  'zh-CN': string;
  /**
   * English text. 英文。
   */
  en?: string;
}
/**
 * Key-value pairs that selectors match. 供选择器匹配的标签。
 */
export interface Labels {
  [k: string]: string;
}
/**
 * Free notes that no selector reads. 备注信息，选择器不读取。
 */
export interface Annotations {
  [k: string]: string;
}
/**
 * The rollout. 推广方案内容。
 */
export interface RolloutSpec {
  /**
   * What the rollout is for and how success is measured. 推广目标与衡量指标。
   *
   * @minItems 1
   * @maxItems 20
   */
  objectives: RolloutObjective[];
  /**
   * Maturity of the chain: trial on a small platform, own platform for many stores, data-driven. 企业所处阶段：试点、规模化、智能化。
   */
  stage: 'pilot' | 'scale' | 'intelligent';
  /**
   * Phases in the order in which stores pass them; none may be skipped. 阶段先后顺序，不得跳过。
   *
   * @minItems 1
   * @maxItems 12
   *
   * Items: Name of a phase. 阶段名称。
   */
  phases: string[];
  /**
   * Times in which the live configuration must not move. 封网期，期间不得变更线上配置。
   *
   * @maxItems 50
   */
  freezeWindows?: RolloutFreezeWindow[];
  waiverPolicy: RolloutWaiverPolicy;
  team: RolloutTeam;
  /**
   * Parties that sign every phase; all of them must. 各阶段的签字方，须全部签字。
   *
   * @minItems 1
   * @maxItems 20
   */
  signOffParties: RolloutParty[];
  scenarioCoverage: RolloutScenarioCoverage;
}
/**
 * One objective. 一项目标。
 */
export interface RolloutObjective {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  /**
   * Dimension of value. 价值维度。
   */
  objective: 'efficiency' | 'satisfaction' | 'supply-chain' | 'adoption';
  statement: LocalizedText;
  /**
   * Company strategies it serves: new retail, omnichannel, user growth. 对应的公司战略：新零售、全渠道融合、用户增长。
   *
   * @minItems 1
   *
   * Items: A strategy. 战略。
   */
  strategy: ('new-retail' | 'omnichannel' | 'user-growth')[];
  /**
   * Metrics that show it. 衡量指标。
   *
   * @minItems 1
   * @maxItems 10
   *
   * Items: Identifier of a metric. 指标标识。
   */
  metrics: string[];
}
/**
 * One freeze window. 一个封网期。
 */
export interface RolloutFreezeWindow {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  /**
   * Date and time of day without a zone. 不带时区的日期时间。
   */
  start: string;
  /**
   * Date and time of day without a zone. 不带时区的日期时间。
   */
  end: string;
  /**
   * IANA time zone. IANA 时区。
   */
  timezone: string;
  /**
   * RFC 5545 recurrence rule, without DTSTART. RFC 5545 重复规则，不含 DTSTART。
   */
  rrule?: string;
  stores?: Selector;
  /**
   * What is held back: any push, moving stores to another phase, a new major version of an SOP. 禁止的操作：推送、阶段推进、SOP 主版本升级。
   *
   * @minItems 1
   *
   * Items: An operation. 操作。
   */
  blocks: ('push' | 'promote' | 'sop-major')[];
  reason: LocalizedText;
}
/**
 * Picks stores by labels; all conditions must hold; an empty selector picks every store. Besides metadata.labels a store carries the labels region, format, phase and lifecycle of its spec. 按标签选择门店，须同时满足全部条件；空选择器选中所有门店。除 metadata.labels 外，门店自带 region、format、phase、lifecycle 标签。
 */
export interface Selector {
  matchLabels?: Labels;
  /**
   * Further conditions. 其他条件。
   *
   * @maxItems 20
   */
  matchExpressions?: SelectorExpression[];
}
export interface SelectorExpression {
  /**
   * Label key. 标签键。
   */
  key: string;
  /**
   * Comparison. 比较方式。
   */
  op: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /**
   * Values for In and NotIn. 供 In 和 NotIn 使用的值。
   *
   * @minItems 1
   */
  values?: string[];
}
/**
 * Who may let a change through a closed gate or a freeze window, and for how long. 门禁未过或封网期内放行的审批规则。
 */
export interface RolloutWaiverPolicy {
  /**
   * Roles that may approve a waiver. 有权批准豁免的角色。
   *
   * @minItems 1
   * @maxItems 10
   *
   * Items: Name of a role. 角色名称。
   */
  approvers: string[];
  /**
   * How many different people must approve. 至少需要几人批准。
   */
  minApprovers?: number;
  /**
   * Days after which a waiver lapses. 豁免最长有效天数。
   */
  maxDays: number;
}
/**
 * The project team. 项目推进组。
 */
export interface RolloutTeam {
  lead: RolloutTeamLead;
  /**
   * Departments that take part. 参与部门。
   *
   * @minItems 1
   * @maxItems 20
   */
  members: RolloutTeamMember[];
  /**
   * Who is responsible, accountable, consulted and informed for each duty. 职责分工（RACI）。
   *
   * @minItems 1
   * @maxItems 50
   */
  raci: RolloutDuty[];
}
/**
 * Department in the lead. 牵头部门。
 */
export interface RolloutTeamLead {
  department: Department;
  /**
   * Role that leads. 牵头角色。
   */
  role?: string;
}
/**
 * One department. 一个部门。
 */
export interface RolloutTeamMember {
  department: Department;
  /**
   * Role that takes part. 参与角色。
   */
  role?: string;
}
/**
 * One duty. 一项职责。
 */
export interface RolloutDuty {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  duty: string;
  name?: LocalizedText;
  /**
   * R: departments that do the work. R：负责执行的部门。
   *
   * @minItems 1
   */
  responsible: Department[];
  accountable: Department;
  /**
   * C: departments asked before. C：须事先征询的部门。
   */
  consulted?: Department[];
  /**
   * I: departments told afterwards. I：须事后知会的部门。
   */
  informed?: Department[];
}
/**
 * One party. 一个签字方。
 */
export interface RolloutParty {
  party: Department;
  name?: LocalizedText;
  /**
   * Role that signs for the party. 代表签字的角色。
   */
  role: string;
}
/**
 * What counts as covering the high-frequency scenarios. 高频场景覆盖的口径与目标。
 */
export interface RolloutScenarioCoverage {
  /**
   * Share of high-frequency scenarios to cover, at least; 0 to 1. 高频场景覆盖率下限，0–1。
   */
  target: number;
  /**
   * High-frequency is the smallest set of scenarios that makes up this share of all occurrences. 累计发生次数达到该占比的最小场景集合即为高频场景。
   */
  highFrequencyShare: number;
  /**
   * Share of the cohort's stores that must have carried a scenario out for it to count as covered. 须有该比例的门店实际执行，场景才算覆盖。
   */
  executedStoreShare: number;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  window: string;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","phases","*"],"kind":"RolloutPhase","mention":false},
  {"path":["spec","waiverPolicy","approvers","*"],"kind":"Role","mention":false},
  {"path":["spec","team","lead","role"],"kind":"Role","mention":false},
  {"path":["spec","team","members","*","role"],"kind":"Role","mention":false},
  {"path":["spec","signOffParties","*","role"],"kind":"Role","mention":false},
];
