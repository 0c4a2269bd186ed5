import { describe, expect, test } from 'vitest';
import { checkExpression } from '../../../src/checks/cel/expression.ts';
import { ANY, DOUBLE } from '../../../src/model/cel-type.ts';
import { everything, gate } from './environment.ts';

/** Problems as `code «text they stand at»` and what is suggested. */
function problemsOf(text: string, environment = everything): string[] {
  return checkExpression(text, environment).map(({ code, start, end, args }) => {
    const suggestion = args.suggestion === undefined ? '' : ` → ${args.suggestion}`;
    return `${code} «${text.slice(start, end)}»${suggestion}`;
  });
}

describe('nothing is wrong with', () => {
  test.each([
    "order.source == 'transfer' && !order.urgent",
    'order.lines.all(line, line.requested * 2 <= 3 && line.price > 1.5)',
    "order.lines.exists(line, line.sku.startsWith('A')) || size(order.lines) == 0",
    "order.lines.filter(line, line.requested > 0).map(line, line.sku).exists_one(sku, sku == 'x')",
    "has(order.note) && order.note.matches('^[A-Z]{2}') && order.note != ''",
    "order.due + duration('PT36H') < timestamp('2027-01-31') && order.window > duration('90m')",
    'order.due.getHours("Asia/Shanghai") < 9 && order.due.getDayOfWeek() in [0, 6]',
    "'urgent' in order.tags && order.labels.area == 'x' && 'area' in order.labels",
    "order.labels['a-b'] == 'x' && order['count'] > 1 && order.lines[0].sku == 'y'",
    'share >= 0.8 && share < 1.0 && order.count > order.weight',
    '(order.urgent ? order.count : 2) > 1 && other.any.thing[0] == 1',
    'order.note == null && double(order.count) / 2.0 > -1.0 && order.count % 2 == 0 && order.count / 2 == 1',
    "string(order.count) + order.note == 'x' && int('5') > 1 && [1, 2] + [3] == [1, 2, 3]",
    "{'a': 1}['a'] == 1 && order.lines.map(l, l.requested > 1, l.price) != []",
  ])('%s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['oder.count > 1', 'cel/unknown-name «oder» → order'],
    ['order.cuont > 1', 'cel/unknown-field «cuont» → count'],
    ['order.lines.exists(line, line.requsted > 1)', 'cel/unknown-field «requsted» → requested'],
    ['order.lines.exists(line, lin.requested > 1)', 'cel/unknown-name «lin» → line'],
    ["order['coun'] > 1", "cel/unknown-field «'coun'» → count"],
    ['has(order.notes)', 'cel/unknown-field «notes» → note'],
    ["order.note.startWith('x')", 'cel/unknown-function «startWith» → startsWith'],
    ['siz(order.lines) > 1', 'cel/unknown-function «siz» → size'],
    ['order.lines.any(line, true)', 'cel/unknown-name «line»'],
    ['bytes(order.note) == 1', 'cel/unknown-function «bytes»'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });

  test('several mistakes are several findings, and what follows from one is none', () => {
    expect(problemsOf('order.cuont + 1 > 2 && order.lines.all(l, l.skus.size() > 1 && order.urgnt)')).toEqual([
      'cel/unknown-field «cuont» → count',
      'cel/unknown-field «skus» → sku',
      'cel/unknown-field «urgnt» → urgent',
    ]);
  });
});

describe('types', () => {
  test.each([
    ["order.count == '1'", "cel/type «order.count == '1'»"],
    ['order.lines > 1', 'cel/type «order.lines > 1»'],
    ["order.note + 1 == 'x'", 'cel/type «order.note + 1»'],
    ['order.note < order.due', 'cel/type «order.note < order.due»'],
    ['order.count in order.tags', 'cel/type «order.count in order.tags»'],
    ['order.weight % 2 == 0', 'cel/type «order.weight % 2»'],
    ['order.due + order.due == order.due', 'cel/type «order.due + order.due»'],
    ['-order.note == 1', 'cel/type «order.note»'],
    ["order.lines['a'].sku == 'x'", "cel/type «'a'»"],
    ['order.note.size(1) > 1', 'cel/type «size»'],
    ['order.lines.sku == 1', 'cel/no-fields «sku»'],
    ['order.count.all(x, true)', 'cel/no-items «order.count»'],
    ['order.count && true', 'cel/wrong-type «order.count»'],
    ['!order.note', 'cel/wrong-type «order.note»'],
    ['order.lines.filter(l, l.sku) == []', 'cel/wrong-type «l.sku»'],
    ['{1: 2} == {}', 'cel/wrong-type «1»'],
    ['order.note', 'cel/result «order.note»'],
    ['has(order)', 'cel/has «has(order)»'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('a number may be whole where a decimal is asked, and a value may be anything where that is asked', () => {
    expect(problemsOf('order.count', { ...everything, result: DOUBLE })).toEqual([]);
    expect(problemsOf('order.note', { ...everything, result: DOUBLE })).toEqual(['cel/result «order.note»']);
    expect(problemsOf('order.lines', { ...everything, result: ANY })).toEqual([]);
  });
});

describe('constants that can never be met', () => {
  test.each([
    ["order.source == 'warehose'", "cel/value «'warehose'» → warehouse"],
    ["order.source in ['transfer', 'bin']", "cel/value «'bin'»"],
    ["'urgnt' in order.tags", "cel/value «'urgnt'» → urgent"],
    ["order.tags.exists(tag, tag != 'gifts')", "cel/value «'gifts'» → gift"],
    ['share >= 80', 'cel/value «80» → 0.8'],
    ['share > -1.0', 'cel/value «-1.0»'],
    ["order.note.matches('(a')", "cel/constant «'(a'»"],
    ["order.window > duration('3 days')", "cel/constant «'3 days'»"],
    ["order.due < timestamp('2027-02-30')", "cel/constant «'2027-02-30'»"],
    ['order.count == 99999999999999999999', 'cel/value «99999999999999999999»'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });
});

describe('gates (R065, R074)', () => {
  test('compare metrics, also several of them', () => {
    expect(problemsOf('m.on_time_rate >= 0.85 && (m.lost == 0 || m.seconds < 5)', gate)).toEqual([]);
  });

  test.each([
    ['m.on_time_rate + 0.05 >= 0.85', 'cel/arithmetic «m.on_time_rate + 0.05»'],
    ['m.seconds / 2 < 3', 'cel/arithmetic «m.seconds / 2»'],
    ['has(m.lost) && m.lost == 0', 'cel/presence «has(m.lost)»'],
    ['m.on_time >= 0.85', 'cel/unknown-field «on_time»'],
    ['m.on_time_rate >= 85', 'cel/value «85» → 0.85'],
  ])('do not allow %s', (text, problem) => {
    expect(problemsOf(text, gate)).toEqual([problem]);
  });

  test('may compute with counts, which are exact', () => {
    expect(problemsOf('m.lost * 2 < 10', gate)).toEqual([]);
  });
});

describe('text that is no expression', () => {
  test.each([
    ['order.count > 1 and true', 'cel/syntax «and» → &&'],
    ['order.count = 1', 'cel/syntax «=» → =='],
    ['order.urgent & true', 'cel/syntax «&» → &&'],
    ['order.source == ‘transfer’', "cel/syntax «‘» → '"],
    ['order.count ＞ 1', 'cel/syntax «＞» → >'],
    ['（order.urgent）', 'cel/syntax «（» → ('],
    ['order.count > ', 'cel/incomplete «>»'],
    ['(order.urgent', 'cel/incomplete «t»'],
    ["order.note == 'x", "cel/incomplete «'x»"],
    ['', 'cel/incomplete «»'],
    ['order..note', 'cel/syntax «.»'],
    ['for', 'cel/syntax «for»'],
    ['order.urgent) && true', 'cel/syntax «)»'],
    ["order.note.matches('\\d')", 'cel/syntax «\\d» → \\\\d'],
    ["b'x' == b'x'", "cel/syntax «b'x'»"],
    ['5u == 5u', 'cel/syntax «5u»'],
    ['order.lines.all(1, true)', 'cel/syntax «1»'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)[0]).toBe(problem);
  });

  test('says what is missing at the end', () => {
    expect(checkExpression('(order.urgent', everything)[0]?.args).toEqual({ expected: ')' });
    expect(checkExpression('order.lines[0', everything)[0]?.args).toEqual({ expected: ']' });
  });

  test.each([
    ['too long', 'true || '.repeat(300).concat('true')],
    ['too deep', `${'('.repeat(40)}true${')'.repeat(40)}`],
    ['too many parts', `${'1+'.repeat(400)}1 > 1`],
    ['a list too long', `1 in [${'1,'.repeat(300)}1]`],
  ])('%s', (_, text) => {
    expect(checkExpression(text, everything).map(({ code }) => code)).toEqual(['cel/limit']);
  });
});
