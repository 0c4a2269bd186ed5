import type { LocalizedText } from '../model/resource.ts';
import { type MeasureTable, measureSection } from './measure-table.ts';
import type { Figure, Report, ReportType, Section } from './report.ts';

/** What every report begins with. */
export type ReportHead = Pick<Report, 'scope' | 'period' | 'asOf' | 'timezone' | 'isComplete'>;

/** What was measured for a report. */
export interface Measurements {
  readonly figures: readonly Figure[];
  /** Absent for a single store, which has days instead. */
  readonly regions?: MeasureTable;
  readonly stores?: MeasureTable;
  readonly days?: MeasureTable | undefined;
}

export const TITLES: Readonly<Record<ReportType, LocalizedText>> = {
  daily: { 'zh-CN': '门店运营日报', en: 'Daily store report' },
  weekly: { 'zh-CN': '门店运营周复盘', en: 'Weekly review' },
  monthly: { 'zh-CN': '系统使用健康度报告', en: 'System usage health report' },
  incentive: { 'zh-CN': '数字先锋门店', en: 'Digital pioneer stores' },
};

/** 门店运营日报: how a day went, and which stores need a look. */
export function dailyReport(head: ReportHead, measurements: Measurements): Report {
  return { type: 'daily', title: TITLES.daily, ...head, sections: measuredSections(measurements) };
}

/** Figures first, then regions and stores, or the days of a single store. */
export function measuredSections({ figures, regions, stores, days }: Measurements): Section[] {
  const sections: Section[] = [{ key: 'figures', title: { 'zh-CN': '概览', en: 'Overview' }, figures }];
  if (regions)
    sections.push(
      measureSection(
        {
          ...{ key: 'regions', title: { 'zh-CN': '各区域', en: 'Regions' } },
          ...{ of: { 'zh-CN': '区域', en: 'Region name' }, order: 'worst-first' },
        },
        regions,
      ),
    );
  if (stores)
    sections.push(
      measureSection(
        {
          ...{ key: 'stores', title: { 'zh-CN': '各门店（待改进者在前）', en: 'Stores, those to look at first' } },
          ...{ of: { 'zh-CN': '门店', en: 'Store name' }, order: 'worst-first' },
        },
        stores,
      ),
    );
  if (days)
    sections.push(
      measureSection(
        {
          ...{ key: 'days', title: { 'zh-CN': '近期每日', en: 'Day by day' } },
          ...{ of: { 'zh-CN': '日期', en: 'Date' }, order: 'as-is' },
        },
        days,
      ),
    );
  return sections;
}
