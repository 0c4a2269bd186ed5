// Generated from schemas/capability.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;

/**
 * A part of the operating platform that a rollout phase switches on. 运营平台的一项能力，由推广阶段开启。
 */
export interface Capability {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Capability';
  metadata: Metadata;
  spec: CapabilitySpec;
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
 * The capability. 能力内容。
 */
export interface CapabilitySpec {
  /**
   * Capabilities that must be on before this one. 前置能力，须先开启。
   *
   * @maxItems 20
   *
   * Items: Name of a capability. 能力名称。
   */
  requires?: string[];
  /**
   * Capabilities that must not be on together with this one. 互斥能力，不可同时开启。
   *
   * @maxItems 20
   *
   * Items: Name of a capability. 能力名称。
   */
  conflicts?: string[];
  /**
   * Data that must flow before the capability is of use. 开启前须具备的数据。
   *
   * @maxItems 20
   */
  dataNeeds?: CapabilityDataNeed[];
  rollbackPlan: LocalizedText;
}
/**
 * One kind of data. 一项数据。
 */
export interface CapabilityDataNeed {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  description: LocalizedText;
  /**
   * System the data comes from. 数据来源系统。
   */
  source: 'platform' | 'erp' | 'crm' | 'mall' | 'logistics' | 'point-of-sale' | 'roster' | 'sensor';
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  minHistory?: string;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","requires","*"],"kind":"Capability","mention":false},
  {"path":["spec","conflicts","*"],"kind":"Capability","mention":true},
];
