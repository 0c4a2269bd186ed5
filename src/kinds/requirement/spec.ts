// Generated from schemas/requirement.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * Department that takes part: it, operations, human-resources, finance and others. 参与部门：IT、运营、人力、财务等。
 */
export type Party = string;
/**
 * Work account of a person, or an e-mail address; never a private number. 个人工作账号或企业邮箱，不得填写私人号码。
 */
export type Account = string;

/**
 * One requirement of the system: what somebody needs, how it is accepted, and what carries it. 一条系统需求：谁需要什么、如何验收、由什么实现。
 */
export interface Requirement {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Requirement';
  metadata: Metadata;
  spec: RequirementSpec;
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
 * The requirement. 需求内容。
 */
export interface RequirementSpec {
  /**
   * Number by which people cite it. 需求编号。
   */
  code: string;
  statement: LocalizedText;
  feature?: LocalizedText;
  /**
   * Whose need it is: store manager, region manager, headquarters, store staff. 需求提出方：店长、区域主管、总部、店员。
   */
  persona: 'store-manager' | 'region-manager' | 'headquarters' | 'store-staff';
  source: RequirementSource;
  /**
   * Who wrote it down; may not sign it. 编写人，不得自行签字。
   */
  author: string;
  /**
   * MoSCoW. 优先级：必须、应当、可以、本期不做。
   */
  priority: 'must' | 'should' | 'could' | 'wont';
  /**
   * Departments whose need it is. 相关部门。
   *
   * @minItems 1
   * @maxItems 20
   */
  parties: Party[];
  /**
   * How far it is; no part of what is signed. 状态：草拟、已确认、已交付、已验收、未通过、已取消；不计入签字内容。
   */
  status: 'draft' | 'agreed' | 'delivered' | 'accepted' | 'rejected' | 'dropped';
  /**
   * Phase that delivers it. 交付阶段。
   */
  phase?: string;
  /**
   * What must be shown for it to be accepted. 验收标准。
   *
   * @minItems 1
   * @maxItems 20
   */
  acceptance: RequirementCriterion[];
  /**
   * What was found on acceptance; no part of what is signed. 验收结果，不计入签字内容。
   *
   * @maxItems 100
   */
  verification?: RequirementVerification[];
  traces: RequirementTraces;
}
/**
 * Where the need was heard. 需求来源。
 */
export interface RequirementSource {
  /**
   * Interview, survey, store visit, workshop or law. 访谈、问卷、驻店观察、研讨会、法规。
   */
  type: 'interview' | 'survey' | 'store-visit' | 'workshop' | 'law';
  /**
   * Calendar date. 日期。
   */
  date: string;
  /**
   * Who said it, by role or number, never by private data. 提出人（岗位或编号，不含个人隐私）。
   */
  who: string;
}
/**
 * One criterion. 一条验收标准。
 */
export interface RequirementCriterion {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  text: LocalizedText;
}
/**
 * One result. 一次验收。
 */
export interface RequirementVerification {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  criterion: string;
  /**
   * Passed or failed. 通过或未通过。
   */
  result: 'passed' | 'failed';
  /**
   * Calendar date. 日期。
   */
  on: string;
  by: Account;
  /**
   * Where the proof is: a link, a report, a task. 证据：链接、报告、任务编号。
   */
  evidence: string;
}
/**
 * What carries it. 由哪些配置实现。
 */
export interface RequirementTraces {
  /**
   * Capabilities. 能力。
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: Name of a capability. 能力名称。
   */
  capabilities?: string[];
  /**
   * Procedures. SOP。
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: Name of an SOP. SOP 名称。
   */
  sops?: string[];
  /**
   * Task templates. 任务模板。
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: Name of a task template. 任务模板名称。
   */
  taskTemplates?: string[];
  /**
   * Approval flows. 审批流程。
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: Name of an approval flow. 审批流程名称。
   */
  approvalFlows?: string[];
  /**
   * Metrics that show it. 衡量指标。
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: Identifier of a metric. 指标标识。
   */
  metrics?: string[];
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","phase"],"kind":"RolloutPhase","mention":false},
  {"path":["spec","traces","capabilities","*"],"kind":"Capability","mention":false},
  {"path":["spec","traces","sops","*"],"kind":"Sop","mention":false},
  {"path":["spec","traces","taskTemplates","*"],"kind":"TaskTemplate","mention":false},
  {"path":["spec","traces","approvalFlows","*"],"kind":"ApprovalFlow","mention":false},
];
