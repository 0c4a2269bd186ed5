/** Whether a pattern's place takes a character (a code point). */
export type Matcher = (point: string) => boolean;

export interface ReadMatcher {
  readonly matches: Matcher;
  /** How many characters of the pattern were read. */
  readonly length: number;
}

const CLASSES: Readonly<Record<string, Matcher>> = {
  d: (point) => point >= '0' && point <= '9',
  w: (point) => /^\w$/.test(point),
  s: (point) => /^[\t\n\f\r ]$/.test(point),
};

const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v', a: '\x07' };

/** What stands behind a backslash: a class, a control character, a code, or a sign that otherwise means something. */
export function escapedCharacter(rest: readonly string[]): ReadMatcher | undefined {
  const point = rest[0] ?? '';
  const positive = CLASSES[point];
  if (positive) return { matches: positive, length: 1 };
  const negative = CLASSES[point.toLowerCase()];
  if (negative) return { matches: (other) => !negative(other), length: 1 };
  if (point === 'p' || point === 'P') return property(rest);
  const single = escapedPoint(rest);
  return single && { matches: (other) => other === single.point, length: single.length };
}

function escapedPoint(rest: readonly string[]): { readonly point: string; readonly length: number } | undefined {
  const point = rest[0] ?? '';
  const control = CONTROLS[point];
  if (control) return { point: control, length: 1 };
  const hex = /^x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]{1,6})\})/.exec(rest.slice(0, 9).join(''));
  if (hex) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
    return code > 0x10ffff ? undefined : { point: String.fromCodePoint(code), length: hex[0].length };
  }
  // A letter or digit that means nothing is a mistake, a back reference among them.
  return /^[A-Za-z0-9]?$/.test(point) ? undefined : { point, length: 1 };
}

/** `\p{Han}`, `\p{L}`, `\PL`: one character at a time, so JavaScript's engine may answer. */
function property(rest: readonly string[]): ReadMatcher | undefined {
  const read = /^([pP])(?:([A-Z])|\{(\^?)([A-Za-z_]{1,40})\})/.exec(rest.slice(0, 46).join(''));
  if (!read) return undefined;
  const name = read[2] ?? read[4] ?? '';
  const wanted = (read[1] === 'p') === (read[3] !== '^');
  for (const source of [`^\\p{${name}}$`, `^\\p{Script=${name}}$`]) {
    try {
      const tester = new RegExp(source, 'u');
      return { matches: (point) => tester.test(point) === wanted, length: read[0].length };
    } catch {
      // Not a general category; perhaps a script.
    }
  }
  return undefined;
}

/** What stands between brackets, from behind the opening one. */
export function characterClass(rest: readonly string[]): ReadMatcher | undefined {
  let at = rest[0] === '^' ? 1 : 0;
  const negated = at === 1;
  const matchers: Matcher[] = [];
  while (at < rest.length && (rest[at] !== ']' || matchers.length === 0)) {
    const set = rest[at] === '\\' ? classInside(rest.slice(at + 1)) : undefined;
    if (set) {
      matchers.push(set.matches);
      at += 1 + set.length;
      continue;
    }
    const low = pointInside(rest, at);
    if (!low) return undefined;
    at += low.length;
    const high = rest[at] === '-' && rest[at + 1] !== ']' ? pointInside(rest, at + 1) : undefined;
    if (high) at += 1 + high.length;
    const [from, to] = [low.point, (high ?? low).point].map((point) => point.codePointAt(0) ?? 0) as [number, number];
    if (from > to) return undefined;
    matchers.push((point) => {
      const code = point.codePointAt(0) ?? 0;
      return code >= from && code <= to;
    });
  }
  if (rest[at] !== ']') return undefined;
  return { matches: (point) => matchers.some((matches) => matches(point)) !== negated, length: at + 1 };
}

function classInside(rest: readonly string[]): ReadMatcher | undefined {
  return /^[dwspDWSP]$/.test(rest[0] ?? '') ? escapedCharacter(rest) : undefined;
}

function pointInside(
  rest: readonly string[],
  at: number,
): { readonly point: string; readonly length: number } | undefined {
  const point = rest[at];
  if (point === undefined) return undefined;
  if (point !== '\\') return { point, length: 1 };
  const escaped = escapedPoint(rest.slice(at + 1));
  return escaped && { point: escaped.point, length: escaped.length + 1 };
}
