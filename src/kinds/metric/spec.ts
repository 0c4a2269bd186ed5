// Generated from schemas/metric.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * How it is reckoned. Sums of all stores and days are divided, never ratios averaged. 计算公式；汇总时先求和再相除，不对比率取平均。
 */
export type MetricFormula =
  | RatioFormula
  | SumFormula
  | ProductFormula
  | WeightedFormula
  | DifferenceFormula
  | ActiveUsersFormula
  | RepeatCustomersFormula
  | ResponseTimeFormula
  | ScenarioCoverageFormula
  | ReportedFormula;
/**
 * What a store's day comes to, by source. 门店单日数据项，按来源命名。
 */
export type Figure =
  | 'sales.netMinor'
  | 'sales.costMinor'
  | 'sales.units'
  | 'sales.receipts'
  | 'stock.costMinor'
  | 'stock.listed'
  | 'stock.out'
  | 'stock.received'
  | 'complaints.cases'
  | 'complaints.valid'
  | 'footfall.visitors'
  | 'headcounts.heads'
  | 'training-records.taken'
  | 'training-records.passed'
  | 'tasks.due'
  | 'tasks.excused'
  | 'tasks.cancelled'
  | 'tasks.done'
  | 'tasks.onTime'
  | 'tasks.missed'
  | 'tasks.reviewed'
  | 'tasks.firstPass'
  | 'tasks.scored'
  | 'tasks.scorePoints'
  | 'tasks.redlines'
  | 'actions.opened'
  | 'actions.closedIn72Hours'
  | 'actions.closed'
  | 'store.squareMetres'
  | 'store.open'
  | 'store.live';
/**
 * Figures that are added, or taken away with minus. 相加的数据项，minus 表示减去。
 *
 * @minItems 1
 * @maxItems 10
 */
export type MetricTerms = MetricTerm[];
/**
 * Name of another metric. 另一指标的名称。
 */
export type MetricName = string;

/**
 * A figure that gates, reports and people go by: what it is divided by what, in which unit, and which way is better. 门禁、报表与管理所依据的指标：分子、分母、单位与优化方向。
 */
export interface Metric {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Metric';
  metadata: Metadata;
  spec: MetricSpec;
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
 * The metric. 指标内容。
 */
export interface MetricSpec {
  /**
   * What it tells about: efficiency, customer satisfaction, supply chain, adoption of the system. 反映的目标：运营效率、客户满意度、供应链协同、系统使用。
   */
  objective: 'efficiency' | 'satisfaction' | 'supply-chain' | 'adoption';
  definition: LocalizedText;
  /**
   * What the value is in; amounts are in minor units, scores in points. 单位；金额以分计。
   */
  unit:
    | 'ratio'
    | 'per-ten-thousand'
    | 'money'
    | 'money-per-square-metre'
    | 'money-per-head'
    | 'days'
    | 'turns'
    | 'count'
    | 'number'
    | 'points'
    | 'minutes'
    | 'seconds';
  /**
   * Decimals that people are shown, in the unit as it is shown: a ratio in per cent. 显示的小数位数（比率按百分数显示）。
   */
  decimals?: number;
  /**
   * Which way is better. 优化方向。
   */
  direction: 'higher' | 'lower';
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  window: string;
  /**
   * Fewer samples than this say little. 样本数低于此值仅供参考。
   */
  minSamples?: number;
  /**
   * Grows when the formula changes, so that values of before are not compared with those of after. 公式变更时递增，变更前后的数值不作比较。
   */
  version: number;
  formula: MetricFormula;
}
export interface RatioFormula {
  /**
   * One sum divided by another. 两项之比。
   */
  type: 'ratio';
  numerator: MetricTerms;
  denominator: MetricTerms;
  /**
   * Multiplied by the days of the period, where the denominator adds up days. 乘以周期天数（分母为逐日累计时）。
   */
  times?: 'days';
}
export interface MetricTerm {
  figure: Figure;
  /**
   * Taken away. 减去。
   */
  minus?: true;
  /**
   * Half of the first and the last day of the period instead of the sum of all. 取期初与期末的平均，而非逐日累计。
   */
  mean?: 'ends';
}
export interface SumFormula {
  /**
   * A sum. 合计。
   */
  type: 'sum';
  of: MetricTerms;
}
export interface ProductFormula {
  /**
   * Several metrics multiplied. 多项指标相乘。
   */
  type: 'product';
  /**
   * The metrics. 指标。
   *
   * @minItems 2
   * @maxItems 5
   */
  of: MetricName[];
}
export interface WeightedFormula {
  /**
   * The weighted mean of several metrics. 多项指标的加权平均。
   */
  type: 'weighted';
  /**
   * The metrics with their weights. 指标与权重。
   *
   * @minItems 2
   * @maxItems 20
   */
  of: MetricWeight[];
}
export interface MetricWeight {
  metric: MetricName;
  /**
   * Weight. 权重。
   */
  weight: number;
}
export interface DifferenceFormula {
  /**
   * One metric less another. 两项指标之差。
   */
  type: 'difference';
  from: MetricName;
  subtract: MetricName;
}
export interface ActiveUsersFormula {
  /**
   * People who did something on the platform, of all who may: whoever only looks does not count. 有写操作的用户占启用用户的比例，仅浏览不计。
   */
  type: 'active-users';
}
export interface RepeatCustomersFormula {
  /**
   * Customers who bought at least twice, of all who bought. 购买两次及以上的顾客占有购买顾客的比例。
   */
  type: 'repeat-customers';
}
export interface ResponseTimeFormula {
  /**
   * The time from when a ticket came until somebody began, within which so many of a hundred tickets lie. 工单创建至首次响应的时间分位数。
   */
  type: 'response-time';
  /**
   * So many of a hundred. 百分位。
   */
  percent: number;
}
export interface ScenarioCoverageFormula {
  /**
   * High-frequency scenarios that stores handle in the system, of all of them. 已在系统内执行的高频场景占全部高频场景的比例。
   */
  type: 'scenario-coverage';
  /**
   * By occurrences instead of by number. 按发生次数加权。
   */
  weighted?: boolean;
  /**
   * A scenario is covered when this share of the stores ran it in the period. 在该比例以上门店执行过才算覆盖。
   */
  storePercent?: number;
  /**
   * High-frequency is the smallest set of scenarios that makes up this share of all occurrences. 累计占比达到该值的最小场景集合为高频场景。
   */
  occurrencePercent?: number;
}
export interface ReportedFormula {
  /**
   * People or other systems report it as measurements. 由人员或其他系统上报。
   */
  type: 'reported';
  /**
   * The latest value of each store, or the sum of all of the period. 取各店最新值，或周期内合计。
   */
  take: 'latest' | 'sum';
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","formula","of","*"],"kind":"Metric","mention":false},
  {"path":["spec","formula","of","*","metric"],"kind":"Metric","mention":false},
  {"path":["spec","formula","from"],"kind":"Metric","mention":false},
  {"path":["spec","formula","subtract"],"kind":"Metric","mention":false},
];
