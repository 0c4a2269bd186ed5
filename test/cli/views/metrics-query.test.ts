import { describe, expect, test } from 'vitest';
import { metricValue } from '../../../src/cli/metric-value.ts';
import { metricsQueryView } from '../../../src/cli/views/metrics-query.ts';
import type { MetricAnswer } from '../../../src/model/metric-answer.ts';
import { uiIn } from '../../helpers/reports.ts';

const shown = (numerator: string, denominator: string, unit: string, decimals: number): string =>
  metricValue({ numerator, denominator }, { unit, decimals });

describe('a metric’s value as people read it (R024)', () => {
  test.each([
    ['186', '194', 'ratio', 2, '95.88%'],
    ['180', '194', 'ratio', 3, '92.784%'],
    ['3703680000', '10200', 'money-per-square-metre', 2, '3,631.06/m²'],
    ['246912000', '26', 'money-per-head', 2, '94,966.15'],
    ['3', '2400', 'per-ten-thousand', 1, '12.5‱'],
    ['40', '1', 'days', 1, '40.0'],
    ['-1', '3', 'points', 1, '-0.3'],
    ['-1', '300', 'points', 1, '0.0'],
    ['1234567', '1', 'count', 0, '1,234,567'],
  ])('%s / %s in %s with %i decimals is %5$s', (numerator, denominator, unit, decimals, text) => {
    expect(shown(numerator, denominator, unit, decimals)).toBe(text);
  });

  const basis = { samples: 194, coverage: { days: 30, expected: 60 }, dataUntil: '2026-09-30', stale: false };
  const answer: MetricAnswer = {
    ...{ metric: 'on-time-rate', displayName: { 'zh-CN': '任务按时完成率', en: 'On-time rate' }, unit: 'ratio' },
    ...{ decimals: 1, direction: 'higher', version: 1, window: { from: '2026-09-01', to: '2026-09-30' } },
    ...{ scope: { stores: 2 }, value: { numerator: '180', denominator: '194' }, ...basis },
    items: [
      { key: 'a', value: { numerator: '180', denominator: '194' }, ...basis },
      { key: 'b', value: null, ...basis, samples: 0, dataUntil: null, stale: true },
    ],
  };

  test('is shown with what it rests on, and what is missing says so', () => {
    expect(metricsQueryView(answer, uiIn('en'))).toBe(
      [
        'On-time rate  2026-09-01 – 2026-09-30  2 stores',
        '',
        'OF   VALUE    EXACT      SAMPLES  DAYS WITH DATA',
        'a    92.8%    180 / 194  194      30 / 60',
        'b    missing             0        30 / 60',
        'all  92.8%    180 / 194  194      30 / 60',
      ].join('\n'),
    );
  });

  test('says in both languages when its data is old', () => {
    const old = { ...answer, items: [], dataUntil: '2026-09-20', stale: true };
    expect(metricsQueryView(old, uiIn('zh-CN'))).toContain('数据未到周期末：2026-09-20');
  });
});
