import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { Positions } from '../../../src/workspace/yaml/positions.ts';

/** What stands in the text at the place of a part of the value of `rule`. */
function partOf(text: string, start: number, end: number): string {
  const { line, column, endLine, endColumn } = new Positions(text).locateSpan(0, ['rule'], { start, end });
  const lines = text.split('\n');
  if (line === endLine) return lines[line - 1]!.slice(column - 1, endColumn - 1);
  return [
    lines[line - 1]!.slice(column - 1),
    ...lines.slice(line, endLine - 1),
    lines[endLine - 1]!.slice(0, endColumn - 1),
  ].join('\n');
}

describe('the place of a part of a value', () => {
  const value = "has(a.bb) && c.note == 'x'";

  test.each([
    ['plain', `rule: ${value}\n`],
    ['plain over lines', "rule: has(a.bb)\n  && c.note\n  == 'x'\n"],
    ['double-quoted', `rule: "${value}"\n`],
    ['double-quoted with escapes', `rule: "has(\\u0061.bb)\\x20&& c.note == 'x'"\n`],
    ['double-quoted over lines', `rule: "has(a.bb) \\\n  && c.note\n  == 'x'"\n`],
    ['single-quoted', `rule: '${value.replaceAll("'", "''")}'\n`],
    ['single-quoted over lines', "rule: 'has(a.bb)\n  && c.note == ''x'''\n"],
    ['a folded block', "rule: >-\n  has(a.bb)\n  && c.note == 'x'\n"],
    [
      'a folded block with a comment and an indentation of its own',
      "rule: >2- # why\n    has(a.bb)\n  && c.note == 'x'\n",
    ],
    ['a literal block', "rule: |\n  has(a.bb) &&\n    c.note == 'x'\n"],
    ['a block with Windows line ends', "rule: >-\r\n  has(a.bb)\r\n  && c.note == 'x'\r\n"],
    ['in a flow map', `{ "rule": "${value}" }\n`],
  ])('in %s scalar', (_, text) => {
    const positions = new Positions(text);
    expect(positions.errors).toEqual([]);
    const start = (parse(text) as { rule: string }).rule.indexOf('note');
    expect(partOf(text, start, start + 4)).toBe('note');
  });

  test('is the key when the value is no text, or empty, or not there', () => {
    for (const text of ['rule: 12\n', 'rule:\n', 'rule: ""\n', 'rule: [a]\n'])
      expect(partOf(text, 0, 3)).toMatch(/rule|""/);
    expect(new Positions('other: 1\n').locateSpan(0, ['rule'], { start: 0, end: 1 })).toMatchObject({
      line: 1,
      column: 1,
    });
  });

  test('holds for every character of random texts in every style', () => {
    const word = fc.string({
      minLength: 1,
      maxLength: 6,
      unit: fc.constantFrom('a', 'b', '"', "'", '\\', '中', '😀', '#', ':', '&', '(', 'é'),
    });
    const values = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const style = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
    fc.assert(
      fc.property(values, style, fc.integer({ min: 20, max: 60 }), (rule, defaultStringType, lineWidth) => {
        const text = stringify({ rule }, { defaultStringType, lineWidth, defaultKeyType: 'PLAIN' });
        const positions = new Positions(text);
        let at = 0;
        // Folding may add a line break at the start.
        for (const character of (parse(text) as { rule: string }).rule) {
          const { line, column, endColumn } = positions.locateSpan(0, ['rule'], {
            start: at,
            end: at + character.length,
          });
          const source = text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1);
          if (/\S/.test(character)) expect([character, `\\${character}`, "''"], `${text} ${at}`).toContain(source);
          at += character.length;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
