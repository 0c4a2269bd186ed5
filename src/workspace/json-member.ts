/** What a scan of JSON with comments found of one top-level member. */
export interface MemberPlace {
  /** The value's text; start and end are offsets in the whole text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where a top-level member's value stands in JSON as editors keep it, with comments and trailing commas; undefined when
 * it is not there. Throws when the text is not such an object. Offsets let a value be replaced and all else be left alone.
 */
export function findMember(text: string, name: string): MemberPlace | undefined {
  const tokens = tokenize(text);
  if (tokens[0]?.text !== '{' || tokens.at(-1)?.text !== '}') throw new SyntaxError('not an object');
  for (let index = 1; index < tokens.length - 1; ) {
    const last = endOfValue(tokens, index + 2);
    const [key, value, end] = [tokens[index], tokens[index + 2], tokens[last]];
    if (!key?.text.startsWith('"') || tokens[index + 1]?.text !== ':' || !value || !end) throw new SyntaxError('key');
    if (JSON.parse(key.text) === name) return { start: value.start, end: end.start + end.text.length };
    index = last + (tokens[last + 1]?.text === ',' ? 2 : 1);
  }
  return undefined;
}

/** The value of JSON text with comments and trailing commas. */
export function parseWithComments(text: string): unknown {
  const tokens = tokenize(text);
  const kept = tokens.filter(
    ({ text: token }, index) => token !== ',' || !/^[}\]]$/.test(tokens[index + 1]?.text ?? ''),
  );
  return JSON.parse(kept.map(({ text: token }) => token).join(' '));
}

interface Token {
  readonly text: string;
  readonly start: number;
}

const TOKEN = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|("(?:[^"\\\n]|\\.)*"|[{}[\]:,]|[^\s"{}[\]:,/]+)/gy;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new SyntaxError(`unexpected ${text[start]}`);
    if (match[1] !== undefined) tokens.push({ text: match[1], start });
  }
  return tokens;
}

/** The index of the last token of the value that starts at `from`. */
function endOfValue(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const text = tokens[index]?.text ?? '';
    if (text === '{' || text === '[') depth += 1;
    if (text === '}' || text === ']') depth -= 1;
    if (depth <= 0) return index;
  }
  throw new SyntaxError('unfinished');
}
