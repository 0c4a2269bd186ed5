import type { LocalizedText } from '../model/resource.ts';
import { type Measurements, measuredSections, type ReportHead, TITLES } from './daily.ts';
import type { Report, Section } from './report.ts';

/** The same problem in several stores. */
export interface SharedTrouble {
  readonly key: string;
  readonly type: 'sop-step' | 'device-model';
  readonly title: LocalizedText;
  readonly stores: readonly LocalizedText[];
  readonly occurrences: number;
}

/** A store unlike those of its format and tier. */
export interface OddStore {
  readonly key: string;
  readonly title: LocalizedText;
  readonly metric: LocalizedText;
  readonly peers: number;
  /** The store's own figure and the middle one of its peers, as they are read. */
  readonly value: LocalizedText;
  readonly median: LocalizedText;
}

/** What a review talks about, beside the figures. */
export interface WeeklyFindings {
  /** A problem of this many stores is common. */
  readonly minStores: number;
  readonly troubles: readonly SharedTrouble[];
  readonly oddStores: readonly OddStore[];
}

const TYPES: Readonly<Record<SharedTrouble['type'], LocalizedText>> = {
  'sop-step': { 'zh-CN': '检查项不合格', en: 'Check failed' },
  'device-model': { 'zh-CN': '设备故障', en: 'Device broken' },
};

/** Stores named in one line; who wants all of them asks for the problem itself. */
const NAMED = 10;

/** 周复盘: how the week went, which problems stores share, and which stores stand out. */
export function weeklyReport(head: ReportHead, measurements: Measurements, findings: WeeklyFindings): Report {
  const [overview, ...tables] = measuredSections(measurements);
  const sections = [
    ...(overview ? [overview] : []),
    ...(head.scope.level === 'store' ? [] : [troublesSection(findings), oddSection(findings)]),
    ...tables,
  ];
  return { type: 'weekly', title: TITLES.weekly, ...head, sections };
}

function troublesSection({ troubles, minStores }: WeeklyFindings): Section {
  return {
    key: 'common-problems',
    title: { 'zh-CN': '共性问题', en: 'Common problems' },
    note: {
      'zh-CN': `${minStores} 家及以上门店出现的同一问题；单店多次不算共性。`,
      en: `The same problem in at least ${minStores} stores; many times in one store does not make it common.`,
    },
    columns: [
      { key: 'problem', title: { 'zh-CN': '问题', en: 'Problem' }, type: 'text' },
      { key: 'type', title: { 'zh-CN': '类别', en: 'What' }, type: 'text' },
      { key: 'stores', title: { 'zh-CN': '门店数', en: 'Stores' }, type: 'count' },
      { key: 'occurrences', title: { 'zh-CN': '次数', en: 'Times' }, type: 'count' },
      { key: 'names', title: { 'zh-CN': '涉及门店', en: 'Where' }, type: 'text' },
    ],
    rows: troubles.map(({ key, type, title, stores, occurrences }) => ({
      key,
      cells: [title, TYPES[type], stores.length, occurrences, joined(stores)],
    })),
  };
}

function joined(stores: readonly LocalizedText[]): LocalizedText {
  const named = stores.slice(0, NAMED);
  const more = stores.length - named.length;
  return {
    'zh-CN': `${named.map((store) => store['zh-CN']).join('、')}${more > 0 ? ` 等 ${stores.length} 家` : ''}`,
    en: `${named.map((store) => store.en ?? store['zh-CN']).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

function oddSection({ oddStores }: WeeklyFindings): Section {
  return {
    key: 'abnormal-stores',
    title: { 'zh-CN': '异常门店', en: 'Stores that stand out' },
    note: {
      'zh-CN': '与同店型、同层级门店相比明显偏离的指标（中位数绝对偏差法）。',
      en: 'Far on the worse side of stores of the same format and tier, by median absolute deviation.',
    },
    columns: [
      { key: 'store', title: { 'zh-CN': '门店', en: 'Store name' }, type: 'text' },
      { key: 'metric', title: { 'zh-CN': '指标', en: 'Figure' }, type: 'text' },
      { key: 'value', title: { 'zh-CN': '本店', en: 'This store' }, type: 'text' },
      { key: 'median', title: { 'zh-CN': '同类中位数', en: 'Middle of its peers' }, type: 'text' },
      { key: 'peers', title: { 'zh-CN': '可比门店数', en: 'Compared with' }, type: 'count' },
    ],
    rows: oddStores.map(({ key, title, metric, value, median, peers }) => ({
      key,
      cells: [title, metric, value, median, peers],
    })),
  };
}
