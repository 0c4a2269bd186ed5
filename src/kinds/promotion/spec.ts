// Generated from schemas/promotion.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * Moment with its zone, RFC 3339. 带时区的时刻（RFC 3339）。
 */
export type Moment = string;
/**
 * Account of a person, as in the directory or in git. 人员账号，与人员名录或 git 身份一致。
 */
export type Account = string;
/**
 * A gate as `storeops rollout gates` names it. 门禁名称，与 storeops rollout gates 所示一致。
 */
export type Gate = string;

/**
 * Record of stores that moved to the next phase: what was asked of them, what was found, and who asked. 阶段推进记录：门禁结论、证据与申请人。
 */
export interface Promotion {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Promotion';
  metadata: Metadata;
  spec: PromotionSpec;
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
 * The promotion. 推进内容。
 */
export interface PromotionSpec {
  /**
   * The rollout. 推广方案。
   */
  rollout: string;
  /**
   * The phase the stores enter. 进入的阶段。
   */
  to: string;
  /**
   * The phase before it, whose exit was judged; absent for the first. 上一阶段，其准出已评审；首个阶段不填。
   */
  previous?: string;
  /**
   * The wave, where the phase has waves. 批次。
   */
  wave?: string;
  /**
   * The stores that enter, and the phase each comes from. 进入阶段的门店及其原阶段。
   *
   * @minItems 1
   * @maxItems 20000
   */
  stores: PromotionStore[];
  /**
   * The stores of the previous phase at that moment. 评审时上一阶段的门店。
   *
   * @maxItems 20000
   *
   * Items: Name of a store. 门店名称。
   */
  members: string[];
  evaluatedAt: Moment;
  requestedBy: Account;
  /**
   * Commit that the files were at. 评审时的 git 提交。
   */
  base?: string;
  /**
   * What every gate answered. 各门禁结论。
   *
   * @minItems 1
   * @maxItems 200
   */
  gates: PromotionGate[];
  /**
   * The figures that decided, as counted. 决定性指标的分子分母与样本量。
   *
   * @maxItems 200
   */
  metrics: PromotionMetric[];
  trouble?: PromotionTrouble;
  /**
   * The resources that the judgement rests on, as they were. 评审所依据的资源及其内容哈希。
   *
   * @minItems 1
   * @maxItems 500
   */
  content: PromotionContent[];
  /**
   * Signatures that counted. 采信的签字记录。
   *
   * @maxItems 100
   *
   * Items: Name of a sign-off. 签字记录名称。
   */
  signOffs?: string[];
  /**
   * Retrospectives that counted. 采信的复盘记录。
   *
   * @maxItems 20
   *
   * Items: Name of a retrospective. 复盘记录名称。
   */
  retrospectives?: string[];
  /**
   * SHA-256 over everything else in the record: a record that was altered counts for nothing. 除本字段外全部内容的哈希；被改动的记录无效。
   */
  digest: string;
}
/**
 * One store. 一家门店。
 */
export interface PromotionStore {
  /**
   * Name of the store. 门店名称。
   */
  store: string;
  /**
   * The phase it leaves. 原阶段。
   */
  from?: string;
}
/**
 * One gate. 一项门禁。
 */
export interface PromotionGate {
  gate: Gate;
  /**
   * Whether it can hold stores back. 是否为必须满足的门禁。
   */
  must: boolean;
  /**
   * Its answer. 结论。
   */
  verdict: 'open' | 'closed' | 'wait' | 'insufficient-data';
  until?: Moment;
  /**
   * The waiver that set it aside. 所用豁免。
   */
  waiver?: string;
  evidence: PromotionEvidence;
}
/**
 * What it looked at. 证据。
 */
export interface PromotionEvidence {
  [k: string]: string | number | boolean;
}
/**
 * One figure. 一项指标。
 */
export interface PromotionMetric {
  /**
   * Measured over the entering stores, or over those of the previous phase. 统计范围：进入门店或上一阶段门店。
   */
  scope: 'entry' | 'exit';
  /**
   * Name of the metric. 指标名称。
   */
  metric: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  window?: string;
  /**
   * Numerator; absent with the denominator when nothing was measured. 分子。
   */
  numerator?: number;
  /**
   * Denominator; 1 for plain numbers. 分母；普通数值为 1。
   */
  denominator?: number;
  /**
   * How many things were counted. 样本数。
   */
  samples: number;
  dataUntil?: Moment;
}
/**
 * The stores of the wave before, held against the rollback condition of the phase. 上一批次门店按回退条件逐店判断的结果。
 */
export interface PromotionTrouble {
  /**
   * The wave. 批次名称。
   */
  wave: string;
  /**
   * Stores for which the condition holds. 符合回退条件的门店。
   *
   * Items: Name of a store. 门店名称。
   */
  failing: string[];
  /**
   * How many stores have too few figures to say. 数据不足、无法判断的门店数。
   */
  unknown: number;
}
/**
 * One resource. 一项资源。
 */
export interface PromotionContent {
  /**
   * Address of a resource. 资源地址。
   */
  resource: string;
  /**
   * SHA-256 of its content. 内容哈希。
   */
  hash: string;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","rollout"],"kind":"Rollout","mention":false},
  {"path":["spec","to"],"kind":"RolloutPhase","mention":false},
];
