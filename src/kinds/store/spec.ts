// Generated from schemas/store.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * Where the store stands between plan and closure, with the dates that belong to it. Tasks are scheduled only while it is open. 门店生命周期及相应日期；只有营业中的门店才会派发任务。
 */
export type StoreLifecycle = StorePlanned | StorePreparing | StoreOpen | StoreSuspended | StoreClosed;
/**
 * Who runs the store: the chain itself or a partner. 经营主体：公司自营或合作伙伴经营。
 */
export type StoreOwnership = 'self' | 'partner';
/**
 * How far from the entrance a check-in still counts; null switches the check off. 打卡允许距离（米）；null 表示不校验位置。
 */
export type GeofenceMeters = number | null;
/**
 * IANA time zone. IANA 时区。
 */
export type Timezone = string;
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
 * Opening time in the store's time zone. 开门时间（门店当地时间）。
 */
export type OpenTime = string;
/**
 * Time of day in the store's time zone; 24:00 is the end of the day. 门店当地时间，24:00 表示当天结束。
 */
export type CloseTime = string;
/**
 * Days that differ from the weekly hours. 与每周营业时间不同的日期。
 *
 * @maxItems 200
 */
export type OpeningExceptions = OpeningException[] | null;
export type OpeningException = {
  /**
   * Calendar date. 日期。
   */
  date?: string;
  /**
   * Calendar date. 日期。
   */
  from?: string;
  /**
   * Calendar date. 日期。
   */
  until?: string;
  /**
   * Closed all day. 全天不营业。
   */
  closed?: true;
  open?: OpenTime;
  close?: CloseTime;
  reason: LocalizedText;
};
/**
 * Floor area over time. Sales per square metre divide by salesM2, weighted by day when the area changes. 门店面积及其变更记录；坪效以 salesM2 为分母，月中变更时按日加权。
 *
 * @minItems 1
 * @maxItems 50
 */
export type StoreAreaHistory = StoreArea[];
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
 * Category of equipment. 设备类别。
 */
export type DeviceCategory =
  | 'pos'
  | 'scanner'
  | 'receipt-printer'
  | 'label-printer'
  | 'handheld'
  | 'electronic-shelf-label'
  | 'router'
  | 'camera'
  | 'footfall-counter'
  | 'signage'
  | 'demo-phone'
  | 'demo-tablet'
  | 'demo-television'
  | 'demo-appliance'
  | 'smart-home-kit'
  | 'repair-bench'
  | 'air-conditioner'
  | 'ups'
  | 'safe'
  | 'fire-extinguisher';
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
  for?: LocalizedText;
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
  reason: LocalizedText;
  /**
   * Calendar date. 日期。
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
 * One store. It carries only what is its own; the rest comes from its regions, its format and the chain. 一家门店。只写本店特有的内容，其余取自所属区域、店型与连锁的默认值。
 */
export interface Store {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Store';
  metadata: Metadata;
  spec: StoreSpec;
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
 * The store. 门店内容。
 */
export interface StoreSpec {
  /**
   * The chain's own store number, unique and never reused. 门店编号，全公司唯一，不可重复使用。
   */
  code: string;
  /**
   * Store format. 店型。
   */
  format: string;
  /**
   * The region the store belongs to, normally its city. 所属区域，一般为城市。
   */
  region: string;
  /**
   * Rollout phase the store is in; absent until the rollout reaches it. Promotion edits this line. 所处的推广阶段；推广到达之前不填。晋级操作会改写这一行。
   */
  phase?: string;
  lifecycle: StoreLifecycle;
  ownership?: StoreOwnership;
  address: StoreAddress;
  geo: StoreGeo;
  geofenceMeters?: GeofenceMeters;
  timezone?: Timezone;
  calendar?: CalendarName;
  openingHours?: OpeningHours;
  openingExceptions?: OpeningExceptions;
  area?: StoreAreaHistory;
  headcount?: StoreHeadcount;
  /**
   * Parts of the sales floor and back of house. 店内分区。
   *
   * @maxItems 50
   */
  zones?: StoreZone[];
  /**
   * Equipment with a code of its own. 登记在册的设备。
   *
   * @maxItems 500
   */
  devices?: StoreDevice[];
  /**
   * Licences and certificates that hang in the store. 证照。
   *
   * @maxItems 30
   */
  licences?: StoreLicence[];
  externalIds?: StoreExternalIds;
  contacts?: StoreContacts;
  capabilities?: StoreCapabilities;
  privacy?: StorePrivacy;
  sopOverrides?: StoreSopOverrides;
  taskOverrides?: StoreTaskOverrides;
}
export interface StorePlanned {
  /**
   * The site is decided, nothing is built. 已立项。
   */
  state: 'planned';
  /**
   * Calendar date. 日期。
   */
  plannedOpening?: string;
}
export interface StorePreparing {
  /**
   * Fitting out, hiring, training. 筹备中。
   */
  state: 'preparing';
  /**
   * Calendar date. 日期。
   */
  handedOverOn?: string;
  /**
   * Calendar date. 日期。
   */
  plannedOpening: string;
}
export interface StoreOpen {
  /**
   * Trading. 营业中。
   */
  state: 'open';
  /**
   * Calendar date. 日期。
   */
  openedOn: string;
  /**
   * Calendar date. 日期。
   */
  reopenedOn?: string;
}
export interface StoreSuspended {
  /**
   * Closed for a time; its tasks are excused. 停业（暂停营业），期间任务免除。
   */
  state: 'suspended';
  /**
   * Calendar date. 日期。
   */
  openedOn: string;
  /**
   * Calendar date. 日期。
   */
  suspendedFrom: string;
  /**
   * Calendar date. 日期。
   */
  suspendedUntil?: string;
  reason: LocalizedText;
}
export interface StoreClosed {
  /**
   * Closed for good; kept for its history. 已闭店，仅保留历史。
   */
  state: 'closed';
  /**
   * Calendar date. 日期。
   */
  openedOn: string;
  /**
   * Calendar date. 日期。
   */
  closedOn: string;
  reason?: LocalizedText;
}
/**
 * Where customers find the store. 门店地址。
 */
export interface StoreAddress {
  /**
   * Six-digit GB/T 2260 code of the district or county. GB/T 2260 六位行政区划代码（区县）。
   */
  adminDivision: string;
  /**
   * Street and number. 路名与门牌号。
   */
  street: string;
  /**
   * Shopping centre or building. 商场或楼宇。
   */
  mall?: string;
  /**
   * Floor and unit as the mall writes them. 楼层与铺位号。
   */
  floor?: string;
}
/**
 * The store's entrance on the map. 门店入口坐标。
 */
export interface StoreGeo {
  /**
   * Latitude in degrees. 纬度。
   */
  lat: number;
  /**
   * Longitude in degrees. 经度。
   */
  lng: number;
  /**
   * Coordinate system: WGS-84 from GPS, GCJ-02 from Amap and Tencent, BD-09 from Baidu; they differ by hundreds of metres. 坐标系：GPS 为 wgs84，高德、腾讯为 gcj02，百度为 bd09，彼此相差可达数百米。
   */
  crs: 'wgs84' | 'gcj02' | 'bd09';
}
export interface OpeningInterval {
  /**
   * Days of the week, or PH for statutory holidays. 星期，PH 表示法定节假日。
   *
   * @minItems 1
   */
  days: ('Mo' | 'Tu' | 'We' | 'Th' | 'Fr' | 'Sa' | 'Su' | 'PH')[];
  open: OpenTime;
  close: CloseTime;
}
export interface StoreArea {
  /**
   * Calendar date. 日期。
   */
  effectiveFrom: string;
  /**
   * Sales floor without storage. 营业面积，不含仓库（㎡）。
   */
  salesM2: number;
  /**
   * Experience area. 体验区面积（㎡）。
   */
  experienceM2?: number;
  /**
   * Stockroom. 仓库面积（㎡）。
   */
  storageM2?: number;
  /**
   * Leased area; not less than the parts together. 租赁总面积，不小于各部分之和（㎡）。
   */
  totalM2?: number;
}
/**
 * One part of the store. 一个分区。
 */
export interface StoreZone {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  /**
   * What the zone is for. 分区用途。
   */
  kind:
    | 'phones'
    | 'televisions'
    | 'smart-home'
    | 'wearables'
    | 'automotive'
    | 'experience'
    | 'checkout'
    | 'service'
    | 'stockroom';
  name: LocalizedText;
  /**
   * Floor area. 面积（㎡）。
   */
  m2?: number;
  /**
   * A sensor counts people here; counts only, no images. 是否装有客流计数器（只计数，不采集图像）。
   */
  footfallSensor?: boolean;
}
/**
 * One piece of equipment. 一台设备。
 */
export interface StoreDevice {
  /**
   * What the QR label on the device says, unique in the chain. 设备二维码编号，全公司唯一。
   */
  code: string;
  category: DeviceCategory;
  /**
   * Make and model. 品牌型号。
   */
  model?: string;
  /**
   * Serial number. 序列号。
   */
  sn?: string;
  /**
   * Calendar date. 日期。
   */
  installedAt?: string;
  /**
   * Calendar date. 日期。
   */
  warrantyUntil?: string;
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  zone?: string;
  /**
   * What a failure means: trading stops, trading suffers, or neither. 故障影响：停业、降级、无影响。
   */
  criticality: 'stops-trading' | 'degrades' | 'none';
  /**
   * ISO 8601 duration. ISO 8601 时长。
   */
  inspectionEvery?: string;
}
/**
 * A licence or certificate. 一份证照。
 */
export interface StoreLicence {
  /**
   * Business licence, fire safety inspection, authorisation by the brand, outdoor advertising, repair business filing. 营业执照、消防安全检查、品牌授权书、户外广告、维修备案。
   */
  type: 'business-licence' | 'fire-safety' | 'brand-authorization' | 'outdoor-advertising' | 'repair-filing';
  /**
   * Number on the document. 证照编号。
   */
  number: string;
  /**
   * Calendar date. 日期。
   */
  validUntil?: string;
}
/**
 * What other systems call the store. 门店在其他系统中的编号。
 */
export interface StoreExternalIds {
  /**
   * Plant or warehouse code in the ERP. ERP 门店编码。
   */
  erp?: string;
  /**
   * Shop number in the online mall's back office. 商城后台门店编号。
   */
  mall?: string;
  /**
   * Department id in Feishu. 飞书部门 ID。
   */
  feishu?: string;
  /**
   * Department id in DingTalk. 钉钉部门 ID。
   */
  dingtalkDept?: number;
  /**
   * GS1 global location number, 13 digits. GS1 全球位置码（13 位）。
   */
  gln?: string;
  /**
   * OpenStreetMap element. OpenStreetMap 要素。
   */
  osm?: string;
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
  {"path":["spec","format"],"kind":"StoreFormat","mention":false},
  {"path":["spec","region"],"kind":"Region","mention":false},
  {"path":["spec","phase"],"kind":"RolloutPhase","mention":false},
  {"path":["spec","calendar"],"kind":"Calendar","mention":false},
  {"path":["spec","contacts","@key"],"kind":"Role","mention":false},
  {"path":["spec","capabilities","@key"],"kind":"Capability","mention":false},
  {"path":["spec","sopOverrides","@key"],"kind":"Sop","mention":true},
  {"path":["spec","taskOverrides","*","assignee.roles","*"],"kind":"Role","mention":false},
  {"path":["spec","taskOverrides","@key"],"kind":"TaskTemplate","mention":true},
];
