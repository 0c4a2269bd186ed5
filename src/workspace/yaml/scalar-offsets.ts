import type { Scalar } from 'yaml';

/** Where the parts of a scalar's value stand in the text it was written in. */
export interface ScalarOffsets {
  /** The place of the value from one offset to another, which is not part of it. */
  place(start: number, end: number): readonly [start: number, end: number];
}

interface WrittenCharacter {
  readonly start: number;
  readonly end: number;
}

/**
 * Follows a value back to its text. Folding, indentation and line breaks change white space only, so the n-th character of
 * the value that is none is the n-th such character of the text, once quotes and escapes are undone.
 */
export function scalarOffsets(text: string, node: Scalar<string>): ScalarOffsets {
  const written = [...charactersOf(text, node)];
  const before = (offset: number): number => node.value.slice(0, offset).replace(/\s+/g, '').length;
  return {
    place(start, end) {
      const first = Math.min(before(start), written.length - 1);
      const last = Math.max(first, Math.min(before(end), written.length) - 1);
      const [from, to] = [written[first], written[last]];
      const [whole = 0, wholeEnd = 0] = node.range ?? [];
      return from && to ? [from.start, to.end] : [whole, wholeEnd];
    },
  };
}

/** The characters of a scalar that are not white space, one for each code unit of the value. */
function* charactersOf(text: string, { type, range }: Scalar<string>): Generator<WrittenCharacter> {
  const [start = 0, end = 0] = range ?? [];
  switch (type) {
    case 'QUOTE_DOUBLE':
      yield* matchesOf(text, { start: start + 1, end: end - 1, pattern: DOUBLE_QUOTED });
      break;
    case 'QUOTE_SINGLE':
      yield* matchesOf(text, { start: start + 1, end: end - 1, pattern: /''|[\s\S]/g });
      break;
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      yield* matchesOf(text, { start: text.indexOf('\n', start) + 1, end, pattern: /[\s\S]/g });
      break;
    default:
      yield* matchesOf(text, { start, end, pattern: /[\s\S]/g });
  }
}

const DOUBLE_QUOTED = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|[\s\S])|[\s\S]/g;

function* matchesOf(
  text: string,
  { start, end, pattern }: { readonly start: number; readonly end: number; readonly pattern: RegExp },
): Generator<WrittenCharacter> {
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    const value = match[0].startsWith('\\') && match[0].length > 1 ? unescaped(match[0]) : match[0];
    // Two single quotes stand for one.
    const units = match[0] === "''" ? 1 : value.replace(/\s+/g, '').length;
    for (let unit = 0; unit < units; unit++) yield { start: at, end: at + match[0].length };
  }
}

/** White space that is escaped is white space in the value too. */
function unescaped(sequence: string): string {
  if (/^\\[xuU]./.test(sequence))
    return String.fromCodePoint(Math.min(Number.parseInt(sequence.slice(2), 16), 0x10ffff));
  if (/^\\[tnvfr\s_LP]/.test(sequence)) return ' ';
  return 'x';
}
