import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/model/canonical-json.ts';
import { formatText } from '../../../src/workspace/format/format-text.ts';
import { parseValues } from '../../../src/workspace/yaml/parse-values.ts';
import { dressed, randomMap, randomValue } from '../../helpers/random-yaml.ts';
import { projectRoot, yamlFiles } from '../../helpers/reference-chain.ts';

/** Comments one finds by looking for `#` behind a blank; good enough where no text holds ` #`. */
function notes(text: string): string[] {
  return (text.match(/(?:^|\s)# 说明 \d+/gm) ?? []).map((note) => note.trim()).sort();
}

function format(text: string): string {
  const { text: formatted, errors } = formatText(text);
  if (errors) throw new Error(JSON.stringify(errors));
  return formatted;
}

describe('any text', () => {
  test('keeps its value and its comments, and a second time changes nothing', () => {
    fc.assert(
      fc.property(dressed(fc.oneof(randomMap, randomValue)), ({ text, value }) => {
        const formatted = format(text);
        expect(canonicalJson(parseValues(formatted).documents)).toBe(canonicalJson([value]));
        expect(notes(formatted)).toEqual(notes(text));
        expect(format(formatted)).toBe(formatted);
      }),
      { numRuns: 400 },
    );
  });
});

describe('every file of the chain', () => {
  test.each([...yamlFiles('stores'), ...yamlFiles('templates')])('%s keeps its value and its comments', (file) => {
    const text = readFileSync(path.join(projectRoot, file), 'utf8');
    const formatted = format(text);
    expect(parseValues(formatted).documents).toEqual(parseValues(text).documents);
    expect(commentLines(formatted)).toEqual(commentLines(text));
    expect(format(formatted)).toBe(formatted);
  });
});

function commentLines(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*#/.test(line))
    .map((line) => line.trim())
    .sort();
}

describe('canonical form', () => {
  test('has the keys in the order of the schema, with the comments that belong to them', () => {
    const text = `# yaml-language-server: $schema=../schemas/region.schema.json
# 北京市
kind: Region
spec:
    # 层级
    level: city # 城市
    # 代码

    # 第二段
    adminDivision: '110000'
    parent: north


    code: N-BJ
# 身份
metadata:
    displayName: {en: Beijing,   zh-CN: 北京}
    name: "beijing"
apiVersion: storeops.dev/v1
# 结束
`;
    expect(format(text)).toBe(`# yaml-language-server: $schema=../schemas/region.schema.json
# 北京市
apiVersion: storeops.dev/v1
kind: Region
# 身份
metadata:
  name: beijing
  displayName: { zh-CN: 北京, en: Beijing }
spec:
  code: N-BJ
  parent: north
  # 层级
  level: city # 城市
  # 代码

  # 第二段
  adminDivision: "110000"
# 结束
`);
  });

  test('follows the branch of a union that the value is of', () => {
    const text = `kind: Store
spec:
  lifecycle: { reason: { zh-CN: 装修 }, until: 2027-01-01, since: 2026-12-01, state: suspended, openedOn: 2021-09-28 }
`;
    expect(format(text).split('\n')[2]).toMatch(/state: suspended, openedOn: 2021-09-28/);
  });

  test('leaves free keys such as labels as they stand', () => {
    const text = 'kind: Region\nmetadata:\n  labels:\n    zone: b\n    area: a\n';
    expect(format(text)).toBe(text);
  });

  test.each([
    ['"text"', 'text'],
    ["'it''s'", "it's"],
    ['"10:00"', '"10:00"'],
    ['10:00', '"10:00"'],
    ["'110000'", '"110000"'],
    ['"no"', '"no"'],
    ['"null"', '"null"'],
    ['"2026-01-01"', '2026-01-01'],
    ['"2.1.0"', '2.1.0'],
    ['"1.0"', '"1.0"'],
    ['"a: b"', '"a: b"'],
    [`"say \\"hi\\""`, 'say "hi"'],
    [`"\\"hi\\" # said"`, `'"hi" # said'`],
    ['"#a"', '"#a"'],
    ['""', '""'],
    ['~', 'null'],
    ['True', 'true'],
    ['1.50', '1.50'],
    ['[ "a" , "b, c" ]', '[a, "b, c"]'],
    ['{a: 1, "b": [x]}', '{ a: 1, b: [x] }'],
    ['[]', '[]'],
    ['{ }', '{}'],
  ])('writes %s as %s', (value, canonical) => {
    expect(format(`a: ${value}\n`)).toBe(`a: ${canonical}\n`);
  });

  test('writes brackets out that do not fit 120 columns, counting Chinese characters as two', () => {
    const fits = `a: [${'字'.repeat(57)}]\n`;
    expect(format(fits)).toBe(fits);
    expect(format(`a: [${'字'.repeat(58)}]\n`)).toBe(`a:\n  - ${'字'.repeat(58)}\n`);
  });

  test('writes brackets out that hold comments', () => {
    expect(format('a: [ # 全部\n  x, # 一\n  # 二\n  y ] # 末\n')).toBe('# 末\na: # 全部\n  - x # 一\n  # 二\n  - y\n');
  });

  test('joins brackets and texts that were broken over lines', () => {
    expect(format('a: [x,\n  y]\nb: "one\n  two"\nc: one\n\n  two\n')).toBe(
      'a: [x, y]\nb: one two\nc: |-\n  one\n  two\n',
    );
  });

  test('keeps literal and folded texts line by line', () => {
    const text = 'a: |\n     one\n       two\n\n     three\nb: >-\n     one\n     two\nc: |+\n     one\n\nd: 1\n';
    expect(format(text)).toBe('a: |\n  one\n    two\n\n  three\nb: >-\n  one\n  two\nc: |+\n  one\n\nd: 1\n');
  });

  test('keeps one blank line between sections and none at their ends', () => {
    expect(format('\n\na: 1\n\n\n\nb:\n\n  - x\n\n  - y\n\n\n')).toBe('a: 1\n\nb:\n  - x\n\n  - y\n');
  });

  test('separates documents with a marker and needs none before the first', () => {
    expect(format('---\n# 一\na: 1\n# 一末\n--- # 二\nb: 2\n...\n')).toBe('# 一\na: 1\n# 一末\n---\n# 二\nb: 2\n');
  });

  test('has the line ends of Unix and no byte order mark', () => {
    expect(format('\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n')).toBe('a: 1\nb: |\n  x\n  y\n');
  });

  test('keeps anchors where their aliases can find them', () => {
    const text = 'kind: Region\nspec: { parent: *x }\nmetadata: { name: &x north }\n';
    expect(formatText(text).errors?.[0]?.code).toBe('yaml/alias');
    const valid = 'kind: Region\nspec:\n  parent: &x north\nmetadata:\n  name: *x\n';
    expect(format(valid)).toBe(valid);
  });

  test('leaves a text with directives alone', () => {
    expect(format('%YAML 1.2\n---\na:   1\n')).toBe('%YAML 1.2\n---\na:   1\n');
  });

  test('of an empty file or of comments alone is just that', () => {
    expect(format('')).toBe('');
    expect(format('\n  # 一\n\n# 二')).toBe('# 一\n# 二\n');
  });

  test('is not made up for a text with mistakes', () => {
    expect(formatText('a: [1\nb: 2\n').errors?.map(({ code, line }) => [code, line])).toEqual([['yaml/unclosed', 2]]);
  });
});
