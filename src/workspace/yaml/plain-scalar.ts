import {
  COLON,
  COMMA,
  CR,
  DASH,
  DOT,
  HASH,
  isBlank,
  isDigit,
  LEFT_BRACE,
  LEFT_BRACKET,
  LF,
  PLUS,
  RIGHT_BRACE,
  RIGHT_BRACKET,
  SPACE,
} from './characters.ts';
import { type Cursor, stepAside } from './cursor.ts';

/** Whether a plain scalar may start here. `?` and `:` may in rare cases; those are left to the full parser. */
export function startsPlain(cursor: Cursor): boolean {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code >= 128) return code !== BYTE_ORDER_MARK;
  if (code === DASH) return !isBlank(cursor.text.charCodeAt(cursor.at + 1));
  return PLAIN_START[code] === 1;
}

const BYTE_ORDER_MARK = 0xfeff;

const PLAIN_START = new Uint8Array(128);
for (let code = 0x21; code < 0x7f; code += 1)
  if (!'?:,[]{}#&*!|>\'"%@`'.includes(String.fromCharCode(code))) PLAIN_START[code] = 1;

/**
 * Reads a plain scalar in block style up to the end of the line, a comment, or the `:` behind a key, where the cursor
 * then stands. Answers the offset behind the scalar's last character.
 */
export function scanPlain(cursor: Cursor): number {
  const { text } = cursor;
  let { at } = cursor;
  let end = at;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code > COLON) end = ++at;
    else if (code === SPACE) {
      if (text.charCodeAt(++at) === HASH) break;
    } else if (code === COLON) {
      if (isBlank(text.charCodeAt(at + 1))) break;
      end = ++at;
    } else if (code > SPACE) end = ++at;
    else if (code === LF || (code === CR && text.charCodeAt(at + 1) === LF)) break;
    else stepAside();
  }
  cursor.at = text.charCodeAt(at) === COLON ? at : end;
  return end;
}

/** The same inside `[ ]` and `{ }`, where brackets and commas end a scalar too. */
export function scanFlowPlain(cursor: Cursor): number {
  const { text } = cursor;
  let { at } = cursor;
  let end = at;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      if (text.charCodeAt(++at) === HASH) stepAside();
    } else if (code === COMMA || code === RIGHT_BRACKET || code === RIGHT_BRACE) break;
    else if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (next === SPACE) break;
      if (isBlank(next) || isFlowIndicator(next)) stepAside();
      end = ++at;
    } else if (code < SPACE || code === LEFT_BRACKET || code === LEFT_BRACE) stepAside();
    else end = ++at;
  }
  cursor.at = at;
  return end;
}

/** Whether the character ends a plain scalar inside `[ ]` and `{ }`. */
export function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA || code === LEFT_BRACKET || code === RIGHT_BRACKET || code === LEFT_BRACE || code === RIGHT_BRACE
  );
}

/** What a plain scalar stands for in the core schema of YAML 1.2: `no`, `08:00` and `1_000` are text. */
export function plainValue(text: string, start: number, end: number): string | number | boolean | null {
  const first = text.charCodeAt(start);
  if (isDigit(first) || first === DASH || first === DOT || first === PLUS) return numericValue(text, start, end);
  const scalar = text.slice(start, end);
  if (scalar.length > 5 || first > 127 || WORD_START[first] === 0) return scalar;
  const word = WORDS.get(scalar);
  return word === undefined ? scalar : word;
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

const WORD_START = new Uint8Array(128);
for (const word of WORDS.keys()) WORD_START[word.charCodeAt(0)] = 1;

/** Whole numbers this long are exact. */
const SAFE_DIGITS = 15;

function numericValue(text: string, start: number, end: number): string | number {
  const negative = text.charCodeAt(start) === DASH;
  const first = negative ? start + 1 : start;
  let at = first;
  let number = 0;
  while (at < end && isDigit(text.charCodeAt(at))) number = number * 10 + text.charCodeAt(at++) - 0x30;
  const digits = at - first;
  if (digits === 0 || (at < end && NUMBER_GOES_ON.has(text.charCodeAt(at))))
    return unusualNumber(text.slice(start, end));
  if (at < end) return text.slice(start, end);
  if (digits > SAFE_DIGITS || (text.charCodeAt(first) === 0x30 && (negative || digits > 1))) stepAside();
  return negative ? -number : number;
}

const NUMBER_GOES_ON: ReadonlySet<number> = new Set([...'.eExo'].map((character) => character.charCodeAt(0)));

/** Everything that the core schema reads as a number. */
const NUMBER =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;

const DECIMAL = /^-?(?:0|[1-9][0-9]{0,9})\.[0-9]{1,6}$/;

function unusualNumber(scalar: string): string | number {
  if (!NUMBER.test(scalar)) return scalar;
  const number = DECIMAL.test(scalar) ? Number(scalar) : 0;
  return number === 0 && scalar !== '0.0' ? stepAside() : number;
}
