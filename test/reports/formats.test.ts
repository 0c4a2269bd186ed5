import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dailyReport } from '../../src/reports/daily.ts';
import { incentiveReport } from '../../src/reports/incentive.ts';
import { type ReportFormat, renderReport } from '../../src/reports/render-report.ts';
import type { Figure, Measure, Report } from '../../src/reports/report.ts';
import { DIGITAL_PIONEER, judgeMonths } from '../../src/reports/streak.ts';
import { plainNumber, valueText } from '../../src/reports/value-text.ts';
import { projectRoot } from '../helpers/source-files.ts';

const window = { from: '2026-09-30', to: '2026-09-30' };

const measure = (metric: string, unit: Measure['unit'], direction: Measure['direction'] = 'higher'): Measure => ({
  ...{ metric, title: { 'zh-CN': `指标 ${metric}`, en: metric }, unit, decimals: 1, direction, window },
});

const share = (numerator: bigint, denominator: bigint) => ({
  value: { numerator, denominator },
  samples: Number(denominator),
});

const missing = { value: null, samples: 0 };

const before = { title: { 'zh-CN': '上周同日', en: 'Same day last week' }, window };

const figures: Figure[] = [
  { ...measure('completion-rate', 'ratio'), ...share(186n, 194n), before: { ...before, ...share(180n, 194n) } },
  { ...measure('complaints', 'count', 'lower'), ...missing, before: { ...before, ...missing } },
];

const store = (key: string, name: string, reading: Figure | typeof missing | ReturnType<typeof share>) => ({
  ...{ key, title: { 'zh-CN': name }, readings: [reading] },
});

const report: Report = dailyReport(
  {
    scope: { level: 'chain', title: { 'zh-CN': '全部门店', en: 'All stores' }, stores: 4 },
    period: window,
    asOf: '2026-10-01T08:00:00.000Z',
    timezone: 'Asia/Shanghai',
    isComplete: true,
  },
  {
    figures,
    stores: {
      measures: [measure('completion-rate', 'ratio')],
      rows: [
        store('a', '<script>alert(1)</script>', share(9n, 10n)),
        store('b', '=cmd()|"x", y', missing),
        store('c', '| pipe *bold*', share(1n, 3n)),
        store('d', '@sum(1)\n-1', share(1n, 2n)),
      ],
    },
  },
);

const render = (format: ReportFormat, bom = false): string => renderReport(report, { format, language: 'zh-CN', bom });

describe('a report in each format (R088)', () => {
  it('is HTML in which every name stays text, and which loads and runs nothing', () => {
    const html = render('html');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|<img|<link|src=|href=|url\(|@import/i);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('lang="zh-CN"');
  });

  it('is Markdown whose tables no name breaks', () => {
    const markdown = render('markdown');
    expect(markdown).toContain('| \\| pipe \\*bold\\* | 33.3% |');
    expect(markdown).toContain('&lt;script\\>');
    const table = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(table.slice(-5).map((line) => line.split(/(?<!\\)\|/).length)).size).toBe(1);
  });

  it('is CSV by RFC 4180 that no spreadsheet takes for formulas', () => {
    const csv = render('csv');
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe('section,row,name,column,metric,value,unit,numerator,denominator,samples,from,to');
    expect(lines[1]).toBe(
      'figures,completion-rate,指标 completion-rate,指标 completion-rate,completion-rate,95.9,ratio,186,194,194,2026-09-30,2026-09-30',
    );
    expect(csv).toContain(`stores,b,"'=cmd()|""x"", y",`);
    expect(csv).toContain(`stores,d,"'@sum(1)\n-1",`);
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
    expect([csv.startsWith('\uFEFF'), render('csv', true).startsWith('\uFEFF')]).toEqual([false, true]);
  });

  it('is JSON as its schema describes it, with numbers as counted', () => {
    const schema = JSON.parse(readFileSync(path.join(projectRoot, 'schemas/output/report.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);
    const rule = DIGITAL_PIONEER;
    const month = { period: window, ...share(191n, 200n), isClosed: false, isOver: true };
    const months = judgeMonths([month, month, month], rule);
    const stores = [{ name: 'a', title: { 'zh-CN': '甲' }, months }];
    const prize = incentiveReport(report, measure('on-time-rate', 'ratio'), { rule, stores });
    for (const one of [report, prize]) {
      const document = JSON.parse(renderReport(one, { format: 'json', language: 'en', bom: false }));
      expect([validate(document), validate.errors]).toEqual([true, null]);
    }
    expect(JSON.parse(render('json')).sections[0].figures[0].value).toEqual({ numerator: '186', denominator: '194' });
    expect(prize.sections.map(({ rows }) => rows?.length)).toEqual([1, 3, 1]);
  });

  it('says of what is missing that it is, and never zero', () => {
    expect(render('html')).toContain('暂无数据');
    expect(render('markdown')).toContain('| 指标 complaints | 暂无数据 |');
    expect(render('csv')).toContain(',complaints,,count,,,0,');
    expect(render('json')).toContain('"value":null');
  });

  it('has the stores that need a look first, and those without data last', () => {
    const stores = report.sections.find(({ key }) => key === 'stores');
    expect(stores?.rows?.map(({ key }) => key)).toEqual(['c', 'd', 'a', 'b']);
  });

  it('says whether a figure is better than before', () => {
    expect(render('markdown')).toContain('92.8% (好于上期)');
  });
});

describe('values as people read them', () => {
  const text = (numerator: bigint, denominator: bigint, unit: Measure['unit'], decimals = 2) =>
    valueText({ numerator, denominator }, { unit, decimals }, 'en');

  it('are rounded from what was counted, in their unit', () => {
    expect(text(186n, 194n, 'ratio', 3)).toBe('95.876%');
    expect(text(123_456_000n, 340n, 'money-per-square-metre')).toBe('3,631.06');
    expect(text(123_456_000n, 13n, 'money-per-head')).toBe('94,966.15');
    expect(text(3n, 2400n, 'per-ten-thousand', 1)).toBe('12.5‱');
    expect(text(40n, 1n, 'days', 1)).toBe('40.0 d');
    expect(text(1_234_567n, 1n, 'count', 0)).toBe('1,234,567');
    expect(text(999_999n, 1_000_000n, 'ratio', 1)).toBe('100.0%');
  });

  it('are rounded away from zero on both sides of it, and zero has no sign', () => {
    const plain = (numerator: bigint) =>
      plainNumber({ numerator, denominator: 1000n }, { unit: 'number', decimals: 2 });
    expect([plain(-125n), plain(125n), plain(-1n)]).toEqual(['-0.13', '0.13', '0.00']);
  });
});
