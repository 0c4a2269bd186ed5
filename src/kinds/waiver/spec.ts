// Generated from schemas/waiver.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * A gate as `storeops rollout gates` names it. 门禁名称，与 storeops rollout gates 所示一致。
 */
export type Gate = string;
/**
 * Account of a person, as in the directory or in git. 人员账号，与人员名录或 git 身份一致。
 */
export type Account = string;
/**
 * Moment with its zone, RFC 3339. 带时区的时刻（RFC 3339）。
 */
export type Moment = string;

/**
 * Lets stores through gates that are not open: who asked, who agreed, why, until when. 门禁豁免：谁申请、谁批准、理由与有效期。
 */
export interface Waiver {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Waiver';
  metadata: Metadata;
  spec: WaiverSpec;
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
 * The waiver. 豁免内容。
 */
export interface WaiverSpec {
  /**
   * The rollout whose waiver policy holds. 所适用的推广方案。
   */
  rollout: string;
  /**
   * The phase that stores are let into. 放行进入的阶段。
   */
  phase: string;
  /**
   * The gates that are set aside; everything else still counts. 豁免的门禁，其余仍须满足。
   *
   * @minItems 1
   * @maxItems 20
   */
  gates: Gate[];
  /**
   * The stores it is good for; every one when absent. 适用门店，不填为全部。
   *
   * @minItems 1
   * @maxItems 1000
   *
   * Items: Name of a store. 门店名称。
   */
  stores?: string[];
  /**
   * Why, in a sentence an auditor accepts. 豁免理由，须经得起审计。
   */
  reason: string;
  requestedBy: Account;
  /**
   * Who agreed: as many different people as the rollout's waiver policy asks for, in roles that it names. 批准人：人数与角色由推广方案的豁免规则决定。
   *
   * @minItems 1
   * @maxItems 10
   */
  approvals: WaiverApproval[];
  /**
   * Calendar date. 日期。
   */
  expires: string;
}
/**
 * One approval. 一次批准。
 */
export interface WaiverApproval {
  by: Account;
  /**
   * In which role. 以何角色批准。
   */
  role: string;
  at: Moment;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","rollout"],"kind":"Rollout","mention":false},
  {"path":["spec","phase"],"kind":"RolloutPhase","mention":false},
  {"path":["spec","approvals","*","role"],"kind":"Role","mention":false},
];
