import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parseValues } from '../../../src/workspace/yaml/parse-values.ts';
import { readDocuments } from '../../../src/workspace/yaml/read-documents.ts';
import { projectRoot, yamlFiles } from '../../helpers/reference-chain.ts';

function codes(text: string): (string | undefined)[] {
  return (parseValues(text).errors ?? []).map(({ code }) => code);
}

describe('values that only the full parser reads', () => {
  test.each<[string, string, unknown]>([
    ['anchors and aliases', 'a: &x { b: 1 }\nc: *x\n', { a: { b: 1 }, c: { b: 1 } }],
    ['text over several lines', 'a:\n  b\n  c\n', { a: 'b c' }],
    ['brackets over several lines', 'a: [b,\n  c]\n', { a: ['b', 'c'] }],
    ['a byte order mark', '\ufeffa: 1\n', { a: 1 }],
    ['a core tag', 'a: !!str 1\n', { a: '1' }],
    ['numbers as keys, taken as written', '1: a\n1.0: b\n0x1: c\n', { 1: 'a', '1.0': 'b', '0x1': 'c' }],
    ['words as keys, taken as written', 'null: a\n~: b\ntrue: c\n', { null: 'a', '~': 'b', true: 'c' }],
    ['<< as a key like any other', '<<: { a: 1 }\n', { '<<': { a: 1 } }],
    ['a document below %YAML 1.2', '%YAML 1.2\n---\na: no\n', { a: 'no' }],
  ])('%s', (_, text, value) => {
    expect(parseValues(text)).toEqual({ documents: [value] });
  });

  it('makes __proto__ a property like any other and leaves every prototype alone', () => {
    const { documents } = parseValues('__proto__:\n  polluted: yes\n');
    expect(JSON.stringify(documents)).toBe('[{"__proto__":{"polluted":"yes"}}]');
    expect(Object.hasOwn(documents?.[0] as object, '__proto__')).toBe(true);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('values that the fast parser reads', () => {
  test.each(yamlFiles('test/fixtures/yaml-cases/fast'))('are the same without it, and have no problems: %s', (file) => {
    const text = readFileSync(path.join(projectRoot, file), 'utf8');
    const { documents, problems } = readDocuments(text);
    expect(problems).toEqual([]);
    expect(parseValues(text)).toEqual({ documents: documents.map((document) => document.toJS()) });
  });
});

describe('errors', () => {
  test.each([
    ['yaml/unclosed', 'a: "b\n'],
    ['yaml/unclosed', 'a: [b\n'],
    ['yaml/colon', 'a: b: c\n'],
    ['yaml/indent', 'a:\n  b: 1\n c: 2\n'],
    ['yaml/key-alone', 'a: 1\nb\n'],
    ['yaml/escape', 'a: "\\q"\n'],
    ['yaml/first-character', 'a: @b\n'],
    ['yaml/syntax', 'a: [b, , c]\n'],
    ['yaml/duplicate-key', 'a: 1\nb: 2\na: 3\n'],
    ['yaml/duplicate-key', 'a: { b: 1, "b": 2 }\n'],
    ['yaml/tab', 'a:\n\tb: 1\n'],
    ['yaml/alias', 'a: *nowhere\n'],
    ['yaml/alias', 'a: &x [*x]\n'],
    ['yaml/tag', 'a: !secret b\n'],
    ['yaml/tag', 'a: !!set { b }\n'],
    ['yaml/tag', 'a: !!timestamp 2026-01-01\n'],
    ['yaml/key', '[a, b]: c\n'],
    ['yaml/key', `${'k'.repeat(1100)}: v\n`],
    ['yaml/number', 'a: .inf\n'],
    ['yaml/number', 'a: .nan\n'],
    ['yaml/number', 'a: 1e999\n'],
    ['yaml/number', 'id: 12345678901234567890\n'],
    ['yaml/directive', '%YAML 1.1\n---\na: no\n'],
    ['yaml/directive', '%FOO\n---\na: 1\n'],
  ])('%s for %j', (code, text) => {
    expect(codes(text)[0]).toBe(code);
  });

  it('places an error by line and column, and names a repeated key', () => {
    expect(parseValues('name: 门店\nspec: { code: 1, code: 2 }\n').errors).toEqual([
      {
        code: 'yaml/duplicate-key',
        message: 'Map keys must be unique: code',
        line: 2,
        column: 18,
        endLine: 2,
        endColumn: 22,
      },
    ]);
  });

  it('reports the mistakes of every document', () => {
    expect(codes('a: 1\na: 2\n---\nb: [\n---\nc: *d\n')).toEqual(['yaml/duplicate-key', 'yaml/unclosed', 'yaml/alias']);
  });
});

describe('texts made to exhaust the reader', () => {
  it('refuses aliases that unfold into millions of values', () => {
    const letters = [...'abcdefghi'];
    const lines = letters.map((letter, at) => {
      const items = Array(10).fill(at === 0 ? 'x' : `*${letters[at - 1]}`);
      return `${letter}: &${letter} [${items.join(',')}]`;
    });
    expect(codes(lines.join('\n'))).toEqual(['yaml/alias']);
  });

  test.each([
    ['brackets', '['.repeat(50_000)],
    ['brackets behind stray ones', '}'.repeat(1000) + '['.repeat(50_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['dashes', `${'- '.repeat(50_000)}a`],
    ['keys on one line', 'a: '.repeat(50_000)],
    ['question marks', '? '.repeat(50_000)],
    ['indentation', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('refuses bottomless %s', (_, text) => {
    expect(codes(text)[0]).toMatch(/^yaml\/(too-deep|syntax)$/);
  });

  it('takes neither a wide blank line nor a far comment for nesting', () => {
    const text = `a: &x 1\n${' '.repeat(300)}\nb: *x\n${' '.repeat(300)}# far\n`;
    expect(parseValues(text)).toEqual({ documents: [{ a: 1, b: 1 }] });
  });

  it('reads a long list of brackets on one level', () => {
    const text = `a: [${'[x], '.repeat(500)}\n  [y]]\n`;
    expect(parseValues(text).errors).toBeUndefined();
  });
});
