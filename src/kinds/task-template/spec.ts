// Generated from schemas/task-template.schema.json by `npm run generate`. Do not edit.
import type { CelField, ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * How the performer is found. 派单方式：在岗角色、指定人员、轮流、最少任务、最近技师、抢单、店长。
 */
export type Strategy =
  'role-on-shift' | 'named' | 'round-robin' | 'least-loaded' | 'nearest-technician' | 'claim-pool' | 'store-manager';
/**
 * Roles that may do it. 可执行的角色。
 *
 * @minItems 1
 * @maxItems 10
 *
 * Items: Name of a role. 角色名称。
 */
export type Roles = string[];
/**
 * Skills or certificates the performer needs, all of them. 执行人须具备的全部技能或证书。
 *
 * @minItems 1
 * @maxItems 10
 *
 * Items: Identifier inside one resource. 资源内部的标识。
 */
export type Skills = string[];
/**
 * Employee numbers, for the strategy named. 指定人员的工号。
 *
 * @minItems 1
 * @maxItems 20
 *
 * Items: Employee number. 工号。
 */
export type Staff = string[];
/**
 * One action. 一项动作。
 */
export type TaskTemplateCompletionAction = TaskTemplateEmitEvent | TaskTemplateCreateTask | TaskTemplateSetField;
/**
 * Path of a field that may be opened to formats, regions and stores. 可开放覆盖的字段路径。
 */
export type TaskTemplateOverridableField =
  | 'schedule.rrule'
  | 'schedule.onClosedDay'
  | 'schedule.onHoliday'
  | 'schedule.jitterMinutes'
  | 'window.availableBefore'
  | 'window.availableAfter'
  | 'window.dueBefore'
  | 'window.dueAfter'
  | 'window.graceAfter'
  | 'window.expireAfter'
  | 'assignee.roles'
  | 'assignee.skills'
  | 'assignee.nearest.maxKm'
  | 'workload.minutes';

/**
 * How an SOP becomes tasks: when, in which stores, by whom, until when, and what happens when it does not get done. SOP 的派发模板：何时、在哪些门店、由谁、何时前完成，以及逾期如何升级。
 */
export interface TaskTemplate {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'TaskTemplate';
  metadata: Metadata;
  spec: TaskTemplateSpec;
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
 * The template; exactly one of schedule and trigger. 模板内容；schedule 与 trigger 二选一。
 */
export interface TaskTemplateSpec {
  /**
   * The chain's own number. 模板编号。
   */
  code: string;
  message?: LocalizedText;
  /**
   * SOP to carry out, with an optional version range. 执行的 SOP，可带版本范围。
   */
  sop: string;
  /**
   * Scenario the task serves. 所属业务场景。
   */
  scenario: string;
  /**
   * Tasks are made only in stores where this capability is on. 仅在已开启该能力的门店派发。
   */
  capability: string;
  /**
   * P0 stops business or endangers people, P3 can wait. 优先级：P0 影响营业或安全，P3 可顺延。
   */
  priority: 'P0' | 'P1' | 'P2' | 'P3';
  target: TaskTemplateTarget;
  schedule?: TaskTemplateSchedule;
  trigger?: TaskTemplateTrigger;
  window: TaskTemplateWindow;
  assignee: TaskTemplateAssignee;
  /**
   * Who is told when the task does not move, in order. 升级规则，按顺序触发。
   *
   * @maxItems 10
   */
  escalation?: TaskTemplateEscalationStep[];
  review?: TaskTemplateReview;
  /**
   * Approval the task starts or follows from. 关联的审批流。
   */
  approvalFlow?: string;
  workload: TaskTemplateWorkload;
  /**
   * What a store may report as keeping it from the task. 门店可上报的受阻原因。
   *
   * @maxItems 20
   */
  blockReasons?: TaskTemplateBlockReason[];
  excuse?: TaskTemplateExcuse;
  /**
   * What happens when the task is done. 任务完成后的动作。
   *
   * @maxItems 10
   */
  onComplete?: TaskTemplateCompletionAction[];
  /**
   * Days the evidence is kept. 凭证保存天数。
   */
  retentionDays?: number;
  /**
   * Fields of this spec that a format, region or store may set otherwise. 允许店型、区域或门店覆盖的字段。
   *
   * @maxItems 30
   */
  overridable?: TaskTemplateOverridableField[];
}
/**
 * Stores that get the task: all conditions together. 派发范围，须同时满足。
 */
export interface TaskTemplateTarget {
  stores?: Selector;
  exclude?: Selector;
  /**
   * Store formats; every format when absent. 适用业态；不填为全部业态。
   *
   * @minItems 1
   *
   * Items: Name of a store format. 业态名称。
   */
  formats?: string[];
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
 * Tasks by the calendar. 按日历派发。
 */
export interface TaskTemplateSchedule {
  /**
   * RFC 5545 recurrence rule, without DTSTART. RFC 5545 重复规则，不含 DTSTART。
   */
  rrule: string;
  /**
   * Date and time of day without a zone. 不带时区的日期时间。
   */
  dtstartLocal?: string;
  /**
   * Always the store's own time zone. 一律按门店当地时区。
   */
  timezone: 'store';
  /**
   * Calendar of holidays and shifted working days. 节假日与调休日历。
   */
  calendar?: string;
  /**
   * On a day the store is closed: no task, on the business day before, on the one after. 门店闭店日：不派发、提前到前一营业日、顺延到后一营业日。
   */
  onClosedDay: 'skip' | 'previous' | 'next';
  /**
   * On a public holiday: as usual, or no task. 法定节假日：照常派发或不派发。
   */
  onHoliday?: 'run' | 'skip';
  /**
   * Spreads the stores' start times over so many minutes. 各店开始时间错开的分钟数。
   */
  jitterMinutes?: number;
}
/**
 * A task for each event. 按事件派发。
 */
export interface TaskTemplateTrigger {
  /**
   * Event that makes a task; manual is for tasks that a person, an approval's effect, an SOP's action or another task makes. 触发事件；manual 用于由人工、审批结果、SOP 动作或其他任务生成的任务。
   */
  event:
    | 'stock.low'
    | 'device.fault'
    | 'approval.approved'
    | 'sop.failed'
    | 'shipment.late'
    | 'complaint.created'
    | 'campaign.scheduled'
    | 'campaign.ended'
    | 'cash.difference'
    | 'aftersale.requested'
    | 'task.completed'
    | 'manual';
  /**
   * CEL expression. CEL 表达式。
   */
  filter?: string;
  /**
   * Fields of the event that tell one case from another; while a task with the same values is open, no second one is made. 区分个案的事件字段；同值任务未关闭前不重复派发。
   *
   * @minItems 1
   * @maxItems 5
   *
   * Items: Field of the event. 事件字段。
   */
  dedupeKey?: string[];
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  cooldown?: string;
}
/**
 * When the task may be done. Before and After count from relativeTo, grace and expiry from the due time. 作业时间窗：Before、After 相对 relativeTo，宽限与失效相对到期时间。
 */
export interface TaskTemplateWindow {
  /**
   * start is the scheduled time, or for a trigger the event's own start time (a campaign's first day) or else the event; store-open and store-close are the opening hours of that day. start 为计划时刻或事件起始时间（如活动首日 0 点，无则为事件发生时间）；store-open、store-close 为当日营业起止。
   */
  relativeTo: 'start' | 'store-open' | 'store-close';
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  availableBefore?: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  availableAfter?: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  dueBefore?: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  dueAfter?: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  graceAfter?: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  expireAfter: string;
}
/**
 * Who does it. 执行人。
 */
export interface TaskTemplateAssignee {
  strategy: Strategy;
  roles?: Roles;
  skills?: Skills;
  staff?: Staff;
  /**
   * One person does it, or each of them. 一人完成，或每人各完成一次。
   */
  mode: 'one' | 'all';
  /**
   * Tried in order when nobody is found. 无人可派时依次尝试。
   *
   * @maxItems 5
   */
  fallback?: TaskTemplateFallback[];
  nearest?: TaskTemplateNearest;
}
/**
 * Another way to find a performer. 备选派单方式。
 */
export interface TaskTemplateFallback {
  strategy: Strategy;
  roles?: Roles;
  skills?: Skills;
  staff?: Staff;
}
/**
 * Limits for the strategy nearest-technician. 最近技师派单的限制。
 */
export interface TaskTemplateNearest {
  /**
   * Great-circle distance, at most. 直线距离上限（公里）。
   */
  maxKm: number;
  /**
   * Older positions are not used, in minutes; the home base stands in. 定位有效时长（分钟），超时按常驻地计算。
   */
  maxStalenessMin?: number;
  /**
   * Technicians with so many open tickets get no more. 在手工单达到该数不再派单。
   */
  maxOpenTickets?: number;
  /**
   * What decides at equal distance, in order. 距离相同时的依次比较项。
   *
   * @minItems 1
   *
   * Items: A comparison. 比较项。
   */
  tieBreak?: ('openTickets' | 'staffId')[];
}
/**
 * One step. 一级升级。
 */
export interface TaskTemplateEscalationStep {
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  after: string;
  /**
   * What is waited on: overdue, nobody took it, blocked. 触发情形：逾期、无人领取、受阻。
   */
  on: 'overdue' | 'unclaimed' | 'blocked';
  /**
   * Role that is told. 通知的角色。
   */
  to: string;
  /**
   * How it is told. 通知渠道。
   *
   * @minItems 1
   *
   * Items: A channel. 渠道。
   */
  channels: ('app' | 'feishu' | 'dingtalk' | 'sms')[];
  /**
   * Priority the task gets with this step. 升级后的优先级。
   */
  raisePriority?: 'P0' | 'P1' | 'P2';
  repeat?: TaskTemplateEscalationRepeat;
}
/**
 * Tells again until the task moves. 重复提醒。
 */
export interface TaskTemplateEscalationRepeat {
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  every: string;
  /**
   * Reminders, at most. 最多提醒次数。
   */
  max: number;
}
/**
 * Who checks the work. 审核要求。
 */
export interface TaskTemplateReview {
  /**
   * Submitted work waits for a review. 提交后须审核。
   */
  required: boolean;
  /**
   * Role that reviews. 审核角色。
   */
  by?: string;
  /**
   * Share of submissions that are reviewed; the rest are accepted. 抽检比例，其余自动通过，0–1。
   */
  sampleRate?: number;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  sla?: string;
  /**
   * Nobody reviews their own work. 审核人不得为执行人本人。
   */
  notPerformer?: boolean;
}
/**
 * What it costs the store. 占用工时。
 */
export interface TaskTemplateWorkload {
  /**
   * Working minutes of all performers together. 全部执行人合计的作业分钟数。
   */
  minutes: number;
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  quotaGroup?: string;
}
/**
 * One reason. 一项原因。
 */
export interface TaskTemplateBlockReason {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label: LocalizedText;
  /**
   * The due time waits, so that the delay is not the store's. 计时暂停，延误不计入门店。
   */
  pausesClock: boolean;
}
/**
 * Who may take a task out of the statistics, and why; never the store itself. 免考核：由谁、以何理由豁免，门店不得自行豁免。
 */
export interface TaskTemplateExcuse {
  by: Roles;
  /**
   * Accepted reasons. 可用理由。
   *
   * @minItems 1
   * @maxItems 20
   */
  reasons: TaskTemplateExcuseReason[];
  /**
   * Share of a store's tasks of this template that may be excused in a month; 0 to 1. 单店每月可豁免比例上限，0–1。
   */
  maxShare?: number;
}
/**
 * One reason. 一项理由。
 */
export interface TaskTemplateExcuseReason {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  label: LocalizedText;
}
/**
 * Announces an event. 发出事件。
 */
export interface TaskTemplateEmitEvent {
  /**
   * The action. 动作。
   */
  type: 'emit-event';
  /**
   * Event to announce. 事件名。
   */
  event: string;
}
/**
 * Makes a task in the same store. 在同店创建任务。
 */
export interface TaskTemplateCreateTask {
  /**
   * The action. 动作。
   */
  type: 'create-task';
  /**
   * Template of the new task. 新任务所用模板。
   */
  template: string;
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  delay?: string;
}
/**
 * Sets a field that the platform owns; configuration in git never changes by a task. 更新平台自有字段；任务不会改动 git 中的配置。
 */
export interface TaskTemplateSetField {
  /**
   * The action. 动作。
   */
  type: 'set-field';
  /**
   * Field below the store's status. 门店状态下的字段。
   */
  path: string;
  /**
   * CEL expression. CEL 表达式。
   */
  value: string;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","sop"],"kind":"Sop","mention":false},
  {"path":["spec","scenario"],"kind":"Scenario","mention":false},
  {"path":["spec","capability"],"kind":"Capability","mention":false},
  {"path":["spec","target","formats","*"],"kind":"StoreFormat","mention":false},
  {"path":["spec","schedule","calendar"],"kind":"Calendar","mention":false},
  {"path":["spec","assignee","roles","*"],"kind":"Role","mention":false},
  {"path":["spec","assignee","fallback","*","roles","*"],"kind":"Role","mention":false},
  {"path":["spec","escalation","*","to"],"kind":"Role","mention":false},
  {"path":["spec","review","by"],"kind":"Role","mention":false},
  {"path":["spec","approvalFlow"],"kind":"ApprovalFlow","mention":true},
  {"path":["spec","excuse","by","*"],"kind":"Role","mention":false},
  {"path":["spec","onComplete","*","template"],"kind":"TaskTemplate","mention":true},
];

/** Fields that hold CEL expressions, from the schema's x-cel. */
export const celFields: readonly CelField[] = [
  {"path":["spec","trigger","filter"],"environment":"trigger-filter"},
  {"path":["spec","onComplete","*","value"],"environment":"set-field-value"},
];
