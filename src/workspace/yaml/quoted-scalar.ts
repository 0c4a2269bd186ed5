import { BACKSLASH, DOUBLE_QUOTE, SINGLE_QUOTE, SPACE } from './characters.ts';
import { type Cursor, stepAside } from './cursor.ts';

/** Reads a quoted scalar that ends on its line; the cursor then stands behind the closing quote. */
export function quotedScalar(cursor: Cursor): string {
  return cursor.text.charCodeAt(cursor.at) === DOUBLE_QUOTE ? doubleQuoted(cursor) : singleQuoted(cursor);
}

function singleQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  let at = start;
  let doubled = false;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === SINGLE_QUOTE) {
      if (text.charCodeAt(at + 1) !== SINGLE_QUOTE) break;
      doubled = true;
      at += 1;
    } else if (code < SPACE) stepAside();
    at += 1;
  }
  cursor.at = at + 1;
  const scalar = text.slice(start, at);
  return doubled ? scalar.replaceAll("''", "'") : scalar;
}

function doubleQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  let at = start;
  let escaped = false;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE_QUOTE) break;
    if (code === BACKSLASH) {
      escaped = true;
      at += 1;
      if (text.charCodeAt(at) < SPACE) stepAside();
    } else if (code < SPACE) stepAside();
    at += 1;
  }
  cursor.at = at + 1;
  const scalar = text.slice(start, at);
  return escaped ? scalar.replaceAll(/\\(?:u[0-9a-fA-F]{4}|.)/gsu, unescaped) : scalar;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\"', '"'],
  ['\\\\', '\\'],
  ['\\/', '/'],
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
]);

function unescaped(sequence: string): string {
  if (sequence.length === 6) return String.fromCharCode(Number.parseInt(sequence.slice(2), 16));
  return ESCAPES.get(sequence) ?? stepAside();
}
