import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../src/checks/cel/pattern.ts';
import { Run } from '../../../src/checks/cel/run.ts';

function matches(pattern: string, text: string): unknown {
  return compilePattern(pattern)?.(text, new Run({}));
}

describe('a pattern', () => {
  test.each([
    ['^BJ-[0-9]{2,3}$', ['BJ-12', 'BJ-123'], ['BJ-1', 'BJ-1234', 'xBJ-12']],
    ['a|bc|^$', ['a', 'xbcx', ''], ['b', 'c']],
    ['(ab)+c', ['abc', 'ababc'], ['ac', 'ab']],
    ['colou?r', ['color', 'colour'], ['colouur']],
    ['^\\w+@\\d{1,2}\\s?$', ['ab@1', 'ab@12 '], ['@1', 'ab@123']],
    ['[^a-c\\d-]', ['x', '中'], ['a', '5', '-', 'abc5']],
    ['\\bcat\\b', ['a cat!', 'cat'], ['concat', 'cats']],
    ['^\\p{Han}+$', ['门店'], ['门store']],
    ['^\\P{L}$', ['1'], ['a']],
    ['(?i)^bj', ['BJ', 'bJ-1'], ['xbj']],
    ['^(?:a|b){2}$', ['ab', 'bb'], ['a', 'abc']],
    ['a.c', ['abc', 'a中c'], ['a\nc']],
    ['\\.\\*\\x41\\t', ['.*A\t'], ['..A\t']],
    ['^[a-]+?$', ['a-a'], ['b']],
    ['^𝒳$', ['𝒳'], ['x']],
    ['x{2', ['x{2'], ['xx']],
  ])('%s', (pattern, yes, no) => {
    expect(yes.filter((text) => matches(pattern, text) !== true)).toEqual([]);
    expect(no.filter((text) => matches(pattern, text) !== false)).toEqual([]);
  });

  test.each([
    '(a',
    'a)',
    '[a',
    '*a',
    'a**',
    'a{3,1}',
    'a{500}',
    '(a)\\1',
    '(?=a)',
    '[z-a]',
    '\\',
    '\\p{Nothing}',
    '((a{99}){99}){99}',
  ])('%s is none', (pattern) => {
    expect(compilePattern(pattern)).toBeUndefined();
  });

  test('answers as JavaScript does on patterns that both know', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '(a|b)', '(?:ab)', '(a?b)', '\\b', '^', '$');
    const part = fc
      .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '*?'))
      .map(([one, times]) => (/[b^$]$/.test(one) && one.length <= 2 && one !== 'b' ? one : one + times));
    const pattern = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    const both = fc.tuple(pattern, pattern).map((two) => two.join('|'));
    const text = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c', '1', ' ') });
    fc.assert(
      fc.property(fc.oneof(pattern, both), text, (source, subject) => {
        expect(matches(source, subject), `${source} on ${JSON.stringify(subject)}`).toBe(
          new RegExp(source, 'u').test(subject),
        );
      }),
      { numRuns: 5000 },
    );
  });

  test.each(['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', 'a*a*a*a*a*b', '(.*.*.*)*x'])(
    '%s takes no longer than its text',
    (pattern) => {
      const started = performance.now();
      expect(matches(pattern, `${'a'.repeat(3000)}!`)).not.toBe(true);
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});
