import fc from 'fast-check';
import { Document, isScalar, visit } from 'yaml';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { parseValues } from '../../src/workspace/yaml/parse-values.ts';

/** Texts that look like something else, need quotes, or are long or Chinese. */
const text = fc.oneof(
  fc.constantFrom(
    '10:00',
    '110000',
    'no',
    'null',
    '~',
    '1e3',
    '0x1F',
    '2026-01-01',
    '2.1.0',
    '',
    ' a',
    'a ',
    '- a',
    'a: b',
    'a #b',
  ),
  fc.constantFrom(
    '[a]',
    '{a}',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    "it's",
    'say "hi"',
    `'"`,
    '\\n',
    'a,b',
    '---',
    '...',
    '?x',
  ),
  fc.constantFrom(
    '北京王府井店',
    '收银台（L1）',
    '“引号”：说明',
    '\u3000全角',
    'a\tb',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '😀',
    'x'.repeat(130),
  ),
  fc.constantFrom(
    'one\ntwo',
    'one\ntwo\n',
    'one\n\n',
    '\n',
    ' one\ntwo',
    'one\n  two\n',
    'one\n\ttwo',
    '#one\n',
    '\none\n',
    'a\r\nb',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const scalar = fc.oneof(
  text,
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.constantFrom(0, 0.5, -1.25, 39.9149),
  fc.boolean(),
  fc.constant(null),
);

const key = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('code', 'name', 'id', 'spec', 'kind', 'on', 'zh-CN', 'labels', 'items', 'openingHours'),
  },
  { weight: 1, arbitrary: text.filter((value) => value.length < 100 && !value.includes('\n')) },
);

/** A JSON value as deep as configuration is. */
export const randomValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
      .chain((ids) => fc.tuple(...ids.map((id) => tie('value').map((value) => ({ id, value }))))),
  ),
})).value;

/** A map, as every document of a workspace is. */
export const randomMap = fc.dictionary(key, randomValue, { minKeys: 1, maxKeys: 6 });

/** How a text is to be written and commented; `comments` are positions in it as fractions. */
const dress = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  flow: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  singleQuote: fc.constantFrom(true, false, null),
  plain: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'),
  lineWidth: fc.constantFrom(0, 20, 80),
  comments: fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.constantFrom('own', 'tail', 'blank')),
    { maxLength: 8 },
  ),
});

export interface Dressed {
  readonly value: unknown;
  readonly text: string;
}

/** A value written in one of many ways, with comments and blank lines in places where they change nothing. */
export function dressed(values: fc.Arbitrary<unknown>): fc.Arbitrary<Dressed> {
  const written = fc.tuple(values, dress).map(([value, how]) => {
    const document = new Document(value, { aliasDuplicateObjects: false });
    let collection = 0;
    visit(document, {
      Collection: (_, node) => {
        collection += 1;
        if (collection > 1 && how.flow[collection % 8]) node.flow = true;
      },
      Scalar: (at, node) => {
        if (at !== 'key' && isScalar(node) && typeof node.value === 'string' && /^[ -~]*$/.test(node.value))
          node.type = how.plain as never;
      },
    });
    const { indent, indentSeq, singleQuote, lineWidth } = how;
    const written = document.toString({ indent, indentSeq, singleQuote, lineWidth, flowCollectionPadding: indentSeq });
    // The package does not write every value so that it reads it back; what counts is what the text says.
    const read = parseValues(written).documents?.[0] ?? null;
    return {
      value: read,
      text: how.comments.reduce((text, comment, index) => commented(text, comment, index, read), written),
    };
  });
  return written.filter(({ text, value }) => saysTheSame(text, value));
}

function commented(
  text: string,
  [place, indent, kind]: readonly [number, number, string],
  index: number,
  value: unknown,
): string {
  const lines = text.split('\n');
  const at = Math.min(Math.floor(place * lines.length), lines.length - 1);
  const note = `# 说明 ${index}`;
  if (kind === 'tail') lines[at] = lines[at] === '' ? note : `${lines[at]} ${note}`;
  else lines.splice(at, 0, kind === 'blank' ? '' : `${' '.repeat(indent)}${note}`);
  const changed = lines.join('\n');
  return saysTheSame(changed, value) ? changed : text;
}

function saysTheSame(text: string, value: unknown): boolean {
  const { documents } = parseValues(text);
  return documents?.length === 1 && canonicalJson(documents[0]) === canonicalJson(value);
}
