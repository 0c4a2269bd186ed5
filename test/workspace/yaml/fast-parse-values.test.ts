import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { fastParse } from '../../../src/workspace/yaml/fast-parse.ts';
import { agreement } from './agreement.ts';

const tricky = fc.constantFrom(
  ...[
    '',
    ' ',
    'no',
    'yes',
    'true',
    'null',
    '~',
    '1',
    '-1',
    '1.5',
    '007',
    '1e3',
    '0x1F',
    '0o17',
    '08:00',
    '1_000',
    '+1',
    '.5',
    '-',
  ],
  ...[
    'a: b',
    'a #b',
    '#',
    ':',
    '- a',
    '-a',
    '?',
    '"a"',
    "'a'",
    "it's",
    '[a]',
    '{a}',
    'a, b',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '%',
    '@',
    '`',
  ],
  ...[
    'a\nb',
    'a\n',
    '\n',
    ' a',
    'a ',
    'a\tb',
    '\\',
    '\\n',
    '---',
    '...',
    '中文：门店',
    '😀',
    '\u0000',
    '\u0085',
    '\ufeff',
    '\u2028',
  ],
  ...[
    'a'.repeat(120),
    `${'word '.repeat(30)}end`,
    'a\n  b\nc',
    'a\n\n\nb\n',
    '<<',
    '=',
    '2026-01-01',
    '1,000',
    'a:b',
    'http://a/b#c',
  ],
);
const text = fc.oneof(
  { weight: 2, arbitrary: tricky },
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const key = fc.oneof({ weight: 4, arbitrary: fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,12}$/) }, text);
const scalar = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

const style = fc.record({
  indent: fc.constantFrom(1, 2, 3, 4, 8),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  flowCollectionPadding: fc.boolean(),
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
  singleQuote: fc.constantFrom(null, true, false),
  blockQuote: fc.constantFrom(...([true, false, 'literal', 'folded'] as const)),
  aliasDuplicateObjects: fc.constant(false),
} as const);

const runs = { numRuns: 2_000, seed: 20_260_101 };

describe('the fast parser on random values', () => {
  it('agrees with the full parser however they are written', () => {
    fc.assert(
      fc.property(value, style, (value, style) => {
        const written = stringify(value, null, { ...style, version: '1.2', schema: 'core' });
        expect(agreement(written)).toSatisfy((result) => typeof result === 'string');
      }),
      runs,
    );
  });

  it('agrees with the full parser on several documents a text', () => {
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 4 }),
        fc.constantFrom('---\n', '---\n# c\n', '...\n---\n', '\n---\n\n'),
        (values, between) => {
          const written = values.map((value) => stringify(value, { version: '1.2' })).join(between);
          expect(agreement(written)).toSatisfy((result) => typeof result === 'string');
        },
      ),
      runs,
    );
  });

  it('agrees with the full parser on JSON, and never misreads it', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (value, indent) => {
        const json = JSON.stringify(value, null, indent);
        const fast = fastParse(json);
        expect(agreement(json)).toSatisfy((result) => typeof result === 'string');
        if (fast) expect(JSON.stringify(fast[0])).toBe(json === '-0' ? '0' : JSON.stringify(JSON.parse(json)));
      }),
      runs,
    );
  });
});
