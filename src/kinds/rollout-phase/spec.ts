// Generated from schemas/rollout-phase.schema.json by `npm run generate`. Do not edit.
import type { CelField, ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * A share from 0 to 1. 比例，0–1。
 */
export type Share = number;

/**
 * One phase of a rollout: what is switched on, for which stores, and what must be true to enter and to leave it. 推广的一个阶段：开启哪些能力、覆盖哪些门店、准入与准出条件。
 */
export interface RolloutPhase {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'RolloutPhase';
  metadata: Metadata;
  spec: RolloutPhaseSpec;
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
 * The phase. 阶段内容。
 */
export interface RolloutPhaseSpec {
  /**
   * Position in the rollout, from 1. 阶段序号，从 1 开始。
   */
  order: number;
  goal: LocalizedText;
  /**
   * Everything that is on in a store of this phase. 本阶段门店开启的全部能力。
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: Name of a capability. 能力名称。
   */
  capabilities: string[];
  cohort: RolloutPhaseCohort;
  /**
   * Batches in which the stores of the phase go live, in order. 本阶段门店的上线批次，按顺序执行。
   *
   * @minItems 1
   * @maxItems 20
   */
  waves?: RolloutPhaseWave[];
  entryGate?: RolloutPhaseGate;
  exitGate: RolloutPhaseGate;
  retro: RolloutPhaseRetro;
  /**
   * Signatures that the exit needs. 准出须取得的签字。
   *
   * @minItems 1
   * @maxItems 20
   */
  signOffs: RolloutPhaseSignOff[];
  training?: RolloutPhaseTraining;
  rollback?: RolloutPhaseRollback;
  /**
   * Calendar days the phase lasts, at least. 阶段最短自然天数。
   */
  minDays: number;
  /**
   * Days in business, added up over the stores of the phase, at least. 本阶段门店累计营业天数（店·天）下限。
   */
  soakStoreDays?: number;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  bake?: string;
}
/**
 * The stores of the phase. 本阶段的门店范围。
 */
export interface RolloutPhaseCohort {
  selector?: Selector;
  size: RolloutPhaseCohortSize;
  /**
   * How much the stores must differ. 代表性要求。
   *
   * @maxItems 10
   */
  representativeness?: RolloutPhaseDimension[];
  /**
   * At least one store carries the label performance=under, so that the pilot does not only see friendly stores. 至少含一家标签为 performance=under 的后进门店，避免只挑优等生。
   */
  includeUnderperformer?: boolean;
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
 * How many stores take part. 门店数量要求。
 */
export interface RolloutPhaseCohortSize {
  /**
   * Exactly so many stores. 恰好若干家。
   */
  exact?: number;
  /**
   * At least so many stores. 至少若干家。
   */
  min?: number;
  /**
   * At most so many stores. 至多若干家。
   */
  max?: number;
  /**
   * Share of the open stores that may take part, at least; 100 is every one. 占可参与营业门店的百分比下限；100 表示全部。
   */
  percent?: number;
}
/**
 * One dimension. 一个维度。
 */
export interface RolloutPhaseDimension {
  /**
   * Label key whose values are counted: region, format, tier or another. 统计取值数的标签键：region、format、tier 等。
   */
  dimension: string;
  /**
   * Different values, at least. 不同取值的最少个数。
   */
  minDistinct: number;
}
/**
 * One batch. 一个批次。
 */
export interface RolloutPhaseWave {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  name: string;
  stores: RolloutPhaseWaveStores;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  bake: string;
  /**
   * Share of the wave's stores that may fail before the next wave is held; 0 to 1. 超过该失败比例即暂停下一批，0–1。
   */
  maxFailureRate?: number;
}
/**
 * Which stores: exactly one of percent, count and selector. 门店范围：percent、count、selector 三选一。
 */
export interface RolloutPhaseWaveStores {
  /**
   * Share of the phase's stores that are live after this wave. 本批完成后累计上线比例（百分比）。
   */
  percent?: number;
  /**
   * So many more stores. 本批上线家数。
   */
  count?: number;
  selector?: Selector;
}
/**
 * Criteria that must hold; technical and people criteria both belong in every gate. 门禁标准；技术与人员两条线缺一不可。
 */
export interface RolloutPhaseGate {
  /**
   * The criteria. 标准清单。
   *
   * @minItems 1
   * @maxItems 50
   */
  criteria: RolloutPhaseCriterion[];
}
/**
 * One criterion. 一项标准。
 */
export interface RolloutPhaseCriterion {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  title?: LocalizedText;
  /**
   * Which track it watches: technology, people, business. 所属条线：技术、人员、业务。
   */
  track: 'tech' | 'people' | 'business';
  /**
   * CEL expression. CEL 表达式。
   */
  cel: string;
  /**
   * Metric shown as evidence. 作为证据展示的指标。
   */
  metric?: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  window?: string;
  /**
   * Fewer samples than this are insufficient data. 样本数低于此值视为数据不足。
   */
  minSamples?: number;
  /**
   * must closes the gate, should only warns. must 不达标即不放行，should 仅提示。
   */
  severity: 'must' | 'should';
  /**
   * What insufficient data does: block or warn. 数据不足时的处理：拦截或提示。
   */
  onMissing: 'block' | 'warn';
}
/**
 * The retrospective that closes the phase. 阶段复盘会要求。
 */
export interface RolloutPhaseRetro {
  /**
   * The phase cannot close without it. 未复盘不得结束阶段。
   */
  required: boolean;
  /**
   * Attendees from stores of the phase, at least. 本阶段门店代表的最少人数。
   */
  minStoreReps: number;
  /**
   * Actions with an owner and a due date, at least. 须形成的改进事项（有责任人与期限）最少条数。
   */
  actionsMin: number;
}
/**
 * One signature. 一项签字。
 */
export interface RolloutPhaseSignOff {
  /**
   * A party of the rollout's signOffParties. 推广方案 signOffParties 中的签字方。
   */
  party: string;
  /**
   * Role that signs. 签字角色。
   */
  role: string;
  /**
   * How many different people of the party must sign. 该方至少需几人签字。
   */
  quorum?: number;
}
/**
 * Share of active staff per training tier that must be certified before a store goes live; 0 to 1. 门店上线前各培训层级的持证比例，0–1。
 */
export interface RolloutPhaseTraining {
  management?: Share;
  'store-manager'?: Share;
  frontline?: Share;
  support?: Share;
}
/**
 * When and how stores fall back. 回退条件与办法。
 */
export interface RolloutPhaseRollback {
  /**
   * CEL expression. CEL 表达式。
   */
  trigger: string;
  /**
   * Phase they fall back to; absent: they leave the system and work on paper. 回退到的阶段；不填表示退出系统、改用纸质流程。
   */
  toPhase?: string;
  /**
   * What happens to the data of the phase: stays in use, is kept read-only, is exported and removed. 本阶段数据的处置：继续使用、只读归档、导出后清除。
   */
  dataPolicy: 'keep' | 'archive' | 'export-and-remove';
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","capabilities","*"],"kind":"Capability","mention":false},
  {"path":["spec","signOffs","*","role"],"kind":"Role","mention":false},
  {"path":["spec","rollback","toPhase"],"kind":"RolloutPhase","mention":true},
];

/** Fields that hold CEL expressions, from the schema's x-cel. */
export const celFields: readonly CelField[] = [
  {"path":["spec","entryGate","criteria","*","cel"],"environment":"gate-criterion"},
  {"path":["spec","exitGate","criteria","*","cel"],"environment":"gate-criterion"},
  {"path":["spec","rollback","trigger"],"environment":"rollback-trigger"},
];
