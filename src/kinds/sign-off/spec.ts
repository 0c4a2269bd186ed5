// Generated from schemas/sign-off.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * SHA-256 in lower-case hex. SHA-256，小写十六进制。
 */
export type Hash = string;
/**
 * Department that takes part: it, operations, human-resources, finance and others. 参与部门：IT、运营、人力、财务等。
 */
export type Party = string;
/**
 * Work account of a person, or an e-mail address; never a private number. 个人工作账号或企业邮箱，不得填写私人号码。
 */
export type Account = string;

/**
 * A party's signature under a phase or a set of requirements, bound to the content that was signed. 某一方对阶段或需求集的签字，绑定所签内容的哈希。
 */
export interface SignOff {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'SignOff';
  metadata: Metadata;
  spec: SignOffSpec;
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
 * The signature. 签字内容。
 */
export interface SignOffSpec {
  subject: SignOffSubject;
  content: SignOffContent;
  party: Party;
  /**
   * Role in which the person signs. 签字人角色。
   */
  role: string;
  /**
   * Who signed; the commit that adds the file is made with this account. 签字人，须与提交本文件的账号一致。
   */
  signedBy: string;
  /**
   * When. 签字时刻。
   */
  at: string;
  /**
   * Calendar date. 日期。
   */
  expires?: string;
  revoked?: SignOffRevocation;
  /**
   * What the party adds. 签字意见。
   */
  note?: string;
}
/**
 * What is signed: a phase with all its requirements, or some requirements. 所签对象：某阶段及其全部需求，或指定的若干需求。
 */
export interface SignOffSubject {
  /**
   * A phase and every requirement that it delivers. 阶段及其交付的全部需求。
   */
  phase?: string;
  /**
   * These requirements. 指定需求。
   *
   * @minItems 1
   * @maxItems 500
   *
   * Items: Name of a requirement. 需求名称。
   */
  requirements?: string[];
}
/**
 * The content at the time of signing; written by storeops signoff. 签字时的内容指纹，由 storeops signoff 生成。
 */
export interface SignOffContent {
  /**
   * SHA-256 of the list below in canonical JSON. 以下清单规范化 JSON 的 SHA-256。
   */
  digest: string;
  /**
   * Each resource that was signed, and its hash. 所签资源及其哈希。
   *
   * @minItems 1
   * @maxItems 1000
   */
  resources: SignedResource[];
}
/**
 * One resource. 一个资源。
 */
export interface SignedResource {
  /**
   * Address of the resource. 资源地址。
   */
  resource: string;
  hash: Hash;
}
/**
 * The signature was taken back. 撤销签字。
 */
export interface SignOffRevocation {
  by: Account;
  /**
   * When. 撤销时刻。
   */
  at: string;
  /**
   * Why. 撤销原因。
   */
  reason: string;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","subject","phase"],"kind":"RolloutPhase","mention":false},
  {"path":["spec","subject","requirements","*"],"kind":"Requirement","mention":false},
  {"path":["spec","role"],"kind":"Role","mention":false},
];
