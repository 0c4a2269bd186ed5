// Generated from schemas/region.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * Who runs the store: the chain itself or a partner. 经营主体：公司自营或合作伙伴经营。
 */
export type StoreOwnership = 'self' | 'partner';
/**
 * Calendar of holidays and make-up work days. 节假日与调休所依据的日历。
 */
export type CalendarName = string | null;
/**
 * Weekly hours; a day that no entry names is closed. PH stands for statutory holidays and then replaces the weekday's hours. 每周营业时间；未列出的日子不营业。PH 为法定节假日，优先于当天的星期。
 *
 * @minItems 1
 * @maxItems 21
 */
export type OpeningHours = OpeningInterval[] | null;
/**
 * Days that differ from the weekly hours. 与每周营业时间不同的日期。
 *
 * @maxItems 200
 */
export type OpeningExceptions = OpeningException[] | null;
export type OpeningException = {
  /**
   * The one day. 单日。
   */
  date?: string;
  /**
   * First day of several. 首日。
   */
  from?: string;
  /**
   * Last day, included. 末日（含）。
   */
  until?: string;
  /**
   * Closed all day. 全天不营业。
   */
  closed?: true;
  /**
   * Opening time in the store's time zone. 开门时间（门店当地时间）。
   */
  open?: string;
  /**
   * Closing time; not later than the opening time means past midnight. 打烊时间；不晚于开门时间即为次日。
   */
  close?: string;
  reason: LocalizedText1;
};
/**
 * Staffing the store is planned with. 编制。
 */
export type StoreHeadcount = {
  /**
   * Budgeted full-time equivalents. 编制人数（全职当量）。
   */
  budgetFte?: number | null;
  /**
   * Fewest people on the floor at any hour. 任一时段最低在岗人数。
   */
  minOnShift?: number | null;
} | null;
/**
 * Whom to reach for what, by role. People and their numbers stay in the directory. 按角色列出的联系方式；姓名与号码只保存在通讯录，不写入配置。
 */
export type StoreContacts = {
  [k: string]: StoreContact;
} | null;
export type StoreContact = {
  /**
   * Group in the directory that holds the people of this role. 通讯录中的群组标识。
   */
  group?: string;
  /**
   * How to reach them, in this order. 联系渠道，按顺序尝试。
   *
   * @minItems 1
   */
  channels?: ('app' | 'feishu' | 'dingtalk' | 'sms' | 'phone')[];
  for?: LocalizedText2;
} | null;
/**
 * Capabilities switched on or off against what the rollout phase says. 相对推广阶段单独开启或关闭的能力。
 */
export type StoreCapabilities = {
  [k: string]: StoreCapabilityOverride;
} | null;
export type StoreCapabilityOverride = {
  /**
   * On or off here. 在此是否启用。
   */
  enabled: boolean;
  reason: LocalizedText3;
  /**
   * Last day of the difference. 到期日期。
   */
  until?: string;
} | null;
/**
 * How personal data from the store is treated. 个人信息处理要求。
 */
export type StorePrivacy = {
  /**
   * Blur faces in photos before they are stored. 照片入库前模糊人脸。
   */
  photoFaceBlur?: boolean | null;
  /**
   * Positions are rounded to this. 定位保留精度（米）。
   */
  geoPrecisionMeters?: number | null;
  retentionDays?: StoreRetention;
} | null;
/**
 * Days until data is deleted. 数据保留天数。
 */
export type StoreRetention = {
  /**
   * Photos, videos, signatures. 照片、视频、签名。
   */
  evidence?: number | null;
  /**
   * Positions. 位置记录。
   */
  geo?: number | null;
  /**
   * Customers' personal data. 顾客个人信息。
   */
  personal?: number | null;
} | null;
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
 * A node of the chain's region tree; its defaults reach every store below it. 区域树的节点；其默认值作用于下属全部门店。
 */
export interface Region {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Region';
  metadata: Metadata;
  spec: RegionSpec;
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
 * The region. 区域内容。
 */
export interface RegionSpec {
  /**
   * The chain's own code for the region. 区域编码。
   */
  code?: string;
  /**
   * The region above; absent at the top. 上级区域；顶级区域不填。
   */
  parent?: string;
  /**
   * Depth in the organisation: greater area, province, city, district. 组织层级：大区、省区、城市、片区。
   */
  level: 'area' | 'province' | 'city' | 'district';
  /**
   * Six-digit GB/T 2260 code of the administrative division. GB/T 2260 六位行政区划代码。
   */
  adminDivision?: string;
  /**
   * Role that answers for the region. 区域负责人的角色。
   */
  manager?: string;
  defaults?: StoreLayerDefaults;
}
/**
 * What a store format or a region supplies to its stores: the fields that a chain may supply too, and what differs in SOPs and task templates. Maps merge, lists replace, null removes. 店型或区域向下属门店提供的默认值，另可覆盖 SOP 与任务模板；映射合并，列表整体替换，null 表示移除。
 */
export interface StoreLayerDefaults {
  ownership?: StoreOwnership;
  /**
   * How far from the entrance a check-in still counts; null switches the check off. 打卡允许距离（米）；null 表示不校验位置。
   */
  geofenceMeters?: number | null;
  /**
   * Time zone of every local time of the store. 门店所在时区，门店的一切当地时间以此为准。
   */
  timezone?: string;
  calendar?: CalendarName;
  openingHours?: OpeningHours;
  openingExceptions?: OpeningExceptions;
  headcount?: StoreHeadcount;
  contacts?: StoreContacts;
  capabilities?: StoreCapabilities;
  privacy?: StorePrivacy;
  sopOverrides?: StoreSopOverrides;
  taskOverrides?: StoreTaskOverrides;
}
export interface OpeningInterval {
  /**
   * Days of the week, or PH for statutory holidays. 星期，PH 表示法定节假日。
   *
   * @minItems 1
   */
  days: ('Mo' | 'Tu' | 'We' | 'Th' | 'Fr' | 'Sa' | 'Su' | 'PH')[];
  /**
   * Opening time in the store's time zone. 开门时间（门店当地时间）。
   */
  open: string;
  /**
   * Closing time; not later than the opening time means past midnight. 打烊时间；不晚于开门时间即为次日。
   */
  close: string;
}
/**
 * Text in Chinese (required) and English. 中文（必填）和英文文本。
 */
export interface LocalizedText1 {
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
 * Text in Chinese (required) and English. 中文（必填）和英文文本。
 */
export interface LocalizedText2 {
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
 * Text in Chinese (required) and English. 中文（必填）和英文文本。
 */
export interface LocalizedText3 {
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
 * Fields of SOPs that differ here, by SOP and by field as the SOP's own list `overridable` names it; nothing else may differ. null goes back to what the SOP says. 此处与 SOP 不同的字段：先写 SOP 名称，再写字段，字段须列在该 SOP 的 overridable 中；null 表示恢复为 SOP 原值。
 */
export interface StoreSopOverrides {
  [k: string]: StoreSopOverride;
}
/**
 * Values by field. 字段与取值。
 */
export interface StoreSopOverride {
  /**
   * Within the bounds that the SOP gives. 须在 SOP 给定的范围内。
   */
  [k: string]: number | string | boolean | null;
}
/**
 * Fields of task templates that differ here, by template and by field as the template's own list `overridable` names it; nothing else may differ. null goes back to what the template says. 此处与任务模板不同的字段：先写模板名称，再写字段，字段须列在该模板的 overridable 中；null 表示恢复为模板原值。
 */
export interface StoreTaskOverrides {
  [k: string]: TaskTemplateOverrides;
}
/**
 * Values of a template's fields in a format, region or store, for fields that the template lists as `overridable`. 店型、区域或门店对模板字段的覆盖，字段须列在模板的 overridable 中。
 */
export interface TaskTemplateOverrides {
  'schedule.rrule'?: string | null;
  'schedule.onClosedDay'?: ('skip' | 'previous' | 'next') | null;
  'schedule.onHoliday'?: ('run' | 'skip') | null;
  'schedule.jitterMinutes'?: number | null;
  'window.availableBefore'?: string | null;
  'window.availableAfter'?: string | null;
  'window.dueBefore'?: string | null;
  'window.dueAfter'?: string | null;
  'window.graceAfter'?: string | null;
  'window.expireAfter'?: string | null;
  'assignee.roles'?: Roles | null;
  'assignee.skills'?: Skills | null;
  'assignee.nearest.maxKm'?: number | null;
  'workload.minutes'?: number | null;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","parent"],"kind":"Region","mention":false},
  {"path":["spec","manager"],"kind":"Role","mention":false},
  {"path":["spec","defaults","calendar"],"kind":"Calendar","mention":false},
  {"path":["spec","defaults","contacts","@key"],"kind":"Role","mention":false},
  {"path":["spec","defaults","capabilities","@key"],"kind":"Capability","mention":false},
  {"path":["spec","defaults","sopOverrides","@key"],"kind":"Sop","mention":true},
  {"path":["spec","defaults","taskOverrides","*","assignee.roles","*"],"kind":"Role","mention":false},
  {"path":["spec","defaults","taskOverrides","@key"],"kind":"TaskTemplate","mention":true},
];
