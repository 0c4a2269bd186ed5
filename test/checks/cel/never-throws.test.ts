import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExpression, compileExpression, evaluate } from '../../../src/checks/cel/expression.ts';
import { ANY } from '../../../src/model/cel-type.ts';
import { everything, gate } from './environment.ts';

/** Pieces that expressions are made of, thrown together at random: most texts are wrong, some are not. */
const pieces = [
  ...['order', 'other', 'share', 'x', 'lines', 'note', 'due', 'window', 'tags', 'labels', 'count', 'm', 'true', 'null'],
  ...[
    '.',
    '.',
    '.',
    '(',
    ')',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '?',
    '!',
    '-',
    '"',
    "'",
    '\\',
    '//',
    '\n',
    ' ',
    'é',
    '中',
    '𝒳',
  ],
  ...['==', '!=', '<', '>=', '&&', '||', ' in ', '+', '-', '*', '/', '%'],
  ...['0', '1', '2.5', "'a'", "r'\\d'", '1e308', '0xFF', '99999999999999999999'],
  ...[
    'has(',
    'size(',
    'int(',
    'duration(',
    'timestamp(',
    '.matches(',
    '.all(x, ',
    '.map(x, ',
    '.filter(x, ',
    '.getHours(',
    'cel.bind(',
  ],
  ...['order.lines', 'other.a', "'P1D'", "'2027-01-31'", "'(a'", "'^a+$'", 'x.n', 'order.due'],
];

/** Expressions that can be read, whatever their types. */
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie('expression');
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        'order',
        'other',
        'share',
        'x',
        'order.lines',
        'order.due',
        'other.a',
        'other.b',
        'share.a',
        'order.note',
        'true',
        'null',
        '0',
        '-7',
        '2.5',
        "'a'",
        "'P1D'",
        "'2027-01-31'",
        '[]',
      ),
      fc
        .tuple(inner, fc.constantFrom('==', '!=', '<', '>=', '&&', '||', 'in', '+', '-', '*', '/', '%'), inner)
        .map(([a, op, b]) => `(${a} ${op} ${b})`),
      fc
        .tuple(
          inner,
          fc.constantFrom('.a', '.lines', '[0]', "['a']", '.size()', '.trim()', '.getHours()', '.matches("a+")'),
        )
        .map(([a, b]) => `${a}${b}`),
      fc
        .tuple(fc.constantFrom('!', '-', 'size', 'int', 'double', 'string', 'timestamp', 'duration'), inner)
        .map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(inner, fc.constantFrom('all', 'exists', 'exists_one', 'map', 'filter'), inner)
        .map(([a, f, b]) => `${a}.${f}(x, ${b})`),
      fc.tuple(inner, inner, inner).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc.array(inner, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc.tuple(inner, inner).map(([a, b]) => `{'k': ${a}, ${"'l'"}: ${b}}`),
    ),
  };
});

const text = fc.oneof(
  expression,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
);

const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, maxDepth: 4 });
const values = fc.oneof(
  fc.record({ order: anything, other: anything, share: anything }, { requiredKeys: [] }),
  fc.record({
    order: fc.record({
      lines: fc.array(fc.record({ requested: anything, sku: anything })),
      note: anything,
      due: anything,
      count: fc.bigInt(),
    }),
    other: fc.record({ a: anything }),
    share: fc.double(),
  }),
);

describe('whatever a person writes', () => {
  test('checking an expression answers with problems inside its text', () => {
    fc.assert(
      fc.property(text, (expression) => {
        for (const environment of [everything, gate])
          for (const { start, end } of checkExpression(expression, environment)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(expression.length);
          }
      }),
      { numRuns: 4000 },
    );
  });

  test('evaluating it over whatever data answers with a value, a missing key or an error', () => {
    let evaluated = 0;
    const untyped = { variables: { order: ANY, other: ANY, share: ANY, x: ANY, m: ANY }, result: ANY };
    fc.assert(
      fc.property(fc.oneof(text, expression, expression, expression), values, fc.boolean(), (source, data, typed) => {
        const compiled = compileExpression(source, typed ? { ...everything, result: ANY } : untyped).expression;
        if (!compiled) return;
        evaluated += 1;
        expect(Object.keys(evaluate(compiled, data as Record<string, unknown>))).toHaveLength(1);
      }),
      { numRuns: 6000 },
    );
    expect(evaluated).toBeGreaterThan(1000);
  });

  test('data nested deeper than the call stack is an error', () => {
    const { expression: compiled } = compileExpression('order == other', { ...everything, result: ANY });
    const evaluation = evaluate(compiled!, { order: nested(20_000), other: nested(20_000) });
    expect(Object.keys(evaluation)).toHaveLength(1);
  });
});

interface Nested {
  deep?: Nested;
}

function nested(depth: number): Nested {
  let outer: Nested = {};
  for (let level = 0; level < depth; level++) outer = { deep: outer };
  return outer;
}
