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

/** What one of a unit is in the unit that people are shown: per cent for a share, whole money for minor units. */
function shown(unit: Measure['unit']): Exact {
  if (unit === 'ratio') return { numerator: 100n, denominator: 1n };
  if (unit === 'per-ten-thousand') return { numerator: 10_000n, denominator: 1n };
  return { numerator: 1n, denominator: unit.startsWith('money') ? 100n : 1n };
}

/** An exact number as people read it, rounded half away from zero; missing is said in words, never as zero. */
export function valueText(
  value: Exact | null,
  { unit, decimals }: Pick<Measure, 'unit' | 'decimals'>,
  language: ReportLanguage,
): string {
  if (value === null) return language === 'en' ? 'no data' : '暂无数据';
  return `${grouped(plainNumber(value, { unit, decimals }))}${UNITS[language][unit] ?? ''}`;
}

/** The same without its unit, as programs read it; empty when missing. */
export function plainNumber(value: Exact | null, { unit, decimals }: Pick<Measure, 'unit' | 'decimals'>): string {
  if (value === null) return '';
  const scale = shown(unit);
  const below = value.denominator * scale.denominator;
  const above = value.numerator * scale.numerator * 10n ** BigInt(decimals);
  const digits = String(((above < 0n ? -above : above) * 2n + below) / (below * 2n)).padStart(decimals + 1, '0');
  const sign = above < 0n && /[1-9]/.test(digits) ? '-' : '';
  const cut = digits.length - decimals;
  return `${sign}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`;
}

/** With commas between thousands. */
export function grouped(number: string): string {
  return number.replace(/\d(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, '$&,');
}
