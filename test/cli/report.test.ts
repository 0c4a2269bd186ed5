import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip } from '../../src/cli/report/clip.ts';
import { displayWidth, fitEnd, fitStart } from '../../src/cli/report/display-width.ts';
import { visible } from '../../src/cli/report/visible.ts';
import { wantsJson } from '../../src/cli/wants-json.ts';

test('a clipped text keeps to its limit and never splits a character', () => {
  expect(clip('abcdef', 6)).toBe('abcdef');
  expect(clip('abcdefg', 6)).toBe('abcde…');
  expect(clip('abcd😀fg', 6)).toBe('abcd…');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 20 }), (text, limit) => {
      const short = clip(text, limit);
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(short).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test('a text is made visible once and for all, and stays one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = visible(text);
      expect(visible(shown)).toBe(shown);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
  expect(visible('王府井 café 😀')).toBe('王府井 café 😀');
});

test('as much of a text as fits takes no more columns than there are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, columns) => {
      expect(displayWidth(fitStart(text, columns))).toBeLessThanOrEqual(columns);
      expect(displayWidth(fitEnd(text, columns))).toBeLessThanOrEqual(columns);
    }),
  );
  expect([fitStart('华北大区', 5), fitEnd('华北大区', 5)]).toEqual(['华北', '大区']);
});

test('a document is wanted with --json and with --format json, in either spelling', () => {
  expect([['--json'], ['--format', 'json'], ['--format=json']].map(wantsJson)).toEqual([true, true, true]);
  expect([[], ['json'], ['--format', 'sarif'], ['--out', 'json']].map(wantsJson)).toEqual([false, false, false, false]);
});
