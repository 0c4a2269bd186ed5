// Generated from schemas/calendar.schema.json by `npm run generate`. Do not edit.
import type { ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;

/**
 * Statutory holidays, make-up work days and the chain's own events. A date outside the coverage is unknown, never a work day. 法定节假日、调休上班日与公司活动日历；覆盖范围之外的日期视为未知，而不是工作日。
 */
export interface Calendar {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Calendar';
  metadata: Metadata;
  spec: CalendarSpec;
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
 * The calendar. 日历内容。
 */
export interface CalendarSpec {
  /**
   * ISO 3166-1 code of the country whose law it follows. 适用的国家或地区代码。
   */
  country?: string;
  coverage: CalendarCoverage;
  /**
   * Days off in an ordinary week. 每周休息日。
   */
  weekend?: ('Mo' | 'Tu' | 'We' | 'Th' | 'Fr' | 'Sa' | 'Su')[];
  /**
   * Days off by law, with the days moved next to them. 放假日期，含调休形成的休息日。
   *
   * @maxItems 500
   */
  holidays: CalendarHoliday[];
  /**
   * Weekend days worked in exchange. 调休上班日。
   *
   * @maxItems 200
   */
  workdays: CalendarWorkday[];
  /**
   * Dates that matter to stores: promotions, seasons, stocktakes. They are days like others; only the traffic differs. 与门店经营有关的日期：大促、旺季、盘点。不影响是否上班，只影响客流与任务量。
   *
   * @maxItems 200
   */
  events?: CalendarEvent[];
}
/**
 * The dates this calendar knows. 日历覆盖的日期范围。
 */
export interface CalendarCoverage {
  /**
   * Calendar date. 日期。
   */
  from: string;
  /**
   * Calendar date. 日期。
   */
  until: string;
}
/**
 * One holiday. 一个假期。
 */
export interface CalendarHoliday {
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
  name: LocalizedText;
}
export interface CalendarWorkday {
  /**
   * Calendar date. 日期。
   */
  date: string;
  name: LocalizedText;
}
/**
 * One event. 一项活动。
 */
export interface CalendarEvent {
  /**
   * Identifier inside one resource. 资源内部的标识。
   */
  id: string;
  /**
   * Promotion, season with more traffic, stocktake, launch. 大促、旺季、盘点、首销。
   */
  kind: 'promotion' | 'season' | 'stocktake' | 'launch';
  name: LocalizedText;
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
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
];
