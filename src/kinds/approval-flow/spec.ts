// Generated from schemas/approval-flow.schema.json by `npm run generate`. Do not edit.
import type { CelField, ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * Identifier of a form field: camel case, because expressions read it as form.name. 表单字段标识，小驼峰，表达式中以 form.名称 引用。
 */
export type FieldId = string;
/**
 * One field of the form. 一个表单字段。
 */
export type ApprovalFlowField =
  | ApprovalFlowTextField
  | ApprovalFlowNumberField
  | ApprovalFlowMoneyField
  | ApprovalFlowDateField
  | ApprovalFlowDatetimeField
  | ApprovalFlowDaterangeField
  | ApprovalFlowSelectField
  | ApprovalFlowBooleanField
  | ApprovalFlowAttachmentField
  | ApprovalFlowStoreField
  | ApprovalFlowSkuField
  | ApprovalFlowDeviceField
  | ApprovalFlowTableField
  | ApprovalFlowPersonField;
/**
 * CEL expression. CEL 表达式。
 */
export type When = string;
/**
 * Conditions the value has to meet. 校验规则。
 *
 * @maxItems 10
 */
export type ApprovalFlowRules = ApprovalFlowFieldRule[];
/**
 * How to find a person. 人员确定方式。
 */
export type ApprovalFlowApprover =
  ApprovalFlowNamedRole | ApprovalFlowStoreManager | ApprovalFlowRegionManager | ApprovalFlowAmountLadder;
/**
 * One step. 一个节点。
 */
export type ApprovalFlowNode =
  | ApprovalFlowApproveNode
  | ApprovalFlowCosignNode
  | ApprovalFlowAnyoneNode
  | ApprovalFlowSequenceNode
  | ApprovalFlowCcNode
  | ApprovalFlowConditionNode
  | ApprovalFlowAutoNode;
/**
 * Identifier of a step; `end` is taken. 节点标识，end 为保留字。
 */
export type NodeId = string;
/**
 * One time limit. 一项超时规则。
 */
export type ApprovalFlowTimeout =
  ApprovalFlowRemind | ApprovalFlowEscalate | ApprovalFlowAutoApprove | ApprovalFlowAutoReject;
/**
 * What happens when nobody decides. 超时处理。
 *
 * @maxItems 5
 */
export type ApprovalFlowTimeouts = ApprovalFlowTimeout[];
/**
 * What the people at this step may do besides deciding; withdraw is the requester's. 该节点允许的其他操作；withdraw 由申请人撤回。
 */
export type ApprovalFlowAllow = ('reject-to-start' | 'reject-to-previous' | 'transfer' | 'add-sign' | 'withdraw')[];
/**
 * The step that follows, or `end`. 下一节点，或 end。
 */
export type Next = string;
/**
 * One effect. 一个执行动作。
 */
export type ApprovalFlowEffect =
  | ApprovalFlowCreateTasks
  | ApprovalFlowSetStoreClosure
  | ApprovalFlowSetField
  | ApprovalFlowEmitEvent
  | ApprovalFlowNotify;

/**
 * A request form, the way it takes through its approvers, and what happens once it is decided. 审批流程：申请表单、审批路径与审批结果的执行动作。
 */
export interface ApprovalFlow {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'ApprovalFlow';
  metadata: Metadata;
  spec: ApprovalFlowSpec;
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
 * The flow. 流程内容。
 */
export interface ApprovalFlowSpec {
  /**
   * Semantic version; the major number rises when work changes for the people who do it. 语义化版本号；影响现场作业的变更须提升主版本。
   */
  version: string;
  description?: LocalizedText;
  /**
   * Roles that may start a request. 可发起申请的角色。
   *
   * @minItems 1
   * @maxItems 20
   */
  initiators: string[];
  /**
   * A step whose only approver is the requester goes to the requester's manager instead. 若某节点审批人仅为申请人本人，则转由其上级审批。
   */
  requesterMayNotBeSoleApprover?: boolean;
  /**
   * No second open request with the same values in these fields. 以下字段取值相同的申请，同一时间只允许一份在途。
   *
   * @minItems 1
   * @maxItems 10
   */
  uniqueBy?: FieldId[];
  /**
   * How time limits are counted: elapsed, or working-time of the calendar. 计时方式：elapsed 自然时间，working-time 按日历工作时间。
   */
  clock?: 'elapsed' | 'working-time';
  /**
   * Calendar of the working time. 工作时间所用日历。
   */
  calendar?: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  sla?: string;
  form: ApprovalFlowForm;
  /**
   * Approvers by amount. 金额阶梯。
   *
   * @maxItems 10
   */
  ladders?: ApprovalFlowLadder[];
  /**
   * Steps of the flow; a request starts at the first, and `end` is where it is approved. A graph without cycles. 流程节点，从第一个开始，到达 end 即审批通过；不可成环。
   *
   * @minItems 1
   * @maxItems 50
   */
  nodes: ApprovalFlowNode[];
  effects: ApprovalFlowEffects;
  backends?: ApprovalFlowBackends;
}
/**
 * What the requester fills in. 申请表单。
 */
export interface ApprovalFlowForm {
  /**
   * Fields in order. 表单字段，按顺序。
   *
   * @minItems 1
   * @maxItems 100
   */
  fields: ApprovalFlowField[];
}
/**
 * Text. 文本。
 */
export interface ApprovalFlowTextField {
  id: FieldId;
  /**
   * Text. 文本。
   */
  type: 'text';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * Several lines. 多行。
   */
  multiline?: boolean;
  /**
   * Fewest characters. 最少字数。
   */
  minLength?: number;
  /**
   * Most characters. 最多字数。
   */
  maxLength?: number;
}
/**
 * One condition. 一条规则。
 */
export interface ApprovalFlowFieldRule {
  check: When;
  message: LocalizedText;
}
/**
 * Number. 数字。
 */
export interface ApprovalFlowNumberField {
  id: FieldId;
  /**
   * Number. 数字。
   */
  type: 'number';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * Smallest value. 最小值。
   */
  min?: number;
  /**
   * Largest value. 最大值。
   */
  max?: number;
  /**
   * Unit beside the number. 单位。
   */
  unit?: string;
  /**
   * Whole numbers only. 仅限整数。
   */
  integer?: boolean;
}
/**
 * Amount of money, in minor units inside expressions. 金额，表达式中以最小货币单位计。
 */
export interface ApprovalFlowMoneyField {
  id: FieldId;
  /**
   * Amount of money, in minor units inside expressions. 金额，表达式中以最小货币单位计。
   */
  type: 'money';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * ISO 4217 code. 货币代码。
   */
  currency: string;
  /**
   * Smallest amount in minor units. 最小金额（最小货币单位）。
   */
  minMinor?: number;
  /**
   * Largest amount in minor units. 最大金额（最小货币单位）。
   */
  maxMinor?: number;
}
/**
 * Date. 日期。
 */
export interface ApprovalFlowDateField {
  id: FieldId;
  /**
   * Date. 日期。
   */
  type: 'date';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  minLeadTime?: string;
  /**
   * The date lies in the past or is today. 仅限当天及以前。
   */
  pastOnly?: boolean;
}
/**
 * Date and time of day. 日期时间。
 */
export interface ApprovalFlowDatetimeField {
  id: FieldId;
  /**
   * Date and time of day. 日期时间。
   */
  type: 'datetime';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  minLeadTime?: string;
}
/**
 * First and last day, `start` and `end` in expressions. 起止日期，表达式中为 start 与 end。
 */
export interface ApprovalFlowDaterangeField {
  id: FieldId;
  /**
   * First and last day, `start` and `end` in expressions. 起止日期，表达式中为 start 与 end。
   */
  type: 'daterange';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  minLeadTime?: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  maxLength?: string;
}
/**
 * Choice from a list. 选项。
 */
export interface ApprovalFlowSelectField {
  id: FieldId;
  /**
   * Choice from a list. 选项。
   */
  type: 'select';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * Choices. 选项。
   *
   * @minItems 2
   * @maxItems 50
   */
  options: ApprovalFlowOption[];
  /**
   * Several may be picked; the value is then a list. 可多选，值为列表。
   */
  multiple?: boolean;
}
/**
 * One choice. 一个选项。
 */
export interface ApprovalFlowOption {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label: LocalizedText;
}
/**
 * Yes or no; false until answered. 是否；未填视为否。
 */
export interface ApprovalFlowBooleanField {
  id: FieldId;
  /**
   * Yes or no; false until answered. 是否；未填视为否。
   */
  type: 'boolean';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
}
/**
 * Files. 附件。
 */
export interface ApprovalFlowAttachmentField {
  id: FieldId;
  /**
   * Files. 附件。
   */
  type: 'attachment';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * Fewest files. 最少份数。
   */
  min?: number;
  /**
   * Most files. 最多份数。
   */
  max?: number;
  /**
   * File types. 文件类型。
   *
   * @minItems 1
   */
  accept?: ('pdf' | 'jpg' | 'png' | 'dwg' | 'xlsx' | 'docx' | 'mp4' | 'zip')[];
  /**
   * Size limit of one file. 单个文件大小上限（MB）。
   */
  maxMegabytes?: number;
}
/**
 * Stores. 门店。
 */
export interface ApprovalFlowStoreField {
  id: FieldId;
  /**
   * Stores. 门店。
   */
  type: 'store';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * Several may be picked; the value is then a list. 可多选，值为列表。
   */
  multiple?: boolean;
  selector?: Selector;
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
 * Products by SKU. 商品 SKU。
 */
export interface ApprovalFlowSkuField {
  id: FieldId;
  /**
   * Products by SKU. 商品 SKU。
   */
  type: 'sku';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * Several may be picked; the value is then a list. 可多选，值为列表。
   */
  multiple?: boolean;
  /**
   * Most products. 最多数量。
   */
  max?: number;
}
/**
 * Device of a store, by its code. 门店设备（设备码）。
 */
export interface ApprovalFlowDeviceField {
  id: FieldId;
  /**
   * Device of a store, by its code. 门店设备（设备码）。
   */
  type: 'device';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * Several may be picked; the value is then a list. 可多选，值为列表。
   */
  multiple?: boolean;
}
/**
 * Rows of values. 明细表。
 */
export interface ApprovalFlowTableField {
  id: FieldId;
  /**
   * Rows of values. 明细表。
   */
  type: 'table';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * Columns. 列。
   *
   * @minItems 1
   * @maxItems 20
   */
  columns: ApprovalFlowColumn[];
  /**
   * Fewest rows. 最少行数。
   */
  minRows?: number;
  /**
   * Most rows. 最多行数。
   */
  maxRows?: number;
}
/**
 * One column. 一列。
 */
export interface ApprovalFlowColumn {
  id: FieldId;
  /**
   * Type of the cells. 单元格类型。
   */
  type: 'text' | 'number' | 'money' | 'date' | 'store' | 'sku';
  label: LocalizedText;
  /**
   * No cell may stay empty. 每行必填。
   */
  required?: boolean;
}
/**
 * Person from the directory. 通讯录人员。
 */
export interface ApprovalFlowPersonField {
  id: FieldId;
  /**
   * Person from the directory. 通讯录人员。
   */
  type: 'person';
  label: LocalizedText;
  help?: LocalizedText;
  /**
   * Must be filled in. 必填。
   */
  required?: boolean;
  requiredIf?: When;
  visibleIf?: When;
  rules?: ApprovalFlowRules;
  /**
   * Several may be picked; the value is then a list. 可多选，值为列表。
   */
  multiple?: boolean;
  /**
   * Only holders of this role. 仅限该角色人员。
   */
  role?: string;
}
/**
 * One ladder. 一个金额阶梯。
 */
export interface ApprovalFlowLadder {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  field: FieldId;
  /**
   * Steps with rising limits; the last has none, so that no amount falls through. 阶梯，上限递增；最后一级不设上限，避免金额断档。
   *
   * @minItems 1
   * @maxItems 10
   */
  steps: ApprovalFlowLadderStep[];
}
/**
 * One step. 一级阶梯。
 */
export interface ApprovalFlowLadderStep {
  upTo?: Money;
  /**
   * Who must agree, one after the other. 依次审批人。
   *
   * @minItems 1
   * @maxItems 10
   */
  approvers: ApprovalFlowApprover[];
}
/**
 * An amount in the currency's minor unit (fen for CNY). 金额，以最小货币单位计（人民币为分）。
 */
export interface Money {
  /**
   * ISO 4217 code. 货币代码。
   */
  currency: string;
  /**
   * Whole number of minor units. 最小货币单位的整数。
   */
  amountMinor: number;
}
/**
 * The holders of a role. 指定角色。
 */
export interface ApprovalFlowNamedRole {
  /**
   * The holders of a role. 指定角色。
   */
  resolve: 'named-role';
  /**
   * Role. 角色。
   */
  role: string;
  /**
   * Holders bound to the store, to its region, or anywhere in the chain. 门店、所属区域或全公司范围内的该角色人员。
   */
  scope: 'store' | 'region' | 'org';
  storeFrom?: FieldId;
}
/**
 * Who runs the store. 门店负责人。
 */
export interface ApprovalFlowStoreManager {
  /**
   * Who runs the store. 门店负责人。
   */
  resolve: 'store-manager';
  /**
   * Role that runs a store. 门店负责人角色。
   */
  role: string;
  storeFrom?: FieldId;
}
/**
 * The manager that the store's region names, or the next region above that names one. 门店所属区域的负责人；该级未设置时逐级上溯。
 */
export interface ApprovalFlowRegionManager {
  /**
   * The manager that the store's region names, or the next region above that names one. 门店所属区域的负责人；该级未设置时逐级上溯。
   */
  resolve: 'region-manager';
  /**
   * Start at this level of the region tree instead of the nearest. 从指定层级的区域开始。
   */
  level?: 'area' | 'province' | 'city' | 'district';
  storeFrom?: FieldId;
}
/**
 * Whom a ladder names for the amount. 按金额阶梯确定。
 */
export interface ApprovalFlowAmountLadder {
  /**
   * Whom a ladder names for the amount. 按金额阶梯确定。
   */
  resolve: 'amount-ladder';
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  ladder: string;
}
/**
 * One approver; if several people hold the role, the first to act decides. 单人审批；同一角色多人时先处理者为准。
 */
export interface ApprovalFlowApproveNode {
  id: NodeId;
  /**
   * One approver; if several people hold the role, the first to act decides. 单人审批；同一角色多人时先处理者为准。
   */
  type: 'approve';
  title: LocalizedText;
  when?: When;
  /**
   * Who decides. 审批人。
   *
   * @minItems 1
   * @maxItems 1
   */
  approvers: ApprovalFlowApprover[];
  timeouts?: ApprovalFlowTimeouts;
  allow?: ApprovalFlowAllow;
  next: Next;
}
/**
 * Remind the approvers. 催办。
 */
export interface ApprovalFlowRemind {
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  after: string;
  /**
   * Remind the approvers. 催办。
   */
  action: 'remind';
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  repeatEvery?: string;
}
/**
 * Ask somebody above as well. 升级处理。
 */
export interface ApprovalFlowEscalate {
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  after: string;
  /**
   * Ask somebody above as well. 升级处理。
   */
  action: 'escalate';
  to: ApprovalFlowApprover;
}
/**
 * Count silence as consent. 超时视为同意。
 */
export interface ApprovalFlowAutoApprove {
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  after: string;
  /**
   * Count silence as consent. 超时视为同意。
   */
  action: 'auto-approve';
}
/**
 * Reject the request. 超时驳回。
 */
export interface ApprovalFlowAutoReject {
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  after: string;
  /**
   * Reject the request. 超时驳回。
   */
  action: 'auto-reject';
}
/**
 * All of them must agree, in any order (会签). 会签：须全部同意，不分先后。
 */
export interface ApprovalFlowCosignNode {
  id: NodeId;
  /**
   * All of them must agree, in any order (会签). 会签：须全部同意，不分先后。
   */
  type: 'cosign';
  title: LocalizedText;
  when?: When;
  /**
   * Who decides. 审批人。
   *
   * @minItems 2
   * @maxItems 20
   */
  approvers: ApprovalFlowApprover[];
  timeouts?: ApprovalFlowTimeouts;
  allow?: ApprovalFlowAllow;
  next: Next;
}
/**
 * The first of them decides (或签). 或签：任一人处理即可。
 */
export interface ApprovalFlowAnyoneNode {
  id: NodeId;
  /**
   * The first of them decides (或签). 或签：任一人处理即可。
   */
  type: 'anyone';
  title: LocalizedText;
  when?: When;
  /**
   * Who decides. 审批人。
   *
   * @minItems 2
   * @maxItems 20
   */
  approvers: ApprovalFlowApprover[];
  timeouts?: ApprovalFlowTimeouts;
  allow?: ApprovalFlowAllow;
  next: Next;
}
/**
 * All of them must agree, one after the other (依次审批). 依次审批：按顺序逐一同意。
 */
export interface ApprovalFlowSequenceNode {
  id: NodeId;
  /**
   * All of them must agree, one after the other (依次审批). 依次审批：按顺序逐一同意。
   */
  type: 'sequence';
  title: LocalizedText;
  when?: When;
  /**
   * Who decides. 审批人。
   *
   * @minItems 2
   * @maxItems 20
   */
  approvers: ApprovalFlowApprover[];
  timeouts?: ApprovalFlowTimeouts;
  allow?: ApprovalFlowAllow;
  next: Next;
}
/**
 * Told, not asked (抄送). 抄送：仅知会，不审批。
 */
export interface ApprovalFlowCcNode {
  id: NodeId;
  /**
   * Told, not asked (抄送). 抄送：仅知会，不审批。
   */
  type: 'cc';
  title?: LocalizedText;
  when?: When;
  /**
   * Who is told. 抄送对象。
   *
   * @minItems 1
   * @maxItems 20
   */
  recipients: ApprovalFlowApprover[];
  next: Next;
}
/**
 * Takes the first branch whose condition is true, else the `otherwise` way. 条件分支：进入首个成立的分支，均不成立则走 otherwise。
 */
export interface ApprovalFlowConditionNode {
  id: NodeId;
  /**
   * Takes the first branch whose condition is true, else the `otherwise` way. 条件分支：进入首个成立的分支，均不成立则走 otherwise。
   */
  type: 'condition';
  title?: LocalizedText;
  /**
   * Branches in the order they are tried. 分支，按顺序判断。
   *
   * @minItems 1
   * @maxItems 20
   */
  branches: ApprovalFlowBranch[];
  otherwise: Next;
}
/**
 * One branch. 一个分支。
 */
export interface ApprovalFlowBranch {
  when: When;
  next: Next;
}
/**
 * Decided by the system (自动处理). 系统自动处理。
 */
export interface ApprovalFlowAutoNode {
  id: NodeId;
  /**
   * Decided by the system (自动处理). 系统自动处理。
   */
  type: 'auto';
  title?: LocalizedText;
  when?: When;
  /**
   * approve goes on to `next`, reject ends the request. approve 进入下一节点，reject 直接驳回。
   */
  decision: 'approve' | 'reject';
  reason: LocalizedText;
  next: Next;
}
/**
 * What happens once the request is decided. A withdrawn request has no effects. 审批结束后的执行动作；撤回的申请不执行任何动作。
 */
export interface ApprovalFlowEffects {
  /**
   * When it is approved. 通过后执行。
   *
   * @maxItems 20
   */
  onApproved?: ApprovalFlowEffect[];
  /**
   * When it is rejected. 驳回后执行。
   *
   * @maxItems 20
   */
  onRejected?: ApprovalFlowEffect[];
}
/**
 * Create tasks from a template in the stores of the form, once per request, template, store and day. The template sees an event with store, approval (the request's number), date and the inputs. 在表单所选门店生成任务；同一申请、模板、门店、日期只生成一次。模板的事件含 store、approval（申请单号）、date 及 inputs。
 */
export interface ApprovalFlowCreateTasks {
  /**
   * Create tasks from a template in the stores of the form, once per request, template, store and day. The template sees an event with store, approval (the request's number), date and the inputs. 在表单所选门店生成任务；同一申请、模板、门店、日期只生成一次。模板的事件含 store、approval（申请单号）、date 及 inputs。
   */
  type: 'create-tasks';
  when?: When;
  /**
   * Task template. 任务模板。
   */
  template: string;
  storeFrom?: FieldId;
  on?: ApprovalFlowEffectDay;
  /**
   * Values handed to the tasks, as CEL over the form. 传入任务的取值（CEL）。
   */
  inputs?: {
    [k: string]: When;
  };
}
/**
 * Business day of the tasks, taken from a date field. 任务所属营业日，取自日期字段。
 */
export interface ApprovalFlowEffectDay {
  field: FieldId;
  /**
   * Of a range: first day, last day, or every day. 起止日期中的首日、末日或每日。
   */
  edge?: 'start' | 'end' | 'each';
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  before?: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  after?: string;
}
/**
 * Close the store for a time: its tasks are suspended and leave the statistics. 设置门店停业：期间任务暂停并免责剔除。
 */
export interface ApprovalFlowSetStoreClosure {
  /**
   * Close the store for a time: its tasks are suspended and leave the statistics. 设置门店停业：期间任务暂停并免责剔除。
   */
  type: 'set-store-closure';
  when?: When;
  storeFrom?: FieldId;
  during: FieldId;
  /**
   * closed = no business, maintenance = open with works going on. closed 停业，maintenance 边营业边施工。
   */
  closure: 'closed' | 'maintenance';
  /**
   * all = every task but those kept; none = nothing is suspended. all 除保留任务外全部暂停，none 不暂停。
   */
  suspend: 'all' | 'none';
  /**
   * Task templates that go on nevertheless, as fire safety must. 停业期间照常执行的任务模板（如消防）。
   *
   * @maxItems 50
   */
  keep?: string[];
  reason: LocalizedText;
}
/**
 * Set a field that the platform owns; configuration in git is never changed by an approval. 更新平台自有字段；审批不会改动 git 中的配置。
 */
export interface ApprovalFlowSetField {
  /**
   * Set a field that the platform owns; configuration in git is never changed by an approval. 更新平台自有字段；审批不会改动 git 中的配置。
   */
  type: 'set-field';
  when?: When;
  storeFrom?: FieldId;
  /**
   * Field below the store's status. 门店状态下的字段。
   */
  path: string;
  value: When;
}
/**
 * Tell other systems. 发出事件。
 */
export interface ApprovalFlowEmitEvent {
  /**
   * Tell other systems. 发出事件。
   */
  type: 'emit-event';
  when?: When;
  /**
   * Name of the event. 事件名称。
   */
  event: string;
  /**
   * Values as CEL over the form. 以表单计算的取值（CEL）。
   */
  payload?: {
    [k: string]: When;
  };
}
/**
 * Tell people. 发送通知。
 */
export interface ApprovalFlowNotify {
  /**
   * Tell people. 发送通知。
   */
  type: 'notify';
  when?: When;
  /**
   * Who is told besides the requester. 通知对象（申请人以外）。
   *
   * @maxItems 20
   */
  to?: ApprovalFlowApprover[];
  /**
   * Tell the requester. 通知申请人。
   */
  requester?: boolean;
  /**
   * Ways to tell them. 通知渠道。
   *
   * @minItems 1
   */
  channels: ('app' | 'feishu' | 'dingtalk' | 'sms' | 'email')[];
  message: LocalizedText;
}
/**
 * Definitions that the flow already has on other platforms. 其他平台上已有的流程编码。
 */
export interface ApprovalFlowBackends {
  dingtalk?: ApprovalFlowDingtalk;
  feishu?: ApprovalFlowFeishu;
}
/**
 * DingTalk. 钉钉。
 */
export interface ApprovalFlowDingtalk {
  /**
   * Process code. 流程编码。
   */
  processCode: string;
}
/**
 * Feishu. 飞书。
 */
export interface ApprovalFlowFeishu {
  /**
   * Approval code. 审批定义编码。
   */
  approvalCode: string;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","initiators","*"],"kind":"Role","mention":false},
  {"path":["spec","calendar"],"kind":"Calendar","mention":false},
  {"path":["spec","form","fields","*","role"],"kind":"Role","mention":false},
  {"path":["spec","ladders","*","steps","*","approvers","*","role"],"kind":"Role","mention":false},
  {"path":["spec","nodes","*","approvers","*","role"],"kind":"Role","mention":false},
  {"path":["spec","nodes","*","timeouts","*","to","role"],"kind":"Role","mention":false},
  {"path":["spec","nodes","*","recipients","*","role"],"kind":"Role","mention":false},
  {"path":["spec","effects","onApproved","*","template"],"kind":"TaskTemplate","mention":true},
  {"path":["spec","effects","onApproved","*","keep","*"],"kind":"TaskTemplate","mention":true},
  {"path":["spec","effects","onApproved","*","to","*","role"],"kind":"Role","mention":false},
  {"path":["spec","effects","onRejected","*","template"],"kind":"TaskTemplate","mention":true},
  {"path":["spec","effects","onRejected","*","keep","*"],"kind":"TaskTemplate","mention":true},
  {"path":["spec","effects","onRejected","*","to","*","role"],"kind":"Role","mention":false},
];

/** Fields that hold CEL expressions, from the schema's x-cel. */
export const celFields: readonly CelField[] = [
  {"path":["spec","form","fields","*","requiredIf"],"environment":"approval-when"},
  {"path":["spec","form","fields","*","visibleIf"],"environment":"approval-when"},
  {"path":["spec","form","fields","*","rules","*","check"],"environment":"approval-when"},
  {"path":["spec","nodes","*","when"],"environment":"approval-when"},
  {"path":["spec","nodes","*","branches","*","when"],"environment":"approval-when"},
  {"path":["spec","effects","onApproved","*","when"],"environment":"approval-when"},
  {"path":["spec","effects","onApproved","*","inputs","*"],"environment":"approval-value"},
  {"path":["spec","effects","onApproved","*","value"],"environment":"approval-value"},
  {"path":["spec","effects","onApproved","*","payload","*"],"environment":"approval-value"},
  {"path":["spec","effects","onRejected","*","when"],"environment":"approval-when"},
  {"path":["spec","effects","onRejected","*","inputs","*"],"environment":"approval-value"},
  {"path":["spec","effects","onRejected","*","value"],"environment":"approval-value"},
  {"path":["spec","effects","onRejected","*","payload","*"],"environment":"approval-value"},
];
