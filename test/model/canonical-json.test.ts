import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/canonical-json.ts';

/** RFC 8785 word for word, without any short cut. */
function definition(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(definition).join(',')}]`;
  const object = value as Record<string, unknown>;
  const members = Object.keys(object).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${definition(object[key])}`).join(',')}}`;
}

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 code unit at every depth and adds no white space', () => {
    expect(canonicalJson({ b: [{ d: 1, c: '店' }], a: null, Z: true })).toBe(
      '{"Z":true,"a":null,"b":[{"c":"店","d":1}]}',
    );
  });

  it('sorts keys that look like array indexes as text, which no object keeps in that order', () => {
    expect(canonicalJson({ 9: 'nine', 10: 'ten', a: { 2: 0, '-1': 0 } })).toBe(
      '{"10":"ten","9":"nine","a":{"-1":0,"2":0}}',
    );
  });

  it('keeps a key called __proto__', () => {
    expect(canonicalJson(JSON.parse('{"b":{"z":1,"y":2},"__proto__":{"k":1}}'))).toBe(
      '{"__proto__":{"k":1},"b":{"y":2,"z":1}}',
    );
    expect(canonicalJson(JSON.parse('{"__proto__":1,"b":{"z":1,"y":2}}'))).toBe('{"__proto__":1,"b":{"y":2,"z":1}}');
  });

  it('leaves undefined members out', () => {
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
    expect(canonicalJson({ a: undefined })).toBe('{}');
  });

  it('escapes what RFC 8785 escapes and nothing else, in keys and in values', () => {
    const units = Array.from({ length: 0x180 }, (_, unit) => String.fromCharCode(unit));
    const texts = [...units, '\u2028', '\ud7ff', '\ue000', '\uffff', '😀店', '\ud800', 'a\udfffb', ''];
    const value = Object.fromEntries(texts.map((text) => [`${text}.`, ['é', text, `店${text}\n`]]));
    expect(canonicalJson(value)).toBe(definition(value));
  });

  it('writes texts of any size', () => {
    const value = { long: '店'.repeat(100_000), more: Array.from({ length: 5000 }, () => ['x'.repeat(100)]) };
    expect(canonicalJson(value)).toBe(definition(value));
  });

  it('equals the definition for any JSON value, and changes no input', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
        const before = JSON.stringify(value);
        expect(canonicalJson(value)).toBe(definition(value));
        expect(JSON.stringify(value)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which keys were set', () => {
    const members = fc.array(fc.tuple(fc.oneof(fc.string(), fc.nat(20).map(String)), fc.jsonValue()), { maxLength: 8 });
    fc.assert(
      fc.property(members, (entries) => {
        const unique = [...new Map(entries)].filter(([key]) => key !== '__proto__');
        expect(canonicalJson(Object.fromEntries(unique.toReversed()))).toBe(canonicalJson(Object.fromEntries(unique)));
      }),
    );
  });
});
