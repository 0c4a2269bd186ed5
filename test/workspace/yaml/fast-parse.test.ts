import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { fastParse } from '../../../src/workspace/yaml/fast-parse.ts';
import { projectRoot, yamlFiles } from '../../helpers/reference-chain.ts';
import { agreement, fullParse } from './agreement.ts';

const cases = 'test/fixtures/yaml-cases';

function read(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

describe('the fast parser answers, and as the full one does', () => {
  test.each(yamlFiles(`${cases}/fast`))('%s', (file) => {
    expect(agreement(read(file))).toBe('same');
  });

  test.each(yamlFiles(`${cases}/fast`))('%s with Windows line ends', (file) => {
    expect(agreement(read(file).replaceAll('\n', '\r\n'))).toBe('same');
  });

  test.each(yamlFiles(`${cases}/fast`))('%s without a line end at its end', (file) => {
    expect(agreement(read(file).replace(/\n+$/, ''))).toBe('same');
  });

  it('reads every file of the reference chain', () => {
    const files = ['templates', 'stores'].flatMap(yamlFiles);
    expect(files.filter((file) => agreement(read(file)) !== 'same')).toEqual([]);
  });
});

describe('the fast parser leaves to the full one', () => {
  test.each(yamlFiles(`${cases}/aside`))('%s', (file) => {
    expect(agreement(read(file))).toBe('stepped aside');
  });

  test.each([
    ['a byte order mark', '\ufeffa: 1\n'],
    ['a lone carriage return', 'a: b\rc: d\n'],
    ['a carriage return at the end', 'a: b\r'],
    ['a control character', 'a: b\u0007c\n'],
    ['a key of 600 characters', `${'k'.repeat(600)}: v\n`],
    ['a quoted key of 600 characters', `"${'k'.repeat(600)}": v\n`],
    ['a hundred levels of sequences', `${'- '.repeat(100)}a\n`],
    ['a hundred levels of brackets', `${'['.repeat(100)}${']'.repeat(100)}\n`],
    ['a hundred thousand brackets', '['.repeat(100_000)],
  ])('%s', (_, text) => {
    expect(agreement(text)).toBe('stepped aside');
  });
});

describe('plain scalars', () => {
  test.each([
    ['no', 'no'],
    ['off', 'off'],
    ['08:00', '08:00'],
    ['1_000', '1_000'],
    ['2026-11-11', '2026-11-11'],
    ['~', null],
    ['null', null],
    ['nil', 'nil'],
    ['TRUE', true],
    ['tRUE', 'tRUE'],
    ['0', 0],
    ['-12', -12],
    ['39.9149', 39.9149],
    ['1.0.0', '1.0.0'],
    ['a#b', 'a#b'],
    ['a:b', 'a:b'],
    ['北京 王府井', '北京 王府井'],
  ])('%s', (scalar, value) => {
    for (const text of [
      `k: ${scalar}\n`,
      `k:   ${scalar}   # c\n`,
      `k: [${scalar}]\n`,
      `k: { v: ${scalar} }\n`,
      `- ${scalar}\n`,
    ])
      expect(fastParse(text), text).toEqual(fullParse(text));
    expect(fastParse(`k: ${scalar}\n`)).toEqual([{ k: value }]);
  });
});

describe('keys that objects are born with', () => {
  it('never changes a prototype', () => {
    for (const key of ['__proto__', '"__proto__"', "'__proto__'", 'constructor', 'toString', 'hasOwnProperty'])
      for (const text of [
        `${key}: { polluted: 1 }\n`,
        `a: { ${key}: { polluted: 1 } }\n`,
        `- ${key}:\n    polluted: 1\n`,
      ])
        expect(fastParse(text), text).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('documents', () => {
  test.each([
    ['', []],
    ['\n\n', []],
    ['# nothing\n', []],
    ['---\n', [null]],
    ['---\n---\n', [null, null]],
    ['a: 1\n---\n', [{ a: 1 }, null]],
    ['a: 1\n...\n', [{ a: 1 }]],
    ['a: 1\n...\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['# c\n---\na: 1\n--- # d\n- b\n', [{ a: 1 }, ['b']]],
  ])('%j', (text, values) => {
    expect(fastParse(text)).toEqual(values);
    expect(fullParse(text)).toEqual(values);
  });
});
