// Generated from schemas/sop.schema.json by `npm run generate`. Do not edit.
import type { OverridableField } from '../catalogue.ts';
import type { CelField, ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * One step: what to do. 步骤：要做什么。
 */
export type SopStep = SopInfoStep | SopWorkStep | SopActionStep | SopSubSopStep;
/**
 * Role that performs the step; absent: the SOP's performer. 执行角色；不填则为 SOP 执行人。
 */
export type StepRole = string;
/**
 * A person, or the platform itself. 由人或系统执行。
 */
export type StepPerformedBy = 'person' | 'system';
/**
 * The run cannot be submitted without it. 未完成则不能提交。
 */
export type StepRequired = boolean;
/**
 * Makes an optional step required when this holds: CEL over answers, store, device, task and data (figures that the platform knows). CEL 表达式，可用 answers、store、device、task、data（平台数据）。
 */
export type StepRequiredIf = string;
/**
 * Shown only when this holds: CEL over answers, store, device, task and data (figures that the platform knows). CEL 表达式，可用 answers、store、device、task、data（平台数据）。
 */
export type StepVisibleIf = string;
/**
 * Work time. 预计用时（秒）。
 */
export type StepEstimatedSeconds = number;
/**
 * Failing it fails the whole run. 红线项：不合格则整单不合格。
 */
export type StepRedline = boolean;
/**
 * Points in the score; a step earns them by the worst result of its evidence. 分值；按本步骤最差证据结果计分。
 */
export type StepWeight = number;
/**
 * What proves a step. Results in conditions: check pass, fail or na; choice the response; multi, scan lists; number, timer numbers; datetime a timestamp. 步骤的证据。条件表达式中的取值：判断为 pass、fail、na；单选为选项；多选与扫码为列表；数值与计时为数字；日期为时间戳。
 */
export type SopEvidence =
  | SopCheckEvidence
  | SopChoiceEvidence
  | SopMultiEvidence
  | SopNumberEvidence
  | SopTextEvidence
  | SopPhotoEvidence
  | SopVideoEvidence
  | SopScanEvidence
  | SopSignatureEvidence
  | SopDatetimeEvidence
  | SopLocationEvidence
  | SopTableEvidence
  | SopTimerEvidence
  | SopFileEvidence;
/**
 * The step cannot be completed without it. 缺少该证据时步骤不能完成。
 */
export type EvidenceRequired = boolean;
/**
 * Asked always, or only after another proof of the same step has failed. 始终要求，或仅在本步骤其他证据不合格时要求。
 */
export type EvidenceWhen = 'always' | 'on-fail';
/**
 * Asked only when this holds: CEL over answers, store, device, task and data (figures that the platform knows). CEL 表达式，可用 answers、store、device、task、data（平台数据）。
 */
export type EvidenceVisibleIf = string;
/**
 * Taken with the camera in the app, as the app says of each upload; nothing from the album is accepted. 仅限应用内拍摄（来源由应用在上传时说明），不接受相册内容。
 */
export type EvidenceCameraOnly = boolean;
/**
 * The app blurs faces before it uploads; the platform passes the wish on and does not look at pictures. 由应用在上传前模糊人脸；平台只传达该要求，不识别画面。
 */
export type EvidenceBlurFaces = boolean;
/**
 * Something that the platform starts. 由平台触发的动作。
 */
export type SopAction =
  | SopCorrectiveAction
  | SopCreateTaskAction
  | SopStartApprovalAction
  | SopNotifyAction
  | SopDispatchAction
  | SopCreateRecordAction
  | SopSetStoreAction
  | SopEmitEventAction
  | SopSetPriorityAction
  | SopBlockTaskAction
  | SopFinishTaskAction;
/**
 * Starts only when this holds: CEL over answers, store, device, task and data (figures that the platform knows). CEL 表达式，可用 answers、store、device、task、data（平台数据）。
 */
export type ActionWhen = string;
/**
 * Values that an override may take. 覆盖值的允许范围。
 */
export type SopBounds = SopNumberBounds | SopDurationBounds | SopValueBounds | SopTextBounds;

/**
 * A standard operating procedure: the steps of one kind of work, what proves each, and what follows when one fails. 标准作业流程：一类工作的步骤、每步的证据与不合格的后果。
 */
export interface Sop {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Sop';
  metadata: Metadata;
  spec: SopSpec;
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
 * The SOP. SOP 内容。
 */
export interface SopSpec {
  /**
   * The chain's own number of the SOP. SOP 编号。
   */
  code: string;
  /**
   * Field of work: daily operations, merchandising, marketing, inspection, equipment, inventory, customer service, cash, people, safety, construction. 业务类别：日常营业、商品陈列、营销、巡检、设备、库存、客户服务、资金、人员、安全、工程。
   */
  category:
    | 'daily-operations'
    | 'merchandising'
    | 'marketing'
    | 'inspection'
    | 'equipment'
    | 'inventory'
    | 'customer-service'
    | 'cash'
    | 'people'
    | 'safety'
    | 'construction';
  /**
   * Business scenario that the SOP serves. 所属业务场景。
   */
  scenario: string;
  /**
   * Semantic version; the major number rises when work changes for the people who do it. 语义化版本号；影响现场作业的变更须提升主版本。
   */
  version: string;
  /**
   * Life cycle: draft, under review, in force, retired. 状态：草稿、评审中、生效、停用。
   */
  status: 'draft' | 'review' | 'active' | 'retired';
  /**
   * Calendar date. 日期。
   */
  effectiveFrom?: string;
  /**
   * Calendar date. 日期。
   */
  effectiveUntil?: string;
  /**
   * Semantic version; the major number rises when work changes for the people who do it. 语义化版本号；影响现场作业的变更须提升主版本。
   */
  supersedes?: string;
  /**
   * Changes, newest first. 变更记录，最新在前。
   *
   * @minItems 1
   * @maxItems 100
   */
  changeLog?: SopChange[];
  /**
   * Read each step and then do it, or do from memory and then confirm. 执行方式：边读边做，或做完再逐项确认。
   */
  mode: 'read-do' | 'do-confirm';
  applicability?: SopApplicability;
  performer: SopPerformer;
  /**
   * Roles that review a submitted run; never the performer. 复核角色，不得为执行人本人。
   *
   * @minItems 1
   */
  reviewers?: string[];
  /**
   * Approval flow that belongs to the work. 相关审批流。
   */
  approval?: string;
  /**
   * Minutes from start to submission, with several roles working side by side. 从开始到提交的预计分钟数（多角色并行）。
   */
  estimatedMinutes: number;
  /**
   * A longer run is flagged. 超过该分钟数标记异常。
   */
  maxMinutes?: number;
  training?: SopTraining;
  safety?: SopSafety;
  photoDefaults?: SopPhotoDefaults;
  /**
   * Answers that choices draw on. 单选与多选引用的选项集。
   *
   * @minItems 1
   * @maxItems 30
   */
  responseSets?: SopResponseSet[];
  /**
   * Parts of the work in order. 按顺序的分段。
   *
   * @minItems 1
   * @maxItems 20
   */
  sections: SopSection[];
  scoring: SopScoring;
  completion?: SopCompletion;
  /**
   * Fields that a format, region or store may override, each within bounds; everything else is the same in the whole chain. 允许店型、区域或门店覆盖的字段及范围；其余全连锁统一。
   *
   * @maxItems 50
   */
  overridable?: SopOverridable[];
}
export interface SopChange {
  /**
   * Semantic version; the major number rises when work changes for the people who do it. 语义化版本号；影响现场作业的变更须提升主版本。
   */
  version: string;
  /**
   * Calendar date. 日期。
   */
  date: string;
  changes: LocalizedText;
}
/**
 * Where the SOP applies; all conditions must hold. 适用范围，须同时满足。
 */
export interface SopApplicability {
  stores?: Selector;
  /**
   * Store formats. 店型。
   *
   * @minItems 1
   */
  formats?: string[];
  /**
   * Capabilities that the store must have. 门店须已启用的能力。
   *
   * @minItems 1
   */
  capabilities?: string[];
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
/**
 * Who answers for the run. 执行责任人。
 */
export interface SopPerformer {
  /**
   * Role. 角色。
   */
  role: string;
  /**
   * Roles that may stand in. 可代班的角色。
   *
   * @minItems 1
   */
  alternates?: string[];
  /**
   * Skills or certificates that the person must hold. 须具备的技能或证书。
   *
   * @minItems 1
   */
  skills?: string[];
}
/**
 * What people must have learnt first. 上岗前须完成的培训。
 */
export interface SopTraining {
  /**
   * Trainings. 必修培训。
   *
   * @minItems 1
   */
  required: string[];
  /**
   * Days from the first day of work for which a newcomer may take such tasks under supervision (flagged under-supervision); they are never dispatched to them. 入职起新人可在带教下领取任务的天数（标记 under-supervision），系统不会主动派给新人。
   */
  graceDays?: number;
}
/**
 * Dangers. 安全事项。
 */
export interface SopSafety {
  /**
   * Protective equipment. 防护用品。
   *
   * @minItems 1
   * @maxItems 10
   */
  ppe?: LocalizedText[];
  /**
   * Warnings, shown before the first step. 开始前展示的警示。
   *
   * @minItems 1
   * @maxItems 10
   */
  warnings?: LocalizedText[];
}
/**
 * Settings of every photo that does not set its own. 照片证据的默认设置。
 */
export interface SopPhotoDefaults {
  /**
   * Taken with the camera in the app, as the app says of each upload; nothing from the album is accepted. 仅限应用内拍摄（来源由应用在上传时说明），不接受相册内容。
   */
  cameraOnly?: boolean;
  /**
   * The app blurs faces before it uploads; the platform passes the wish on and does not look at pictures. 由应用在上传前模糊人脸；平台只传达该要求，不识别画面。
   */
  blurFaces?: boolean;
  /**
   * Oldest moment of capture at submission, in minutes. 提交时距拍摄的最长分钟数。
   */
  maxAgeMinutes?: number;
  dedupe?: SopPhotoDedupe;
}
/**
 * Refuses a photo that the store has used before. 拦截本店使用过的照片。
 */
export interface SopPhotoDedupe {
  /**
   * Refuse the same file. 拒绝相同文件。
   */
  exact?: boolean;
  /**
   * Flag a photo whose 64-bit perceptual hash differs in at most so many bits; 0 flags only equal hashes. 感知哈希相差不超过该位数时标记为疑似重复。
   */
  perceptualDistance?: number;
  /**
   * How far back to compare. 向前比对的天数。
   */
  withinDays?: number;
}
export interface SopResponseSet {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  /**
   * Answers to choose from. 可选项。
   *
   * @minItems 2
   * @maxItems 30
   */
  responses: SopResponse[];
}
export interface SopResponse {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label: LocalizedText;
  /**
   * Share of the step's weight, in percent. 占步骤分值的百分比。
   */
  score?: number;
  /**
   * Counts as not applicable. 视为"不适用"。
   */
  notApplicable?: boolean;
  /**
   * Colour. 颜色。
   */
  color?: 'green' | 'yellow' | 'red' | 'grey';
}
export interface SopSection {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  title: LocalizedText;
  /**
   * Shown only when this holds: CEL over answers, store, device, task and data (figures that the platform knows). CEL 表达式，可用 answers、store、device、task、data（平台数据）。
   */
  visibleIf?: string;
  /**
   * Steps in order; ids are unique in the whole SOP. 按顺序的步骤；标识在整份 SOP 内唯一。
   *
   * @minItems 1
   * @maxItems 50
   */
  steps: SopStep[];
}
export interface SopInfoStep {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  /**
   * Kind of step: read. 阅读说明。
   */
  kind: 'info';
  title: LocalizedText;
  instruction?: SopInstruction;
  role?: StepRole;
  performedBy?: StepPerformedBy;
  required?: StepRequired;
  requiredIf?: StepRequiredIf;
  visibleIf?: StepVisibleIf;
  estimatedSeconds?: StepEstimatedSeconds;
  /**
   * Figures and lists that the platform shows. 平台展示的数据与清单。
   *
   * @minItems 1
   * @maxItems 20
   */
  shows?: string[];
  /**
   * The reader confirms. 须点击"已知悉"。
   */
  acknowledge?: boolean;
  /**
   * Laws, standards and documents behind the step. 依据的法规、标准与文件。
   *
   * @maxItems 10
   */
  references?: SopSource[];
}
/**
 * How to do it: short words, a picture; long texts are a link. 做法：短句加示例图；长文用链接。
 */
export interface SopInstruction {
  text?: SopInstructionText;
  /**
   * Picture. 图片。
   */
  image?: string;
  /**
   * Video. 视频。
   */
  video?: string;
  /**
   * Long text. 详细说明链接。
   */
  link?: string;
}
/**
 * Words that fit on a phone without scrolling. 手机上一屏读完的说明。
 */
export interface SopInstructionText {
  /**
   * Chinese, at most 140 characters. 中文，不超过 140 字。
   */
  'zh-CN': string;
  /**
   * English, at most 280 characters. 英文，不超过 280 字符。
   */
  en?: string;
}
export interface SopSource {
  title: LocalizedText;
  /**
   * Article or section. 条款。
   */
  clause?: string;
  /**
   * Where to read it. 链接。
   */
  link?: string;
}
export interface SopWorkStep {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  /**
   * Kind of step: do something and prove it. 执行并提交证据。
   */
  kind: 'work';
  title: LocalizedText;
  instruction?: SopInstruction;
  role?: StepRole;
  /**
   * Roles that perform it together with the first. 共同执行的角色。
   *
   * @minItems 1
   */
  jointRoles?: string[];
  performedBy?: StepPerformedBy;
  required?: StepRequired;
  requiredIf?: StepRequiredIf;
  visibleIf?: StepVisibleIf;
  redline?: StepRedline;
  weight?: StepWeight;
  estimatedSeconds?: StepEstimatedSeconds;
  repeat?: SopRepeat;
  /**
   * What proves the step; it fails when one of these fails. 步骤的证据；任一不合格即步骤不合格。
   *
   * @minItems 1
   * @maxItems 12
   */
  evidence: SopEvidence[];
  onFail?: SopFailure;
  /**
   * What the platform starts once the step is completed. 步骤完成后由平台触发的动作。
   *
   * @minItems 1
   * @maxItems 10
   */
  actions?: SopAction[];
  /**
   * Laws, standards and documents behind the step. 依据的法规、标准与文件。
   *
   * @maxItems 10
   */
  references?: SopSource[];
}
/**
 * Performs the step once for each item. 对每个对象重复执行本步骤。
 */
export interface SopRepeat {
  /**
   * Items. 重复对象。
   */
  over: 'devices' | 'zones' | 'skus' | 'staff-on-shift' | 'checkpoints' | 'shipments' | 'findings' | 'count';
  /**
   * Only the items for which this holds. 只包含满足条件的对象。
   */
  filter?: string;
  /**
   * Fewest repetitions. 最少次数。
   */
  min?: number;
  /**
   * Most repetitions. 最多次数。
   */
  max?: number;
}
export interface SopCheckEvidence {
  /**
   * Kind of proof: pass, fail or not applicable. 判断：合格、不合格、不适用。
   */
  type: 'check';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Offers "not applicable". 可选"不适用"。
   */
  allowNotApplicable?: boolean;
}
export interface SopChoiceEvidence {
  /**
   * Kind of proof: one answer of a response set. 单选。
   */
  type: 'choice';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  set: string;
  /**
   * Responses that fail the step. 判为不合格的选项。
   */
  failOn?: string[];
}
export interface SopMultiEvidence {
  /**
   * Kind of proof: several answers of a response set. 多选。
   */
  type: 'multi';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  set: string;
  /**
   * Fewest answers. 最少选择数。
   */
  min?: number;
  /**
   * Most answers. 最多选择数。
   */
  max?: number;
  /**
   * Responses that fail the step. 判为不合格的选项。
   */
  failOn?: string[];
}
export interface SopNumberEvidence {
  /**
   * Kind of proof: a number within limits. 数值，可设上下限。
   */
  type: 'number';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Unit. 单位。
   */
  unit?:
    | 'celsius'
    | 'percent'
    | 'cny'
    | 'pieces'
    | 'people'
    | 'groups'
    | 'orders'
    | 'points'
    | 'seconds'
    | 'minutes'
    | 'hours'
    | 'days'
    | 'mbps'
    | 'metres'
    | 'square-metres'
    | 'volts'
    | 'times';
  /**
   * Less fails. 低于该值不合格。
   */
  min?: number;
  /**
   * More fails. 高于该值不合格。
   */
  max?: number;
  /**
   * Less warns, but passes. 低于该值预警，不判不合格。
   */
  warnMin?: number;
  /**
   * More warns, but passes. 高于该值预警，不判不合格。
   */
  warnMax?: number;
  /**
   * Decimal places. 小数位数。
   */
  precision?: number;
  compareTo?: SopComparison;
  /**
   * The platform computes the number; nobody types it. 由平台计算得出，不可手工填写。
   */
  computed?: string;
}
/**
 * Compares the number with a figure that the platform knows; a difference beyond the tolerance fails. 与平台已知数值比对，超出容差即不合格。
 */
export interface SopComparison {
  /**
   * Where the figure comes from: the last answer to the same proof, a target, the system of record, another answer of this run. 比对来源：上次填报、目标值、业务系统、本次其他答案。
   */
  source: 'last' | 'target' | 'erp' | 'answer';
  /**
   * Name of the figure; for an answer <step>.<evidence>. 数值名称；比对答案时写 <步骤>.<证据>。
   */
  field?: string;
  /**
   * Largest difference that still passes. 允许的最大差异。
   */
  tolerance?: number;
  /**
   * Which differences count: either way, only above, only below. 计入的方向：双向、仅高于、仅低于。
   */
  direction?: 'either' | 'above' | 'below';
  /**
   * How the tolerance counts. 容差口径：绝对值或百分比。
   */
  toleranceUnit?: 'absolute' | 'percent';
}
export interface SopTextEvidence {
  /**
   * Kind of proof: written words. 文字。
   */
  type: 'text';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Fewest characters. 最少字数。
   */
  minLength?: number;
  /**
   * Most characters. 最多字数。
   */
  maxLength?: number;
}
export interface SopPhotoEvidence {
  /**
   * Kind of proof: photos. 照片。
   */
  type: 'photo';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Fewest photos. 最少张数。
   */
  min?: number;
  /**
   * Most photos. 最多张数。
   */
  max?: number;
  cameraOnly?: EvidenceCameraOnly;
  blurFaces?: EvidenceBlurFaces;
  /**
   * Oldest moment of capture at submission, in minutes. 提交时距拍摄的最长分钟数。
   */
  maxAgeMinutes?: number;
  /**
   * Largest file. 单张照片大小上限（MB）。
   */
  maxMegabytes?: number;
  /**
   * The picture must show the code that the task has from its start on; nothing taken earlier is accepted, and the reviewer compares. 画面中须出现任务开始后显示的随机码；之前拍摄的不接受，由审核人比对。
   */
  challengeCode?: boolean;
  dedupe?: SopPhotoDedupe;
  /**
   * What a reviewer must be able to see. 画面中必须出现的内容。
   *
   * @minItems 1
   * @maxItems 10
   */
  mustShow?: LocalizedText[];
  /**
   * Picture of the standard. 标准示例图。
   */
  exampleImage?: string;
  /**
   * Shown beside the example and compared with it. 与示例图并排比对。
   */
  compareToExample?: boolean;
}
export interface SopVideoEvidence {
  /**
   * Kind of proof: a short video. 短视频。
   */
  type: 'video';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Shortest length. 最短时长（秒）。
   */
  minSeconds?: number;
  /**
   * Longest length. 最长时长（秒）。
   */
  maxSeconds: number;
  cameraOnly?: EvidenceCameraOnly;
  blurFaces?: EvidenceBlurFaces;
}
export interface SopScanEvidence {
  /**
   * Kind of proof: scanned codes. 扫码。
   */
  type: 'scan';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Accepted code types. 接受的码制。
   *
   * @minItems 1
   */
  symbologies?: ('qr' | 'data-matrix' | 'ean13' | 'code128' | 'itf14' | 'gs1-128')[];
  /**
   * What the code must name. Store, devices and fire equipment are looked up, IMEIs checked by their digit; of the rest the platform knows what the task's inputs list. 扫到的码须对应的对象：门店、设备与消防器材按档案核对，IMEI 校验位核对，其余以任务输入清单为准。
   */
  match:
    | 'store-code'
    | 'checkpoint'
    | 'device'
    | 'fire-equipment'
    | 'sku'
    | 'price-tag'
    | 'serial'
    | 'imei'
    | 'part'
    | 'shelf'
    | 'carton'
    | 'waybill'
    | 'receipt';
  /**
   * Regular expression for codes that the platform does not know. 平台未登记的码须符合的正则表达式。
   */
  pattern?: string;
  /**
   * The code changes every minute, so that a photo of it is useless. 动态码，每分钟变化，翻拍无效。
   */
  dynamic?: boolean;
  /**
   * Any items; as many as count that the platform draws; every item of the list. The list is the store's devices or fire equipment, or an input of the task (checkpoints, skus, units, parts, shelves, cartons, shipments, receipts); without one any items will do. 任意件；系统抽取 count 件；清单全部。清单取自门店设备、消防器材或任务输入，无清单时任意件均可。
   */
  coverage?: 'any' | 'random' | 'all';
  /**
   * Fewest different codes. 最少扫码个数（不重复）。
   */
  count?: number;
  /**
   * A damaged code may be typed; the answer is marked. 码损坏时可手输，结果留标记。
   */
  manualAllowed?: boolean;
}
export interface SopSignatureEvidence {
  /**
   * Kind of proof: signatures. 签名。
   */
  type: 'signature';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Roles that sign, each a different person; absent: whoever performs the step. 签名角色，须为不同人员；不填则由执行人签。
   *
   * @minItems 1
   */
  signers?: string[];
  /**
   * People outside the chain who sign. 企业外部签名人。
   *
   * @minItems 1
   */
  outsideSigners?: ('customer' | 'contractor' | 'landlord' | 'carrier')[];
  /**
   * How they sign: drawn, personal PIN, staff badge. 签名方式：手写、个人密码、工牌。
   */
  method?: 'draw' | 'pin' | 'badge';
}
export interface SopDatetimeEvidence {
  /**
   * Kind of proof: a date or a time. 日期时间。
   */
  type: 'datetime';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * What to enter. 填写内容。
   */
  parts?: 'date' | 'time' | 'date-time';
  /**
   * Earlier fails. 早于该时刻不合格。
   */
  min?: string;
  /**
   * Later fails. 晚于该时刻不合格。
   */
  max?: string;
  /**
   * Earlier warns. 早于该时刻预警。
   */
  warnMin?: string;
}
export interface SopLocationEvidence {
  /**
   * Kind of proof: the device's position. 定位。
   */
  type: 'location';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Metres around the store; absent: the store's geofence. 距门店的米数；不填则用门店围栏。
   */
  radiusM?: number;
  /**
   * What happens outside. 超出范围时：标记或拦截。
   */
  outside?: 'flag' | 'block';
}
export interface SopTableEvidence {
  /**
   * Kind of proof: rows of figures. 表格。
   */
  type: 'table';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * What gives the rows of a table with prefilled columns: the store's file, the roster, open findings, or the task's input of this name; free, or a list that nobody gave: people add them. 带出列所在行的来源：门店档案、排班、未关闭整改或同名任务输入；free 或无清单时自行添加。
   */
  rowsFrom:
    | 'devices'
    | 'fire-equipment'
    | 'zones'
    | 'skus'
    | 'shipment-lines'
    | 'staff-on-shift'
    | 'shifts'
    | 'findings'
    | 'free';
  /**
   * Columns. 列。
   *
   * @minItems 1
   * @maxItems 12
   */
  columns: SopTableColumn[];
  /**
   * Fewest rows. 最少行数。
   */
  minRows?: number;
}
export interface SopTableColumn {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label: LocalizedText;
  /**
   * What a cell holds. 单元格内容。
   */
  type: 'text' | 'number' | 'check' | 'scan' | 'date' | 'time';
  /**
   * Unit of a number. 数值单位。
   */
  unit?:
    | 'celsius'
    | 'percent'
    | 'cny'
    | 'pieces'
    | 'people'
    | 'groups'
    | 'orders'
    | 'points'
    | 'seconds'
    | 'minutes'
    | 'hours'
    | 'days'
    | 'mbps'
    | 'metres'
    | 'square-metres'
    | 'volts'
    | 'times';
  /**
   * Less fails. 低于该值不合格。
   */
  min?: number;
  /**
   * More fails. 高于该值不合格。
   */
  max?: number;
  /**
   * Every row needs it. 每行必填。
   */
  required?: boolean;
  /**
   * The platform fills it in; read only. 由平台带出，只读。
   */
  prefilled?: boolean;
}
export interface SopTimerEvidence {
  /**
   * Kind of proof: a measured time. 计时。
   */
  type: 'timer';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * A shorter time fails. 用时少于该值不合格。
   */
  minSeconds?: number;
  /**
   * A longer time fails. 用时超过该值不合格。
   */
  maxSeconds?: number;
}
export interface SopFileEvidence {
  /**
   * Kind of proof: documents. 附件。
   */
  type: 'file';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label?: LocalizedText;
  required?: EvidenceRequired;
  when?: EvidenceWhen;
  visibleIf?: EvidenceVisibleIf;
  /**
   * Accepted file types. 接受的文件类型。
   *
   * @minItems 1
   */
  mediaTypes?: (
    | 'application/pdf'
    | 'image/jpeg'
    | 'image/png'
    | 'application/acad'
    | 'text/csv'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  )[];
  /**
   * Documents that must be there; one missing fails. 必备文件，缺一即不合格。
   *
   * @minItems 1
   * @maxItems 20
   */
  documents: SopDocument[];
  /**
   * Largest file. 单个文件大小上限（MB）。
   */
  maxMegabytes?: number;
}
export interface SopDocument {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label: LocalizedText;
  /**
   * Missing fails the step. 缺少即不合格。
   */
  required?: boolean;
}
/**
 * What follows when the step fails. 步骤不合格的后果。
 */
export interface SopFailure {
  /**
   * How bad. 严重程度：轻微、一般、严重。
   */
  severity: 'minor' | 'major' | 'critical';
  /**
   * What cannot go on until it is put right: nothing, the next step, the submission. 整改前禁止：不限制、进入下一步、提交。
   */
  block?: 'none' | 'next-step' | 'submission';
  /**
   * What the platform starts. 由平台触发的动作。
   *
   * @minItems 1
   * @maxItems 10
   */
  actions?: SopAction[];
}
export interface SopCorrectiveAction {
  /**
   * What starts: a finding to put right, with owner, deadline and re-check. 整改：责任人、期限、复核人。
   */
  type: 'corrective-action';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  title?: LocalizedText;
  /**
   * Role that puts it right. 责任角色。
   */
  owner: string;
  /**
   * Role that checks it; never the person who put it right. 复核角色，不得为整改人本人。
   */
  verifier: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  dueIn: string;
}
export interface SopCreateTaskAction {
  /**
   * What starts: a task from a template. 生成任务。
   */
  type: 'create-task';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  /**
   * Task template. 任务模板。
   */
  template: string;
  /**
   * Role that gets it; absent: as the template says. 派给的角色；不填则按模板。
   */
  assignee?: string;
  /**
   * Priority; absent: the template's. 优先级；不填则按模板。
   */
  priority?: 'P0' | 'P1' | 'P2' | 'P3';
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  dueIn?: string;
}
export interface SopStartApprovalAction {
  /**
   * What starts: an approval. 发起审批。
   */
  type: 'start-approval';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  /**
   * Approval flow. 审批流。
   */
  flow: string;
  /**
   * Fields of the request's form by their ids, each as CEL over answers, store, task and data. A complete request of somebody whom the flow lets ask goes its way at once; else it waits with the requester for the rest. 申请表字段，值为 CEL 表达式；填写完整且执行人可发起的直接进入审批，否则退回发起人补全。
   */
  form?: {
    /**
     * CEL expression. CEL 表达式。
     */
    [k: string]: string;
  };
}
export interface SopNotifyAction {
  /**
   * What starts: a message. 通知。
   */
  type: 'notify';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  /**
   * Who is told. 通知角色。
   *
   * @minItems 1
   */
  roles: string[];
  message: LocalizedText;
}
export interface SopDispatchAction {
  /**
   * What starts: the assignment of the running task. 派单。
   */
  type: 'dispatch';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  /**
   * How the person is chosen. 派单方式：最近的维修人员、在班角色、抢单池。
   */
  strategy: 'nearest-technician' | 'role-on-shift' | 'claim-pool';
  /**
   * Role to choose from. 派给的角色。
   */
  role?: string;
  /**
   * Skills that the person must have. 所需技能。
   */
  skills?: string[];
}
export interface SopCreateRecordAction {
  /**
   * What starts: an entry in a ledger or another system. 生成单据或台账记录。
   */
  type: 'create-record';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  record: string;
  note?: LocalizedText;
}
export interface SopSetStoreAction {
  /**
   * What starts: a change of a state that the platform keeps of the store; files stay as they are. 变更平台上的门店状态，不改动配置文件。
   */
  type: 'set-store';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  /**
   * Which state. 状态项：营业、生命周期、任务派发。
   */
  field: 'trading' | 'lifecycle' | 'task-dispatch';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  value: string;
}
export interface SopEmitEventAction {
  /**
   * What starts: an event that task templates listen to. 发出事件，供任务模板触发。
   */
  type: 'emit-event';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  /**
   * Name of the event. 事件名。
   */
  event: string;
}
export interface SopSetPriorityAction {
  /**
   * What starts: a new priority of the running task. 调整本任务优先级。
   */
  type: 'set-priority';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  /**
   * Priority. 优先级。
   */
  priority: 'P0' | 'P1' | 'P2' | 'P3';
}
export interface SopBlockTaskAction {
  /**
   * What starts: a pause of the running task that is not the store's fault. 任务阻塞，不计入门店超时。
   */
  type: 'block-task';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  reason: string;
  /**
   * The deadline waits. 时限暂停计时。
   */
  pausesClock?: boolean;
}
export interface SopFinishTaskAction {
  /**
   * What starts: the end of the running task; the steps left are not asked. 提前结束任务，其余步骤不再要求。
   */
  type: 'finish-task';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  when?: ActionWhen;
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  outcome: string;
}
export interface SopActionStep {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  /**
   * Kind of step: start something; nothing to prove. 触发动作，无须证据。
   */
  kind: 'action';
  title: LocalizedText;
  instruction?: SopInstruction;
  role?: StepRole;
  /**
   * Roles that perform it together with the first. 共同执行的角色。
   *
   * @minItems 1
   */
  jointRoles?: string[];
  performedBy?: StepPerformedBy;
  required?: StepRequired;
  requiredIf?: StepRequiredIf;
  visibleIf?: StepVisibleIf;
  estimatedSeconds?: StepEstimatedSeconds;
  repeat?: SopRepeat;
  /**
   * What the platform starts once the step is completed. 步骤完成后由平台触发的动作。
   *
   * @minItems 1
   * @maxItems 10
   */
  actions: SopAction[];
  /**
   * Laws, standards and documents behind the step. 依据的法规、标准与文件。
   *
   * @maxItems 10
   */
  references?: SopSource[];
}
export interface SopSubSopStep {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  /**
   * Kind of step: run another SOP. 执行另一份 SOP。
   */
  kind: 'sub-sop';
  title: LocalizedText;
  instruction?: SopInstruction;
  role?: StepRole;
  /**
   * Roles that perform it together with the first. 共同执行的角色。
   *
   * @minItems 1
   */
  jointRoles?: string[];
  performedBy?: StepPerformedBy;
  required?: StepRequired;
  requiredIf?: StepRequiredIf;
  visibleIf?: StepVisibleIf;
  redline?: StepRedline;
  weight?: StepWeight;
  estimatedSeconds?: StepEstimatedSeconds;
  repeat?: SopRepeat;
  /**
   * Name of the SOP, with a version range after @. SOP 名称，@ 后为版本范围。
   */
  sop: string;
  /**
   * What proves the step; it fails when one of these fails. 步骤的证据；任一不合格即步骤不合格。
   *
   * @minItems 1
   * @maxItems 12
   */
  evidence?: SopEvidence[];
  onFail?: SopFailure;
  /**
   * What the platform starts once the step is completed. 步骤完成后由平台触发的动作。
   *
   * @minItems 1
   * @maxItems 10
   */
  actions?: SopAction[];
  /**
   * Laws, standards and documents behind the step. 依据的法规、标准与文件。
   *
   * @maxItems 10
   */
  references?: SopSource[];
}
/**
 * How a run is scored. 计分方式。
 */
export interface SopScoring {
  /**
   * Weighted: points earned of points possible; deduct: 100 less the weights of failed steps; none: pass or fail. 计分法：加权、扣分、只判合格与否。
   */
  method: 'weighted' | 'deduct' | 'none';
  /**
   * Fewest points of 100 to pass. 及格分（百分制）。
   */
  passScore?: number;
  /**
   * A failed red line fails the run whatever its score. 红线项一票否决。
   */
  redlineFailsAll?: boolean;
  /**
   * A step that does not apply: left out, or full points. "不适用"项：剔除或得满分。
   */
  naHandling?: 'exclude' | 'full';
}
/**
 * When a run counts as completed. 完成条件。
 */
export interface SopCompletion {
  /**
   * Every required step is done before the run is handed in; else it may be handed in with steps open. 必做步骤全部完成才能提交；设为 false 可缺项提交。
   */
  requireAllMandatory?: boolean;
  /**
   * Roles that sign the whole run after its last answer, each signed in as themselves. 整单签核角色：全部填完后由本人登录签核，之后再改须重签。
   *
   * @minItems 1
   */
  signOff?: string[];
  /**
   * Somebody other than the performer signs the run, or has signed one of its steps, signed in as themselves. 须由执行人以外的第二人登录签核（整单或其中一步）。
   */
  secondPerson?: boolean;
  /**
   * Submitted at the store: required, flagged when not, not looked at. 提交位置须在店内：必须、不在则标记、不检查。
   */
  geofence?: 'required' | 'flag' | 'off';
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  window?: string;
}
export interface SopOverridable {
  /**
   * Path with ids instead of positions: steps.<step>.evidence.<evidence>.<setting>, steps.<step>.onFail.actions.<action>.dueIn, completion.window. 字段路径，以标识代替序号。
   */
  field: string;
  /**
   * Who may override: format, region, store. 可覆盖的层级：店型、区域、门店。
   *
   * @minItems 1
   */
  levels: ('format' | 'region' | 'store')[];
  bounds: SopBounds;
  reason?: LocalizedText;
}
export interface SopNumberBounds {
  /**
   * A number. 数值。
   */
  type: 'number';
  /**
   * Smallest. 最小值。
   */
  min: number;
  /**
   * Largest. 最大值。
   */
  max: number;
}
export interface SopDurationBounds {
  /**
   * A duration. 时长。
   */
  type: 'duration';
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  min: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  max: string;
}
export interface SopValueBounds {
  /**
   * One of a list. 枚举值。
   */
  type: 'values';
  /**
   * Allowed values. 允许的值。
   *
   * @minItems 1
   */
  values: (string | boolean | number)[];
}
export interface SopTextBounds {
  /**
   * Text. 文本。
   */
  type: 'text';
  /**
   * Most characters. 最多字数。
   */
  maxLength: number;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","scenario"],"kind":"Scenario","mention":false},
  {"path":["spec","applicability","formats","*"],"kind":"StoreFormat","mention":false},
  {"path":["spec","applicability","capabilities","*"],"kind":"Capability","mention":false},
  {"path":["spec","performer","role"],"kind":"Role","mention":false},
  {"path":["spec","performer","alternates","*"],"kind":"Role","mention":false},
  {"path":["spec","reviewers","*"],"kind":"Role","mention":false},
  {"path":["spec","approval"],"kind":"ApprovalFlow","mention":true},
  {"path":["spec","sections","*","steps","*","role"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","jointRoles","*"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","evidence","*","signers","*"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","owner"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","verifier"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","template"],"kind":"TaskTemplate","mention":true},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","assignee"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","flow"],"kind":"ApprovalFlow","mention":true},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","roles","*"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","role"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","actions","*","owner"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","actions","*","verifier"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","actions","*","template"],"kind":"TaskTemplate","mention":true},
  {"path":["spec","sections","*","steps","*","actions","*","assignee"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","actions","*","flow"],"kind":"ApprovalFlow","mention":true},
  {"path":["spec","sections","*","steps","*","actions","*","roles","*"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","actions","*","role"],"kind":"Role","mention":false},
  {"path":["spec","sections","*","steps","*","sop"],"kind":"Sop","mention":false},
  {"path":["spec","completion","signOff","*"],"kind":"Role","mention":false},
];

/** Fields that hold CEL expressions, from the schema's x-cel. */
export const celFields: readonly CelField[] = [
  {"path":["spec","sections","*","visibleIf"],"environment":"step-visible-if"},
  {"path":["spec","sections","*","steps","*","requiredIf"],"environment":"step-visible-if"},
  {"path":["spec","sections","*","steps","*","visibleIf"],"environment":"step-visible-if"},
  {"path":["spec","sections","*","steps","*","repeat","filter"],"environment":"repeat-filter"},
  {"path":["spec","sections","*","steps","*","evidence","*","visibleIf"],"environment":"step-visible-if"},
  {"path":["spec","sections","*","steps","*","evidence","*","computed"],"environment":"step-number"},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","when"],"environment":"step-visible-if"},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","form","*"],"environment":"step-value"},
  {"path":["spec","sections","*","steps","*","actions","*","when"],"environment":"step-visible-if"},
  {"path":["spec","sections","*","steps","*","actions","*","form","*"],"environment":"step-value"},
];

/** Fields that a resource may open to overrides, from the schema's x-overridable. */
export const overridableFields: readonly OverridableField[] = [
  {"path":["spec","photoDefaults","maxAgeMinutes"],"type":"integer","minimum":1,"maximum":1440},
  {"path":["spec","sections","*","steps","*","evidence","*","min"],"when":["type","multi"],"type":"integer","minimum":0,"maximum":100},
  {"path":["spec","sections","*","steps","*","evidence","*","max"],"when":["type","multi"],"type":"integer","minimum":1,"maximum":100},
  {"path":["spec","sections","*","steps","*","evidence","*","min"],"when":["type","number"],"type":"number"},
  {"path":["spec","sections","*","steps","*","evidence","*","max"],"when":["type","number"],"type":"number"},
  {"path":["spec","sections","*","steps","*","evidence","*","warnMin"],"when":["type","number"],"type":"number"},
  {"path":["spec","sections","*","steps","*","evidence","*","warnMax"],"when":["type","number"],"type":"number"},
  {"path":["spec","sections","*","steps","*","evidence","*","compareTo","tolerance"],"type":"number","minimum":0},
  {"path":["spec","sections","*","steps","*","evidence","*","minLength"],"when":["type","text"],"type":"integer","minimum":0,"maximum":2000},
  {"path":["spec","sections","*","steps","*","evidence","*","maxLength"],"when":["type","text"],"type":"integer","minimum":1,"maximum":2000},
  {"path":["spec","sections","*","steps","*","evidence","*","min"],"when":["type","photo"],"type":"integer","minimum":0,"maximum":30},
  {"path":["spec","sections","*","steps","*","evidence","*","max"],"when":["type","photo"],"type":"integer","minimum":1,"maximum":30},
  {"path":["spec","sections","*","steps","*","evidence","*","maxAgeMinutes"],"when":["type","photo"],"type":"integer","minimum":1,"maximum":1440},
  {"path":["spec","sections","*","steps","*","evidence","*","minSeconds"],"when":["type","video"],"type":"integer","minimum":1,"maximum":300},
  {"path":["spec","sections","*","steps","*","evidence","*","maxSeconds"],"when":["type","video"],"type":"integer","minimum":1,"maximum":300},
  {"path":["spec","sections","*","steps","*","evidence","*","count"],"when":["type","scan"],"type":"integer","minimum":1,"maximum":10000},
  {"path":["spec","sections","*","steps","*","evidence","*","radiusM"],"when":["type","location"],"type":"integer","minimum":20,"maximum":5000},
  {"path":["spec","sections","*","steps","*","evidence","*","minRows"],"when":["type","table"],"type":"integer","minimum":0,"maximum":1000},
  {"path":["spec","sections","*","steps","*","evidence","*","minSeconds"],"when":["type","timer"],"type":"integer","minimum":1,"maximum":86400},
  {"path":["spec","sections","*","steps","*","evidence","*","maxSeconds"],"when":["type","timer"],"type":"integer","minimum":1,"maximum":86400},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","title","zh-CN"],"type":"string","maxLength":500},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","title","en"],"type":"string","maxLength":500},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","dueIn"],"when":["type","corrective-action"],"type":"duration"},
  {"path":["spec","sections","*","steps","*","onFail","actions","*","dueIn"],"when":["type","create-task"],"type":"duration"},
  {"path":["spec","sections","*","steps","*","actions","*","title","zh-CN"],"type":"string","maxLength":500},
  {"path":["spec","sections","*","steps","*","actions","*","title","en"],"type":"string","maxLength":500},
  {"path":["spec","sections","*","steps","*","actions","*","dueIn"],"when":["type","corrective-action"],"type":"duration"},
  {"path":["spec","sections","*","steps","*","actions","*","dueIn"],"when":["type","create-task"],"type":"duration"},
  {"path":["spec","scoring","passScore"],"type":"integer","minimum":0,"maximum":100},
  {"path":["spec","completion","geofence"],"type":"string","values":["required","flag","off"]},
  {"path":["spec","completion","window"],"type":"duration"},
];
