import type { LocalizedText } from '../model/resource.ts';

/** What every format says around a report's own texts. */
export const WORDS = {
  scope: { 'zh-CN': '范围', en: 'Scope' },
  period: { 'zh-CN': '期间', en: 'Period' },
  asOf: { 'zh-CN': '数据截至', en: 'As of' },
  stores: { 'zh-CN': '门店数', en: 'Stores' },
  incomplete: { 'zh-CN': '期间尚未结束，数据不完整。', en: 'The period is not over: the data is not complete.' },
  figure: { 'zh-CN': '指标', en: 'Figure' },
  value: { 'zh-CN': '数值', en: 'Value' },
  samples: { 'zh-CN': '样本数', en: 'Samples' },
  counted: { 'zh-CN': '分子/分母', en: 'Counted' },
  empty: { 'zh-CN': '无。', en: 'None.' },
  none: { 'zh-CN': '暂无数据', en: 'no data' },
  better: { 'zh-CN': '好于上期', en: 'better than before' },
  worse: { 'zh-CN': '差于上期', en: 'worse than before' },
  same: { 'zh-CN': '与上期持平', en: 'as before' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Says that a table goes on where it is cut for reading; `json` and `csv` have all of it. */
export function restText(rest: number): LocalizedText {
  return {
    'zh-CN': `另有 ${rest} 行未列出，CSV 与 JSON 格式含全部。`,
    en: `${rest} more rows are not shown here; CSV and JSON have all of them.`,
  };
}
