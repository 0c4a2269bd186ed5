import { COLON, DASH, isBlank, isDigit } from './characters.ts';
import { type Cursor, stepAside } from './cursor.ts';
import { plainValue } from './plain-scalar.ts';

/** YAML allows 1024 characters; nobody needs them. */
const MAX_KEY_LENGTH = 500;

/**
 * Keys that were read before, by a hash of their characters. A document repeats the keys of all documents of its kind,
 * and V8 finds a property much faster by a string that it knows than by a fresh slice of the text.
 */
const KNOWN_KEYS: (string | undefined)[] = new Array(2048).fill(undefined);

/** Whether a code unit may stand in a key that needs no second look: letters, digits, `-` and `_`. */
const WORD = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_')
  WORD[character.charCodeAt(0)] = 1;

/**
 * Reads a key that is a word and the `:` behind it; undefined, with the cursor where it was, when something else stands
 * there: another kind of key, or a scalar.
 */
export function wordKey(cursor: Cursor): string | undefined {
  const { text, at: start } = cursor;
  let at = start;
  let code = text.charCodeAt(at);
  if (code === DASH || isDigit(code)) return undefined;
  let hash = 0;
  while (code < 128 && WORD[code] === 1) {
    hash = (hash * 31 + code) | 0;
    code = text.charCodeAt(++at);
  }
  if (code !== COLON || at === start || at - start > MAX_KEY_LENGTH || !isBlank(text.charCodeAt(at + 1)))
    return undefined;
  cursor.at = at + 1;
  const slot = hash & 2047;
  const known = KNOWN_KEYS[slot];
  if (known !== undefined && known.length === at - start && text.startsWith(known, start)) return known;
  const key = internalized(checkedKey(plainValue(text, start, at)));
  KNOWN_KEYS[slot] = key;
  return key;
}

/** The key, when it is text that means nothing special to YAML or to JavaScript. */
export function checkedKey(key: unknown): string {
  return typeof key !== 'string' || key.length > MAX_KEY_LENGTH || key === '__proto__' || key === '<<'
    ? stepAside()
    : key;
}

/** Adds a property; a repeated key is an error that the full parser reports. So is, to it, one that every object has. */
export function addEntry(map: Record<string, unknown>, key: string, value: unknown): void {
  if (map[key] !== undefined) stepAside();
  map[key] = value;
}

function internalized(key: string): string {
  return Object.keys({ [key]: 0 })[0] ?? key;
}
