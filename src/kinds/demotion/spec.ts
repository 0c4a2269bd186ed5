// Generated from schemas/demotion.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * Account of a person, as in the directory or in git. 人员账号，与人员名录或 git 身份一致。
 */
export type Account = string;
/**
 * Moment with its zone, RFC 3339. 带时区的时刻（RFC 3339）。
 */
export type Moment = string;

/**
 * Stores that went back to an earlier phase, or off the system; they stay there until it is lifted. 门店回退记录：解除之前不得再次推进。
 */
export interface Demotion {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Demotion';
  metadata: Metadata;
  spec: DemotionSpec;
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
 * The demotion. 回退内容。
 */
export interface DemotionSpec {
  /**
   * The rollout. 推广方案。
   */
  rollout: string;
  /**
   * The stores, and the phase each left. 回退门店及其原阶段。
   *
   * @minItems 1
   * @maxItems 20000
   */
  stores: DemotionStore[];
  /**
   * The phase they went back to; absent: off the system. 回退到的阶段；不填为退出系统。
   */
  to?: string;
  /**
   * Why. 回退原因。
   */
  reason: string;
  /**
   * A person's decision, or the phase's rollback condition. 人工决定，或触发了阶段的回退条件。
   */
  cause: 'manual' | 'rollback-condition';
  demotedBy: Account;
  at: Moment;
  lifted?: DemotionLift;
}
/**
 * One store. 一家门店。
 */
export interface DemotionStore {
  /**
   * Name of the store. 门店名称。
   */
  store: string;
  /**
   * The phase it left. 原阶段。
   */
  from: string;
}
/**
 * The stores may be promoted again. 已解除，门店可再次推进。
 */
export interface DemotionLift {
  by: Account;
  at: Moment;
  /**
   * What was put right. 解除理由：问题如何解决。
   */
  reason: string;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","rollout"],"kind":"Rollout","mention":false},
  {"path":["spec","to"],"kind":"RolloutPhase","mention":false},
];
