import { characterClass, escapedCharacter, type Matcher } from './pattern-characters.ts';

/** One step of a compiled pattern. A step without a jump goes on to the next one. */
export type Instruction =
  | { readonly op: 'character'; readonly matches: Matcher }
  | { readonly op: 'split'; readonly to: readonly number[] }
  | { readonly op: 'assert'; readonly holds: (points: readonly string[], at: number) => boolean };

/** Repetitions are written out, so the length bounds what `{1000}` inside `{1000}` may cost. */
const MAX_LENGTH = 2000;
const MAX_REPEATS = 200;
const MAX_GROUPS = 30;

/** Instructions with jumps relative to their own place, so that they can be copied. */
type Part = readonly Instruction[];

/** Compiles a pattern; undefined when it is not one, or uses what automata cannot do, such as back references. */
export function parsePattern(source: string): readonly Instruction[] | undefined {
  const ignoreCase = source.startsWith('(?i)');
  const reader: Reader = { points: [...(ignoreCase ? source.slice(4) : source)], at: 0, ignoreCase, depth: 0 };
  try {
    const part = alternatives(reader);
    if (reader.at < reader.points.length) return undefined;
    return part.map((instruction, index) =>
      instruction.op === 'split' ? { op: 'split', to: instruction.to.map((jump) => index + jump) } : instruction,
    );
  } catch (error) {
    if (error instanceof NoPattern) return undefined;
    throw error;
  }
}

interface Reader {
  readonly points: readonly string[];
  at: number;
  readonly ignoreCase: boolean;
  depth: number;
}

class NoPattern extends Error {}

function alternatives(reader: Reader): Part {
  let part = sequence(reader);
  while (reader.points[reader.at] === '|') {
    reader.at += 1;
    const other = sequence(reader);
    part = bounded([split(1, part.length + 2), ...part, split(other.length + 1), ...other]);
  }
  return part;
}

function sequence(reader: Reader): Part {
  const parts: Instruction[] = [];
  for (
    let next = reader.points[reader.at];
    next !== undefined && next !== '|' && next !== ')';
    next = reader.points[reader.at]
  ) {
    parts.push(...repeated(atom(reader), reader));
    bounded(parts);
  }
  return parts;
}

function atom(reader: Reader): Part {
  const point = reader.points[reader.at++];
  switch (point) {
    case '(':
      return group(reader);
    case '^':
      return [{ op: 'assert', holds: (_, at) => at === 0 }];
    case '$':
      return [{ op: 'assert', holds: (points, at) => at === points.length }];
    case '.':
      return [{ op: 'character', matches: (other) => other !== '\n' }];
    case '[':
    case '\\':
      return character(reader, point);
    case '*':
    case '+':
    case '?':
      throw new NoPattern();
    default:
      return [{ op: 'character', matches: fold(reader, (other) => other === point) }];
  }
}

function character(reader: Reader, point: '[' | '\\'): Part {
  const rest = reader.points.slice(reader.at);
  if (point === '\\' && (rest[0] === 'b' || rest[0] === 'B')) {
    reader.at += 1;
    const wanted = rest[0] === 'b';
    return [{ op: 'assert', holds: (points, at) => (isWord(points[at - 1]) !== isWord(points[at])) === wanted }];
  }
  const read = point === '[' ? characterClass(rest) : escapedCharacter(rest);
  if (!read) throw new NoPattern();
  reader.at += read.length;
  return [{ op: 'character', matches: fold(reader, read.matches) }];
}

function group(reader: Reader): Part {
  if (reader.points[reader.at] === '?') {
    if (reader.points[reader.at + 1] !== ':') throw new NoPattern();
    reader.at += 2;
  }
  if (++reader.depth > MAX_GROUPS) throw new NoPattern();
  const part = alternatives(reader);
  if (reader.points[reader.at++] !== ')') throw new NoPattern();
  reader.depth -= 1;
  return part;
}

const COUNTS: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
  '?': [0, 1],
};

function repeated(part: Part, reader: Reader): Part {
  const { points, at } = reader;
  const braces = points[at] === '{' ? /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(points.slice(at, at + 10).join('')) : null;
  const counts = braces ? countsOf(braces) : COUNTS[points[at] ?? ''];
  if (!counts) return part;
  reader.at += braces ? braces[0].length : 1;
  // A lazy repetition matches the same texts.
  if (points[reader.at] === '?') reader.at += 1;
  const [least, most] = counts;
  if (least > most || least > MAX_REPEATS || (most > MAX_REPEATS && most !== Number.POSITIVE_INFINITY))
    throw new NoPattern();
  const written: Instruction[] = [];
  for (let count = 0; count < least; count++) {
    written.push(...part);
    bounded(written);
  }
  if (most === Number.POSITIVE_INFINITY) written.push(split(1, part.length + 2), ...part, split(-part.length - 1));
  else for (let count = least; count < most; count++) written.push(...bounded([split(1, part.length + 1), ...part]));
  return bounded(written);
}

function countsOf([, least = '', comma, most]: RegExpExecArray): readonly [number, number] {
  if (comma === undefined) return [Number(least), Number(least)];
  return [Number(least), most === '' || most === undefined ? Number.POSITIVE_INFINITY : Number(most)];
}

function split(...to: readonly number[]): Instruction {
  return { op: 'split', to };
}

function bounded(part: Part): Part {
  if (part.length > MAX_LENGTH) throw new NoPattern();
  return part;
}

function fold({ ignoreCase }: Reader, matches: Matcher): Matcher {
  return ignoreCase
    ? (point) => matches(point) || matches(point.toLowerCase()) || matches(point.toUpperCase())
    : matches;
}

function isWord(point: string | undefined): boolean {
  return point !== undefined && /^\w$/.test(point);
}
