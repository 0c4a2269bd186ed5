import { COLON, DASH, DOT, DOUBLE_QUOTE, GREATER, BAR, HASH, isBlank, LEFT_BRACE, LEFT_BRACKET, LF, CR, SINGLE_QUOTE } from './characters.ts';
import { blockScalar } from './block-scalar.ts';
import { Cursor, DOCUMENT_END, STEP_ASIDE, stepAside } from './cursor.ts';
import { flowCollection } from './flow.ts';
import { addEntry, plainKey, quotedKey, wordKey } from './map-key.ts';
import { plainValue, scanPlain, startsPlain } from './plain-scalar.ts';
import { quotedScalar } from './quoted-scalar.ts';

/**
 * Reads the documents of a YAML 1.2 text, about thirty times as fast as the `yaml` package, when the text keeps to the
 * style of store configuration; undefined when anything in it is unusual or wrong. Never answers differently from the
 * package: a document without content is null, a text without documents has none.
 */
export function fastParse(text: string): readonly unknown[] | undefined {
  try {
    return documents(new Cursor(text));
  } catch (error) {
    if (error === STEP_ASIDE) return undefined;
    throw error;
  }
}

function documents(cursor: Cursor): unknown[] {
  const values: unknown[] = [];
  let started = false;
  for (;;) {
    if (cursor.indent !== DOCUMENT_END) {
      if (cursor.indent !== 0 || (values.length > 0 && !started)) stepAside();
      values.push(node(cursor, 0, 0));
      started = false;
      if (cursor.indent !== DOCUMENT_END) stepAside();
    } else if (started) {
      values.push(null);
      started = false;
    } else if (cursor.isMarker(DASH)) {
      cursor.finishMarker();
      started = true;
    } else if (cursor.isMarker(DOT) && values.length > 0) {
      cursor.finishMarker();
      if (cursor.isMarker(DOT)) stepAside();
    } else if (cursor.at === cursor.text.length) {
      return values;
    } else stepAside();
  }
}

/** No store document nests maps and sequences deeper. */
const MAX_DEPTH = 60;

/** Reads the map, sequence or scalar that starts at the cursor, in a column of its own. */
function node(cursor: Cursor, column: number, depth: number): unknown {
  if (depth > MAX_DEPTH) stepAside();
  const { text, at: start } = cursor;
  const word = wordKey(cursor);
  if (word !== undefined) return blockMap(cursor, column, depth, word);
  const first = text.charCodeAt(start);
  if (first === DASH && isBlank(text.charCodeAt(start + 1))) return blockSequence(cursor, column, depth);
  if (first === LEFT_BRACKET || first === LEFT_BRACE || first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
    const value = first === LEFT_BRACKET || first === LEFT_BRACE ? flowCollection(cursor) : quotedScalar(cursor);
    if (typeof value === 'string' && text.charCodeAt(cursor.at) === COLON) return blockMap(cursor, column, depth, entryKey(cursor, quotedKey(value)));
    cursor.finishLine();
    return value;
  }
  if (!startsPlain(cursor)) stepAside();
  const end = scanPlain(cursor);
  if (text.charCodeAt(cursor.at) === COLON) return blockMap(cursor, column, depth, entryKey(cursor, plainKey(text, start, end)));
  const value = plainValue(text, start, end);
  cursor.finishLine();
  return value;
}
