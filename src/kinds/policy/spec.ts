// Generated from schemas/policy.schema.json by `npm run generate`. Do not edit.
import type { CelField, ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * Granted exceptions from a rule. 对某条规则已批准的例外。
 *
 * @maxItems 200
 */
export type Waivers = PolicyWaiver[];

/**
 * A rule of the chain that resources, plans, pushes or daily work must satisfy. 公司规则：资源、计划、发布或日常作业须满足的要求。
 */
export interface Policy {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Policy';
  metadata: Metadata;
  spec: PolicySpec;
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
 * The policy. 策略内容。
 */
export interface PolicySpec {
  description?: LocalizedText;
  target: PolicyTarget;
  /**
   * When it is checked: `validate` every resource in the files, `plan` every planned change, `push` again right before it goes live, `runtime` every action of people on the platform. 检查时机：validate 校验文件，plan 生成计划，push 发布前，runtime 平台运行时。
   */
  phase: 'validate' | 'plan' | 'push' | 'runtime';
  /**
   * CEL expression. CEL 表达式。
   */
  rule: string;
  /**
   * error stops, warning and note inform. error 阻断，warning、note 仅提示。
   */
  severity: 'error' | 'warning' | 'note';
  message: LocalizedText;
  hint?: LocalizedText;
  /**
   * Exceptions may be granted. 可申请例外。
   */
  waivable?: boolean;
  waivers?: Waivers;
}
/**
 * What the rule looks at. 检查对象。
 */
export interface PolicyTarget {
  /**
   * Kinds of resources, each checked by itself. 资源类型，逐个检查。
   *
   * @minItems 1
   * @maxItems 50
   */
  kinds: string[];
  selector?: Selector;
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
 * One exception. 一项例外。
 */
export interface PolicyWaiver {
  /**
   * Address of the resource that is excepted. 例外资源的地址。
   */
  resource: string;
  /**
   * Why, in a sentence an auditor accepts. 例外原因，须经得起审计。
   */
  reason: string;
  /**
   * Two different roles that agreed. 两个不同角色共同批准。
   *
   * @minItems 2
   * @maxItems 2
   */
  approvedBy: string[];
  /**
   * Last day of the exception. 例外截止日期（含当日）。
   */
  expires: string;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","waivers","*","approvedBy","*"],"kind":"Role","mention":false},
];

/** Fields that hold CEL expressions, from the schema's x-cel. */
export const celFields: readonly CelField[] = [
  {"path":["spec","rule"],"environment":"policy-rule"},
];
