// Generated from schemas/role-binding.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;

/**
 * Gives a role to positions or directory groups, for some stores, some regions or the whole chain. 将角色授予岗位或通讯录群组，并限定门店、区域或全公司范围。
 */
export interface RoleBinding {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'RoleBinding';
  metadata: Metadata;
  spec: RoleBindingSpec;
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
 * The binding. 授权绑定内容。
 */
export interface RoleBindingSpec {
  /**
   * Role that is given. 授予的角色。
   */
  role: string;
  /**
   * Who gets it. Staff numbers and names stay in the directory. 授权对象；工号和姓名只保存在通讯录。
   *
   * @minItems 1
   * @maxItems 50
   */
  subjects: RoleBindingSubject[];
  scope: RoleBindingScope;
  /**
   * Calendar date. 日期。
   */
  validFrom?: string;
  /**
   * Calendar date. 日期。
   */
  validUntil?: string;
  /**
   * Role that hands its duty over for a time; it can give no more than it has. 临时委托授权的角色；不得超出其自身权限。
   */
  delegatedBy?: string;
  /**
   * Flow through which the grant has to be approved before it holds. 授权生效前须通过的审批流程。
   */
  approval?: string;
}
/**
 * A position or a group, exactly one of them. 岗位或群组，二选一。
 */
export interface RoleBindingSubject {
  /**
   * Position as the directory names it. 通讯录中的岗位名称。
   */
  position?: string;
  /**
   * Directory group, for people whose position does not tell what they do. 通讯录群组，用于岗位名称无法体现职责的人员。
   */
  group?: string;
}
/**
 * Where the role holds: stores, regions or the whole chain, exactly one of them. A permission never reaches further. 生效范围：门店、区域或全公司，三选一；权限不得超出该范围。
 */
export interface RoleBindingScope {
  stores?: Selector;
  /**
   * Regions with all regions and stores below them. 区域及其下属区域和门店。
   *
   * @minItems 1
   * @maxItems 100
   */
  regions?: string[];
  /**
   * The whole chain. 全公司。
   */
  org?: true;
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

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","role"],"kind":"Role","mention":false},
  {"path":["spec","scope","regions","*"],"kind":"Region","mention":false},
  {"path":["spec","delegatedBy"],"kind":"Role","mention":false},
  {"path":["spec","approval"],"kind":"ApprovalFlow","mention":false},
];
