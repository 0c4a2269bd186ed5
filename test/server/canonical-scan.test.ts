import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { isProvenCanonical } from '../../src/server/configuration/canonical-scan.ts';

function isProven(text: string, around = ''): boolean {
  const bytes = Buffer.from(`${around}${text}${around}`);
  const start = Buffer.byteLength(around);
  return isProvenCanonical(bytes, start, bytes.length - start);
}

/** Canonical is what `canonicalJson` makes of the value, and nothing else. */
function isCanonical(text: string): boolean {
  return canonicalJson(JSON.parse(text)) === text;
}

describe('the proof that a JSON text is canonical', () => {
  it('is found for what we send', () => {
    const value = {
      'a-b': [1, -2, 3.25, 31.2304, 121.05, 0.5, 1e21, 1e-7, 123456789012345680000, true, false, null, [], {}, ''],
      'a.b/c': { _: '店 "quoted" \\ \n\t\b\f\r/😀\u2028\u007f', Z: '', a: { b: { c: [[{}]] } } },
      aa: 0,
      b: 'plain',
    };
    const text = canonicalJson(value);
    expect(isProven(text)).toBe(true);
    expect(isProven(text, '店"[{,')).toBe(true);
  });

  it.each([
    [
      'white space',
      '{"a": 1}',
      ' {"a":1}',
      '{"a":1} ',
      '{"a":1\n}',
      '[1, 2]',
      '{"a" :1}',
      '{ "a":1}',
      '[ ]',
      '{ }',
      '[1 ,2]',
    ],
    ['keys out of order', '{"b":1,"a":2}', '{"a":{"d":1,"c":2}}', '{"aa":1,"a":2}', '[{"z":0},{"b":1,"a":2}]'],
    ['a key that comes twice', '{"a":1,"a":2}', '{"a":1,"b":{"c":1,"c":1}}'],
    [
      'another spelling of a number',
      '[1.0]',
      '[1e2]',
      '[-0]',
      '[1E400]',
      '[0.10]',
      '[12345678901234567890]',
      '[0.0000001]',
      '[1.5e0]',
      '[-0.0]',
    ],
    [
      'another spelling of a string',
      '["\\u0041"]',
      '["\\/"]',
      '["\\u000a"]',
      '["\\u001F"]',
      '["\\u5e97"]',
      '{"\\u0061":1}',
      '["\\ud83d\\ude00"]',
    ],
    ['more than one value', '{"a":1},"b":{"c":2}', '[1],[2]', '{}{}', '1,2'],
  ])('is not found with %s', (_, ...texts) => {
    for (const text of texts) expect(isProven(text), text).toBe(false);
  });

  it('stops at the end of its part, at any depth and in a text that is cut off', () => {
    expect(isProven('['.repeat(100_000) + ']'.repeat(100_000))).toBe(false);
    expect(isProven('{"a":'.repeat(100_000))).toBe(false);
    const text = canonicalJson({ a: ['b', { c: 1.5, d: 'e\n' }], f: null });
    for (let end = 0; end < text.length; end++) {
      expect(isProvenCanonical(Buffer.from(text), 0, end)).toBe(false);
      expect(isProven(text.slice(0, end))).toBe(false);
    }
  });

  it('is never found for a text that is not canonical', () => {
    const key = fc.oneof(fc.constantFrom('a', 'b', 'aa', '__proto__', '1', '10', '9', '店', ''), fc.string());
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.double(),
          fc.integer(),
          fc.maxSafeInteger(),
          fc.boolean(),
          fc.constant(null),
        ),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(
        value,
        fc.nat(),
        fc.constantFrom(' ', '0', '"', '\\', '/', 'u', ',', '.', 'e', '-', 'a'),
        (any, at, inserted) => {
          for (const text of [JSON.stringify(any), canonicalJson(any)]) {
            const place = at % (text.length + 1);
            for (const changed of [
              text,
              text.slice(0, place) + inserted + text.slice(place),
              text.slice(0, place) + text.slice(place + 1),
            ])
              if (isJson(changed) && isProven(changed)) expect(isCanonical(changed), changed).toBe(true);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

/** Half an emoji cannot stand in UTF-8. */
function isJson(text: string): boolean {
  if (Buffer.from(text).toString('utf8') !== text) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
