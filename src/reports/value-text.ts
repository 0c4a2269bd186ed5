import { grouped, shownNumber } from '../model/shown-number.ts';
import type { Exact, Measure, ReportLanguage } from './report.ts';

const UNITS: Readonly<Record<ReportLanguage, Readonly<Partial<Record<Measure['unit'], string>>>>> = {
  'zh-CN': {
    ratio: '%',
    'per-ten-thousand': '‱',
    days: ' 天',
    turns: ' 次',
    points: ' 分',
    minutes: ' 分钟',
    seconds: ' 秒',
  },
  en: { ratio: '%', 'per-ten-thousand': '‱', days: ' d', turns: ' ×', points: ' pt', minutes: ' min', seconds: ' s' },
};

/** An exact number as people read it, rounded half away from zero; missing is said in words, never as zero. */
export function valueText(
  value: Exact | null,
  { unit, decimals }: Pick<Measure, 'unit' | 'decimals'>,
  language: ReportLanguage,
): string {
  if (value === null) return language === 'en' ? 'no data' : '暂无数据';
  return `${grouped(shownNumber(value, { unit, decimals }))}${UNITS[language][unit] ?? ''}`;
}

/** The same without its unit, as programs read it; empty when missing. */
export function plainNumber(value: Exact | null, measure: Pick<Measure, 'unit' | 'decimals'>): string {
  return value === null ? '' : shownNumber(value, measure);
}
