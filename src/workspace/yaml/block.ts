import { blockScalar } from './block-scalar.ts';
import {
  BAR,
  COLON,
  CR,
  DASH,
  DOUBLE_QUOTE,
  GREATER,
  HASH,
  isBlank,
  LEFT_BRACE,
  LEFT_BRACKET,
  LF,
  SINGLE_QUOTE,
} from './characters.ts';
import { type Cursor, stepAside } from './cursor.ts';
import { flowCollection } from './flow.ts';
import { addEntry, checkedKey, wordKey } from './map-key.ts';
import { plainValue, scanPlain, startsPlain } from './plain-scalar.ts';
import { quotedScalar } from './quoted-scalar.ts';

/** No store document nests maps and sequences deeper. */
const MAX_DEPTH = 60;

/** Reads the map, sequence or scalar that starts at the cursor in this column, and goes on to the line behind it. */
export function blockNode(cursor: Cursor, column: number, depth: number): unknown {
  if (depth > MAX_DEPTH) stepAside();
  const key = wordKey(cursor);
  if (key !== undefined) return blockMap(cursor, column, depth, key);
  if (startsItem(cursor)) return blockSequence(cursor, column, depth);
  const gap = cursor.isBelowGap();
  const value = inlineNode(cursor);
  if (cursor.text.charCodeAt(cursor.at) === COLON) return blockMap(cursor, column, depth, keyFrom(cursor, value));
  if (gap) stepAside();
  cursor.finishLine();
  return value;
}

function blockMap(cursor: Cursor, column: number, depth: number, firstKey: string): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  let key = firstKey;
  for (;;) {
    addEntry(map, key, entryValue(cursor, column, depth));
    if (cursor.indent !== column) break;
    key = wordKey(cursor) ?? keyFrom(cursor, inlineNode(cursor));
  }
  if (cursor.indent > column) stepAside();
  return map;
}

function blockSequence(cursor: Cursor, column: number, depth: number): unknown[] {
  const items: unknown[] = [];
  do items.push(item(cursor, column, depth));
  while (cursor.indent === column && startsItem(cursor));
  if (cursor.indent > column) stepAside();
  return items;
}

function item(cursor: Cursor, column: number, depth: number): unknown {
  const dash = cursor.at++;
  const code = cursor.skipSpaces();
  if (code === LF || code === CR || code === HASH) {
    cursor.at = dash + 1;
    cursor.finishLine();
    return cursor.indent > column ? blockNode(cursor, cursor.indent, depth + 1) : null;
  }
  if (code === BAR || code === GREATER) return blockScalar(cursor, column);
  return blockNode(cursor, column + cursor.at - dash, depth + 1);
}

/** Turns what was read into a key, and passes the `:` behind it. */
function keyFrom(cursor: Cursor, value: unknown): string {
  const { text, at } = cursor;
  if (typeof value !== 'string' || text.charCodeAt(at) !== COLON || !isBlank(text.charCodeAt(at + 1))) stepAside();
  cursor.at += 1;
  return checkedKey(value);
}

function startsItem(cursor: Cursor): boolean {
  return cursor.text.charCodeAt(cursor.at) === DASH && isBlank(cursor.text.charCodeAt(cursor.at + 1));
}

/** Reads what stands behind `key:`, on the line or below it. */
function entryValue(cursor: Cursor, column: number, depth: number): unknown {
  const colon = cursor.at;
  const code = cursor.skipSpaces();
  if (code === LF || code === CR || code === HASH) {
    cursor.at = colon;
    cursor.finishLine();
    if (cursor.indent > column) return blockNode(cursor, cursor.indent, depth + 1);
    return cursor.indent === column && startsItem(cursor) ? blockSequence(cursor, column, depth + 1) : null;
  }
  if (code === BAR || code === GREATER) return blockScalar(cursor, column);
  const value = inlineNode(cursor);
  cursor.finishLine();
  return value;
}

/** Reads what fits on a line: a scalar or a collection in brackets; the cursor then stands behind it. */
function inlineNode(cursor: Cursor): unknown {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return quotedScalar(cursor);
  if (code === LEFT_BRACKET || code === LEFT_BRACE) return flowCollection(cursor);
  if (!startsPlain(cursor)) stepAside();
  return plainValue(text, at, scanPlain(cursor));
}
