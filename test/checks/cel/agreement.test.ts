import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression, evaluate } from '../../../src/checks/cel/expression.ts';
import { ANY, DOUBLE, INT, listOf, objectOf, TEXT } from '../../../src/model/cel-type.ts';

/** Values that random expressions read; `o` and the items may lack fields. */
const values = fc.record({
  i: fc.integer({ min: -9, max: 9 }),
  j: fc.integer({ min: -9, max: 9 }),
  d: fc.integer({ min: -40, max: 40 }).map((quarters) => quarters / 4),
  s: fc.string({ maxLength: 4, unit: fc.constantFrom('a', 'b', 'Z', '中') }),
  l: fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 4 }),
  o: fc.record({ a: fc.integer({ min: 0, max: 3 }), t: fc.constantFrom('a', 'ab', '') }, { requiredKeys: [] }),
  items: fc.array(
    fc.record({ n: fc.integer({ min: 0, max: 3 }), t: fc.constantFrom('a', 'b') }, { requiredKeys: ['n'] }),
    {
      maxLength: 3,
    },
  ),
});

const environment = {
  variables: {
    i: INT,
    j: INT,
    d: DOUBLE,
    s: TEXT,
    l: listOf(INT),
    o: objectOf({ a: INT, t: TEXT }),
    items: listOf(objectOf({ n: INT, t: TEXT })),
  },
  result: ANY,
};

/** Random expressions of every type, in the part of CEL where numbers do not mix. */
const { bool } = fc.letrec<{ bool: string; int: string; double: string; text: string; list: string }>((tie) => {
  const int = tie('int');
  const bool = tie('bool');
  const text = tie('text');
  const list = tie('list');
  const compare = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
  const join = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
    fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));
  return {
    bool: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom('true', 'false', 'has(o.a)', 'has(o.t)', 'o.a == 1', "o.t == 'a'"),
      join('(', bool, fc.constantFrom(' && ', ' || '), bool, ')'),
      join('!(', bool, ')'),
      join(int, ' ', compare, ' ', int),
      join(tie('double'), ' ', compare, ' ', tie('double')),
      join(text, ' ', compare, ' ', text),
      join(int, ' in ', list),
      join(list, fc.constantFrom(' == ', ' != '), list),
      join(text, fc.constantFrom('.startsWith(', '.endsWith(', '.contains('), text, ')'),
      join(
        'items.',
        fc.constantFrom('all', 'exists', 'exists_one'),
        '(x, ',
        fc.constantFrom('x.n > 1', "x.t == 'a'", "has(x.t) && x.t == 'b'", 'x.n in l'),
        ')',
      ),
      join(list, fc.constantFrom('.all(y, ', '.exists(y, '), fc.constantFrom('y > 0', 'y == i', '10 / y > 2'), ')'),
      join('(', bool, ' ? ', bool, ' : ', bool, ')'),
    ),
    int: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('i', 'j', '0', '3', 'o.a', 'size(items)'),
      join('(', int, fc.constantFrom(' + ', ' - ', ' * ', ' / ', ' % '), int, ')'),
      join('-(', int, ')'),
      join('size(', fc.oneof(list, text), ')'),
      join(list, '[', fc.constantFrom('0', '1'), ']'),
      join('(', bool, ' ? ', int, ' : ', int, ')'),
    ),
    double: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('d', '0.5', '-2.25', 'double(i)'),
      join('(', tie('double'), fc.constantFrom(' + ', ' - ', ' * '), tie('double'), ')'),
      join('(', tie('double'), ' / 4.0)'),
    ),
    text: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('s', "'a'", "'Zb'", 'o.t', 'string(i)'),
      join('(', text, ' + ', text, ')'),
      join(text, '.lowerAscii()'),
    ),
    list: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('l', '[1, 2]', 'items.map(x, x.n)', 'items.map(x, x.n > 0, x.n * 2)', 'l.filter(y, y != j)'),
      join('(', list, ' + ', list, ')'),
      join('[', int, ', ', int, ']'),
    ),
  };
});

const library = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });

describe('an expression', () => {
  test('comes to the same as in the library that its grammar is from', () => {
    let decided = 0;
    fc.assert(
      fc.property(bool, values, (text, data) => {
        const { expression, problems } = compileExpression(text, environment);
        if (!expression) throw new Error(`${text}: ${JSON.stringify(problems)}`);
        const mine = evaluate(expression, data);
        const theirs = valueInLibrary(text, data);
        if (theirs !== undefined) decided += 1;
        expect(mine.value, `${text} ${JSON.stringify([mine, data])}`).toEqual(theirs);
      }),
      { numRuns: 5000 },
    );
    expect(decided).toBeGreaterThan(2000);
  });
});

/** True or false; undefined when the library throws, as it does for missing keys and impossible sums. */
function valueInLibrary(text: string, data: object): unknown {
  try {
    return library.evaluate(text, withBigInts(data) as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

/** The library takes JavaScript's numbers for decimals, so that whole numbers have to be BigInts; `d` is a decimal. */
function withBigInts(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return key === 'd' ? value : BigInt(value);
  if (Array.isArray(value)) return value.map((item) => withBigInts(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withBigInts(member, name)]));
}
