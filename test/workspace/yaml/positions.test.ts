import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import type { ValuePath } from '../../../src/model/diagnostic.ts';
import type { TextRange } from '../../../src/workspace/yaml/line-index.ts';
import { locate, Positions, yamlErrors } from '../../../src/workspace/yaml/positions.ts';

const text = `# 王府井
apiVersion: v1
metadata:
  name: bj # 店
  labels: { a: 1, "b c": 2 }
spec:
  items:
    - id: 一
      text: |
        foo
        bar

    - id: 😀 # second
  none:
  "引号": 值 # x
  shared: &s { deep: 1 }
  again: *s
---
- 1
- two
`;

/** What a range covers, lines joined by a bar. */
function covered(source: string, { line, column, endLine, endColumn }: TextRange): string {
  const lines = source.split('\n').slice(line - 1, endLine);
  lines[lines.length - 1] = lines.at(-1)?.slice(0, endColumn - 1) ?? '';
  lines[0] = lines[0]?.slice(column - 1) ?? '';
  return lines.join('|');
}

describe('locate', () => {
  test.each<[ValuePath, 'key' | 'value', string]>([
    [[], 'key', 'apiVersion: v1'],
    [['metadata'], 'key', 'metadata'],
    [['metadata', 'name'], 'key', 'name'],
    [['metadata', 'name'], 'value', 'bj'],
    [['metadata', 'labels', 'b c'], 'key', '"b c"'],
    [['metadata', 'labels', 'b c'], 'value', '2'],
    [['metadata', 'labels'], 'value', '{ a: 1, "b c": 2 }'],
    [['spec', 'items', 0, 'id'], 'value', '一'],
    [['spec', 'items', 1, 'id'], 'value', '😀'],
    [['spec', 'items', 0], 'key', 'id: 一'],
    [['spec', 'items', 0, 'text'], 'value', '||        foo|        bar'],
    [['spec', 'none'], 'value', 'none'],
    [['spec', '引号'], 'key', '"引号"'],
    [['spec', '引号'], 'value', '值'],
    [['spec', 'again'], 'value', '*s'],
    [['spec', 'again', 'deep'], 'key', 'deep'],
  ])('%j, the %s', (path, at, expected) => {
    expect(covered(text, locate(text, 0, path, at))).toBe(expected);
  });

  test.each<[ValuePath, string]>([
    [['nowhere'], 'apiVersion: v1'],
    [['metadata', 'nowhere'], 'metadata'],
    [['metadata', 'labels', 'nowhere', 'deeper'], 'labels'],
    [['spec', 'items', 7], 'items'],
    [['metadata', 'name', 'deeper'], 'name'],
    [['spec', 'items', 0, 'nowhere'], 'id: 一'],
  ])('points at the nearest parent of %j, which is not there', (path, expected) => {
    for (const at of ['key', 'value'] as const) expect(covered(text, locate(text, 0, path, at))).toBe(expected);
  });

  it('finds values in later documents', () => {
    expect(covered(text, locate(text, 1, [1], 'value'))).toBe('two');
    expect(locate(text, 1, [1], 'value')).toEqual({ line: 20, column: 3, endLine: 20, endColumn: 6 });
  });

  it('counts columns in UTF-16 units and lines over Windows line ends', () => {
    expect(locate('a: 1\r\n"😀": { b: 2 }\r\n', 0, ['😀', 'b'], 'value')).toEqual({
      line: 2,
      column: 12,
      endLine: 2,
      endColumn: 13,
    });
  });

  it('answers the start of the text when there is nothing to point at', () => {
    for (const [source, document] of [
      ['', 0],
      ['# c\n', 0],
      ['a: 1\n', 4],
    ] as const)
      expect(locate(source, document, ['a'], 'key')).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
  });

  it('covers a key of random documents with that very key', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const map = fc.dictionary(name, fc.dictionary(name, fc.integer(), { minKeys: 1 }), {
      minKeys: 1,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(map, fc.constantFrom(1, 2, 4), (value, indent) => {
        const source = stringify(value, { indent });
        const positions = new Positions(source);
        for (const [outer, inner] of Object.entries(value))
          for (const [key, number] of Object.entries(inner)) {
            expect(covered(source, positions.locate(0, [outer, key], 'key'))).toBe(key);
            expect(covered(source, positions.locate(0, [outer, key], 'value'))).toBe(String(number));
          }
      }),
      { numRuns: 200 },
    );
  });
});

describe('yamlErrors', () => {
  it('is empty for a text that can be read', () => {
    expect(yamlErrors(text)).toEqual([]);
  });

  it('places every mistake inside the text', () => {
    expect(yamlErrors('a: "b')).toEqual([
      { code: 'yaml/unclosed', message: 'Missing closing "quote', line: 1, column: 6, endLine: 1, endColumn: 6 },
    ]);
  });
});
