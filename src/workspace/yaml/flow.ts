import {
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  isBlank,
  LEFT_BRACE,
  LEFT_BRACKET,
  RIGHT_BRACE,
  RIGHT_BRACKET,
  SINGLE_QUOTE,
} from './characters.ts';
import { type Cursor, stepAside } from './cursor.ts';
import { addEntry, checkedKey } from './map-key.ts';
import { isFlowIndicator, plainValue, scanFlowPlain, startsPlain } from './plain-scalar.ts';
import { quotedScalar } from './quoted-scalar.ts';

/** No store document nests brackets deeper. */
const MAX_FLOW_DEPTH = 20;

/** Reads `[…]` or `{…}` that ends on its line; the cursor then stands behind the closing bracket. */
export function flowCollection(cursor: Cursor, depth = 0): unknown {
  if (depth > MAX_FLOW_DEPTH) stepAside();
  return cursor.text.charCodeAt(cursor.at++) === LEFT_BRACKET ? flowSequence(cursor, depth) : flowMap(cursor, depth);
}

function flowSequence(cursor: Cursor, depth: number): unknown[] {
  const items: unknown[] = [];
  let code = cursor.skipSpaces();
  while (code !== RIGHT_BRACKET || items.length > 0) {
    items.push(flowNode(cursor, depth));
    code = cursor.skipSpaces();
    if (code === RIGHT_BRACKET) break;
    if (code !== COMMA) stepAside();
    cursor.at += 1;
    code = cursor.skipSpaces();
  }
  cursor.at += 1;
  return items;
}

function flowMap(cursor: Cursor, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  let code = cursor.skipSpaces();
  let entries = 0;
  while (code !== RIGHT_BRACE || entries > 0) {
    const key = flowKey(cursor);
    cursor.skipSpaces();
    addEntry(map, key, flowNode(cursor, depth));
    entries += 1;
    code = cursor.skipSpaces();
    if (code === RIGHT_BRACE) break;
    if (code !== COMMA) stepAside();
    cursor.at += 1;
    code = cursor.skipSpaces();
  }
  cursor.at += 1;
  return map;
}

function flowKey(cursor: Cursor): string {
  const { text, at } = cursor;
  const first = text.charCodeAt(at);
  const quoted = first === DOUBLE_QUOTE || first === SINGLE_QUOTE;
  const key = quoted ? quotedScalar(cursor) : plainValue(text, at, scanFlowStart(cursor));
  if (text.charCodeAt(cursor.at) !== COLON) stepAside();
  cursor.at += 1;
  return checkedKey(key);
}

function flowNode(cursor: Cursor, depth: number): unknown {
  const { text, at } = cursor;
  const first = text.charCodeAt(at);
  if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) return quotedScalar(cursor);
  if (first === LEFT_BRACKET || first === LEFT_BRACE) return flowCollection(cursor, depth + 1);
  const end = scanFlowStart(cursor);
  if (text.charCodeAt(cursor.at) === COLON) stepAside();
  return plainValue(text, at, end);
}

/** Reads a plain scalar whose first character was not looked at yet. */
function scanFlowStart(cursor: Cursor): number {
  const { text, at } = cursor;
  if (!startsPlain(cursor)) stepAside();
  if (text.charCodeAt(at) === DASH) {
    const next = text.charCodeAt(at + 1);
    if (isBlank(next) || isFlowIndicator(next)) stepAside();
  }
  return scanFlowPlain(cursor);
}
