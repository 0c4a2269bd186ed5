import { describe, expect, test } from 'vitest';
import { compileExpression, type Evaluation, evaluate } from '../../../src/checks/cel/expression.ts';
import { ANY } from '../../../src/model/cel-type.ts';
import { everything, gate } from './environment.ts';

const VALUES = {
  order: {
    source: 'transfer',
    lines: [
      { sku: 'A-1', requested: 2, price: 1.5 },
      { sku: 'B-2', requested: 0, price: 10 },
    ],
    tags: ['urgent'],
    labels: { area: 'safety' },
    urgent: true,
    count: 7,
    weight: 2.5,
    note: null,
    due: '2026-11-22T08:30:00+08:00',
    window: 'PT90M',
  },
  share: 0.8,
  other: { list: [1, 'a', null], deep: { er: 5 } },
};

function answer(
  text: string,
  values: Readonly<Record<string, unknown>> = VALUES,
  environment = everything,
): Evaluation {
  const { expression, problems } = compileExpression(text, { ...environment, result: ANY });
  if (!expression) throw new Error(JSON.stringify(problems));
  return evaluate(expression, values);
}

describe('evaluates', () => {
  test.each<[string, unknown]>([
    ["order.source == 'transfer' && order.count > 5", true],
    ['order.lines.all(l, l.requested > 0)', false],
    ["order.lines.exists(l, l.sku == 'B-2')", true],
    ['order.lines.exists_one(l, l.requested > 0)', true],
    ['order.lines.filter(l, l.requested > 0).map(l, l.sku)', ['A-1']],
    ['order.lines.map(l, l.requested > 0, l.price * 2.0)', [3]],
    ["order.labels.map(key, key + '!')", ['area!']],
    [
      'order.lines.map(a, order.lines.map(b, a.requested - b.requested))',
      [
        [0, 2],
        [-2, 0],
      ],
    ],
    ['size(order.lines) + order.tags.size() + size("中文字")', 6],
    ["order.urgent ? 'yes' : 'no'", 'yes'],
    ['order.lines[1].sku', 'B-2'],
    ["order.labels['area'] in ['safety'] && 'area' in order.labels", true],
    ["'x' in order.labels || 3 in [1, 2]", false],
    ['[1, 2] + [3] == [1, 2, 3] && {"a": [1]} == {"a": [1.0]}', true],
    ['"ab" < "b" && "Z" < "a"', true],
    ["'Ab'.lowerAscii() + 'Ab'.upperAscii() + ' c '.trim()", 'abABc'],
    ["'BJ-12'.matches('^[A-Z]{2}-[0-9]+$') && 'x'.contains('x') && 'xy'.endsWith('y')", true],
    ['[1 + 2 * 3, (1 + 2) * 3, -order.count, 7 % 4]', [7, 9, -7, 3]],
    ['[int("12"), int(2.9), double("1.5"), double(3)]', [12, 2, 1.5, 3]],
    ['[string(12), string(true), string(1.5)]', ['12', 'true', '1.5']],
  ])('%s', (text, value) => {
    expect(answer(text)).toEqual({ value });
  });

  test('whole numbers divide to whole numbers, decimals to decimals', () => {
    expect(answer('order.count / 2')).toEqual({ value: 3 });
    expect(answer('-order.count / 2')).toEqual({ value: -3 });
    expect(answer('order.weight / 2')).toEqual({ value: 1.25 });
    // 10 is a decimal that happens to be whole.
    expect(answer('order.lines[1].price / 4')).toEqual({ value: 2.5 });
    expect(answer('other.deep.er / 2')).toEqual({ value: 2.5 });
  });

  test('compares whole numbers, decimals and counts given as BigInt', () => {
    expect(answer('m.lost == 0 && m.on_time_rate >= 0.8', { m: { lost: 0n, on_time_rate: 0.8 } }, gate)).toEqual({
      value: true,
    });
    expect(answer('m.on_time_rate >= 0.8', { m: { on_time_rate: 0.7999 } }, gate)).toEqual({ value: false });
    expect(answer('m.lost > 1', { m: { lost: 2n ** 80n } }, gate)).toEqual({ error: `m.lost: ${2n ** 80n}` });
  });

  test('moments and lengths of time', () => {
    expect(answer("order.due == timestamp('2026-11-22T00:30:00Z')")).toEqual({ value: true });
    expect(answer("order.due - timestamp('2026-11-22') == duration('30m')")).toEqual({ value: true });
    expect(answer("order.due + order.window > timestamp('2026-11-22T01:59:59Z')")).toEqual({ value: true });
    expect(answer("[order.due.getHours(), order.due.getHours('Asia/Shanghai'), order.due.getDayOfWeek()]")).toEqual({
      value: [0, 8, 0],
    });
    expect(
      answer('[order.due.getFullYear(), order.due.getMonth(), order.due.getDate(), order.due.getDayOfMonth()]'),
    ).toEqual({
      value: [2026, 10, 22, 21],
    });
    expect(
      answer("[duration('1h30m').getMinutes(), duration('P1W').getHours(), duration('-90s').getSeconds()]"),
    ).toEqual({
      value: [90, 168, -90],
    });
    expect(answer("order.due.getHours('Mars/Olympus')")).toEqual({ error: 'no time zone Mars/Olympus' });
  });
});

describe('a key that is not there', () => {
  test.each([
    ['order.nothing', 'order.nothing'],
    ['order.lines.exists(l, l.colour == 1)', 'l.colour'],
    ["order.labels['floor'] == 'x'", "order.labels['floor']"],
    ['order.lines[2].sku', 'order.lines[2]'],
    ['nobody.home', 'nobody'],
  ])('is reported as missing by its path: %s', (text, missing) => {
    const untyped = { ...everything, variables: { order: ANY, nobody: ANY } };
    expect(answer(text, VALUES, untyped)).toEqual({ missing });
  });

  test('null says the same, except to a comparison with null', () => {
    expect(answer("order.note.startsWith('x')")).toEqual({ missing: 'order.note' });
    expect(answer("order.note + 'x'")).toEqual({ missing: 'order.note' });
    expect(answer("order.note < 'x'")).toEqual({ missing: 'order.note' });
    expect(answer('other.list[2].x')).toEqual({ missing: 'other.list[2]' });
    expect(answer('order.note == null')).toEqual({ value: true });
    expect(answer("order.note != 'x'")).toEqual({ value: true });
    expect(answer('has(order.note)')).toEqual({ value: false });
  });

  test('matters only when nothing else decides', () => {
    expect(answer('other.gone > 1 || order.urgent')).toEqual({ value: true });
    expect(answer('order.urgent || other.gone > 1')).toEqual({ value: true });
    expect(answer('other.gone > 1 && false')).toEqual({ value: false });
    expect(answer('other.gone > 1 && order.urgent')).toEqual({ missing: 'other.gone' });
    expect(answer('!(other.gone > 1)')).toEqual({ missing: 'other.gone' });
    expect(answer('order.lines.all(l, l.requested > 0 && other.gone)')).toEqual({ value: false });
    expect(answer('order.lines.exists(l, other.gone)')).toEqual({ missing: 'other.gone' });
    expect(answer('order.lines.filter(l, other.gone)')).toEqual({ missing: 'other.gone' });
    expect(answer('has(other.gone.further) || has(other.deep.er)')).toEqual({ value: true });
  });

  test('in a gate is a metric without data: the gate is neither open nor closed by it', () => {
    expect(answer('m.on_time_rate >= 0.85', { m: {} }, gate)).toEqual({ missing: 'm.on_time_rate' });
    expect(answer('m.on_time_rate >= 0.85', { m: { on_time_rate: null } }, gate)).toEqual({
      missing: 'm.on_time_rate',
    });
    expect(answer('m.on_time_rate < 0.85', { m: { on_time_rate: Number.NaN } }, gate)).toEqual({
      error: 'm.on_time_rate: NaN',
    });
  });
});

describe('what cannot be computed is an error, not an exception', () => {
  test.each([
    ['order.count / 0 == 1', '7 / 0'],
    ['order.count % 0 == 1', '7 % 0'],
    ["int('x')", 'int(x)'],
    ["other.deep.er + 'x'", '+: number, string'],
    ['other.list[1] < 2', '<: string, number'],
    ['other.deep.er.all(x, true)', 'all(): int'],
    ['other.deep.er.further', 'other.deep.er.further: int'],
    ['!other.deep.er', 'bool: int'],
    ['other.deep.er.startsWith("x")', 'startsWith(): int, string'],
    ['9007199254740991 + order.count > 1', '9007199254740991 + 7'],
    ['order.due', 'order.due: soon'],
  ])('%s', (text, error) => {
    const constant = text.startsWith("int('x')") ? "int(string('x'))" : text;
    const order = text === 'order.due' ? { due: 'soon' } : VALUES.order;
    expect(answer(constant, { ...VALUES, order })).toEqual({ error });
  });
});

describe('no expression takes long', () => {
  const many = { order: { lines: Array.from({ length: 2000 }, () => ({ requested: 1 })) }, other: 'a'.repeat(9000) };

  test.each([
    [
      'loops in loops',
      'order.lines.all(a, order.lines.all(b, order.lines.all(c, a.requested + b.requested + c.requested > 0)))',
    ],
    [
      'loops that fail every time',
      'order.lines.exists(a, order.lines.exists(b, order.lines.exists(c, a.sku == b.sku)))',
    ],
    ['lists that grow', 'order.lines.map(a, order.lines.map(b, order.lines)) == []'],
    ['comparisons of long lists', 'order.lines.all(a, order.lines == order.lines.map(l, l))'],
    [
      'a pattern that other engines never finish',
      "order.lines.all(l, other.matches('^(a+)+$') && !other.matches('^(a|a)*b$'))",
    ],
  ])('%s', (_, text) => {
    const started = performance.now();
    expect(answer(text, many)).toEqual({ error: 'more than 100000 steps' });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('texts do not grow without limit', () => {
    const doubled = Array.from({ length: 8 }, () => 'other').join(' + ');
    expect(answer(`(${doubled}) == ''`, many)).toEqual({ error: 'longer than 10000' });
  });
});
