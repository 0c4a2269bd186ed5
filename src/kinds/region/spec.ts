// Generated from schemas/region.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;

/**
 * A node of the chain's region tree; its defaults reach every store below it. 区域树的节点；其默认值作用于下属全部门店。
 */
export interface Region {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Region';
  metadata: Metadata;
  spec: RegionSpec;
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
 * The region. 区域内容。
 */
export interface RegionSpec {
  /**
   * The region above; absent at the top. 上级区域；顶级区域不填。
   */
  parent?: string;
  /**
   * Depth in the organisation: greater area, province, city, district. 组织层级：大区、省区、城市、片区。
   */
  level: 'area' | 'province' | 'city' | 'district';
  /**
   * Six-digit GB/T 2260 code of the administrative division. GB/T 2260 六位行政区划代码。
   */
  adminDivision?: string;
  /**
   * Role that answers for the region. 区域负责人的角色。
   */
  manager?: string;
  defaults?: StoreDefaults;
}
export interface StoreDefaults {
  /**
   * IANA time zone. IANA 时区。
   */
  timezone?: string;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","parent"],"kind":"Region","mention":false},
  {"path":["spec","manager"],"kind":"Role","mention":false},
];
