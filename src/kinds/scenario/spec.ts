// Generated from schemas/scenario.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;

/**
 * A situation that stores meet again and again; coverage is computed from the SOPs and task templates that name it. 门店反复遇到的业务场景；覆盖率由引用它的 SOP 与任务模板计算得出。
 */
export interface Scenario {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Scenario';
  metadata: Metadata;
  spec: ScenarioSpec;
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
 * The scenario. 场景内容。
 */
export interface ScenarioSpec {
  /**
   * What handling it well serves: efficiency, customer satisfaction, supply chain, adoption of the system. 服务的目标：运营效率、客户满意度、供应链协同、系统使用。
   */
  objective: 'efficiency' | 'satisfaction' | 'supply-chain' | 'adoption';
  frequency: ScenarioFrequency;
  /**
   * rule: high-frequency when it is in the smallest set that makes up the rollout's share of all occurrences; true or false: decided by hand. rule 表示按累计占比规则判定是否高频；true、false 为人工指定。
   */
  highFrequency: 'rule' | true | false;
  /**
   * Capability that must be on where the scenario is handled in the system. 在系统内处理该场景所需的能力。
   */
  capability: string;
}
/**
 * How often stores meet it. 发生频率。
 */
export interface ScenarioFrequency {
  /**
   * Expected occurrences per store and week before there is measured data; planned rounds of one day count as one, cases count singly. 实测数据形成前，每店每周预计发生次数；同一天的计划轮次合计一次，个案逐件计。
   */
  expectedPerStoreWeek: number;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","capability"],"kind":"Capability","mention":false},
];
