// Generated from schemas/training-plan.schema.json by `npm run generate`. Do not edit.
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
 * What one tier of people learns, and before which phase. 某一层级人员的培训计划及其完成时限。
 */
export interface TrainingPlan {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'TrainingPlan';
  metadata: Metadata;
  spec: TrainingPlanSpec;
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
 * The plan. 培训计划内容。
 */
export interface TrainingPlanSpec {
  /**
   * Training tier of the roles: management, store manager, frontline, support. 培训层级：管理层、店长级、一线、支持。
   */
  tier: 'management' | 'store-manager' | 'frontline' | 'support';
  goal: LocalizedText;
  owner: Party;
  /**
   * Courses of the tier. 课程。
   *
   * @minItems 1
   * @maxItems 50
   */
  courses: TrainingCourse[];
}
/**
 * One course. 一门课程。
 */
export interface TrainingCourse {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  title: LocalizedText;
  /**
   * What it consists of. 课程单元。
   *
   * @minItems 1
   * @maxItems 20
   */
  modules: TrainingModule[];
  /**
   * Points of 100 that pass. 及格分（百分制）。
   */
  passScore: number;
  /**
   * Days until a failed test may be taken again. 未通过后重考间隔（天）。
   */
  retakeAfterDays?: number;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  validFor?: string;
  /**
   * Phase that the people of a store may not enter without it. 未结业不得进入的阶段。
   */
  before?: string;
}
/**
 * One part. 一个单元。
 */
export interface TrainingModule {
  /**
   * Video, reading, live teaching, practice in the sandbox, quiz. 视频、文档、面授、沙盘演练、测验。
   */
  type: 'video' | 'reading' | 'live' | 'sandbox' | 'quiz';
  title: LocalizedText;
  /**
   * Minutes it takes. 时长（分钟）。
   */
  minutes: number;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","courses","*","before"],"kind":"RolloutPhase","mention":false},
];
