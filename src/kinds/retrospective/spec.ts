// Generated from schemas/retrospective.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * Work account of a person, or an e-mail address; never a private number. 个人工作账号或企业邮箱，不得填写私人号码。
 */
export type Account = string;

/**
 * The meeting that closes a phase: who came, what was found, what follows. 阶段复盘会：谁参加、发现什么、后续做什么。
 */
export interface Retrospective {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Retrospective';
  metadata: Metadata;
  spec: RetrospectiveSpec;
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
 * The meeting. 复盘内容。
 */
export interface RetrospectiveSpec {
  /**
   * Phase that it looks back on. 所复盘的阶段。
   */
  phase: string;
  /**
   * Calendar date. 日期。
   */
  heldOn: string;
  /**
   * Who took part. 参会人。
   *
   * @minItems 1
   * @maxItems 200
   */
  participants: RetrospectiveParticipant[];
  /**
   * What went well and what did not. 做得好的与不足。
   *
   * @minItems 1
   * @maxItems 100
   */
  findings: RetrospectiveFinding[];
  /**
   * What follows. 改进事项。
   *
   * @maxItems 100
   */
  actions: RetrospectiveAction[];
}
/**
 * One person. 一位参会人。
 */
export interface RetrospectiveParticipant {
  account: Account;
  /**
   * Role of the person. 角色。
   */
  role: string;
  /**
   * Store that the person speaks for; absent for headquarters. 所代表的门店；总部人员不填。
   */
  store?: string;
}
/**
 * One finding. 一项发现。
 */
export interface RetrospectiveFinding {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  /**
   * Keep it, or improve it. 保持或改进。
   */
  type: 'keep' | 'improve';
  text: LocalizedText;
  /**
   * Metrics that show it. 相关指标。
   *
   * @minItems 1
   * @maxItems 10
   *
   * Items: Identifier of a metric. 指标标识。
   */
  metrics?: string[];
}
/**
 * One action. 一项改进。
 */
export interface RetrospectiveAction {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  text: LocalizedText;
  /**
   * Who answers for it. 责任人。
   */
  owner: string;
  /**
   * Calendar date. 日期。
   */
  due: string;
  /**
   * Open, done or dropped. 进行中、已完成、已取消。
   */
  status: 'open' | 'done' | 'dropped';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  finding?: string;
  /**
   * What became of it: a commit, a resource. 落实结果：提交号或资源地址。
   */
  change?: string;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","phase"],"kind":"RolloutPhase","mention":false},
  {"path":["spec","participants","*","role"],"kind":"Role","mention":false},
  {"path":["spec","participants","*","store"],"kind":"Store","mention":false},
];
