import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../src/cli/formats/pretty/excerpt.ts';

/** The line and the carets for a word in a text. */
function show(text: string, word: string, columns = 80): string[] {
  const at = text.indexOf(word);
  const place = { file: 'a.yaml', line: 1, endLine: 1, column: at + 1, endColumn: at + word.length + 1 };
  const { line, carets } = excerpt(text, place, columns);
  return [line, carets];
}

describe('an excerpt', () => {
  it('puts the carets under the key', () => {
    expect(show('  adress: x', 'adress')).toEqual(['  adress: x', '  ^^^^^^']);
  });

  it('counts two columns for a Chinese character, before the key and in it', () => {
    expect(show('zh-CN: 华北, en: 北京', '北京')).toEqual(['zh-CN: 华北, en: 北京', '                 ^^^^']);
  });

  it('counts an emoji and a combining accent as a terminal does', () => {
    const [line = '', carets = ''] = show('👨‍👩‍👧 e\u0301 key: 1', 'key');
    expect(stringWidth(line.slice(0, line.indexOf('key')))).toBe(carets.indexOf('^'));
  });

  it('shows tabs as blanks up to the next stop', () => {
    expect(show('a\tbad\t: 1', 'bad')).toEqual(['a   bad : 1', '    ^^^']);
    expect(show('\tname: x', '\t')).toEqual(['    name: x', '^^^^']);
  });

  it('makes control characters and direction marks visible', () => {
    expect(show('name: \u001b[31mred\u202e', 'name')).toEqual(['name: ␛[31mred\\u{202e}', '^^^^']);
  });

  it('keeps the place in sight when the line is too long on both sides', () => {
    const text = `${'a'.repeat(200)} key ${'b'.repeat(200)}`;
    const [line = '', carets = ''] = show(text, 'key', 40);
    expect(stringWidth(line)).toBeLessThanOrEqual(40);
    expect(line).toMatch(/^…a+ key b+…$/);
    expect(line.slice(carets.indexOf('^'), carets.length)).toBe('key');
  });

  it('never takes more columns than there are, whatever stands in the line', () => {
    for (const text of [
      '华'.repeat(300),
      `${'华'.repeat(100)}key${'北'.repeat(100)}`,
      'x'.repeat(5000),
      '\t'.repeat(90),
    ])
      for (const column of [1, 2, 50, 101, 103, 299])
        for (const columns of [20, 33, 80]) {
          const place = { file: 'a', line: 1, endLine: 1, column, endColumn: column + 3 };
          const { line, carets } = excerpt(text, place, columns);
          expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          expect(stringWidth(carets)).toBeLessThanOrEqual(columns);
        }
  });

  it('marks to the end of the line when the place goes on in the next', () => {
    const place = { file: 'a', line: 1, endLine: 3, column: 3, endColumn: 2 };
    expect(excerpt('- first: 1', place, 80).carets).toBe('  ^^^^^^^^');
  });

  it('shows one caret behind the end of a line', () => {
    const place = { file: 'a', line: 1, endLine: 1, column: 9, endColumn: 9 };
    expect(excerpt('abc', place, 80)).toEqual({ line: 'abc', carets: '   ^' });
  });
});
