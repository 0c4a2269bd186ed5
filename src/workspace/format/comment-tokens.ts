import type { CST } from 'yaml';

export interface CommentToken {
  readonly offset: number;
  /** With its `#`, without blanks behind it. */
  readonly text: string;
  /** In its line, from 0. */
  readonly column: number;
  /** Nothing but blanks stands before it on its line. */
  readonly ownLine: boolean;
}

/** Every comment among the tokens of a YAML text, in order. */
export function commentTokens(text: string, tokens: readonly CST.Token[]): CommentToken[] {
  const found: CommentToken[] = [];
  for (const token of tokens) collect(token as TokenParts, text, found);
  return found.sort((a, b) => a.offset - b.offset);
}

/** The properties of tokens that hold other tokens. */
const PARTS = ['start', 'key', 'sep', 'value', 'props', 'items', 'end'] as const;

type TokenParts = Partial<Record<(typeof PARTS)[number] | 'type' | 'offset' | 'source', unknown>>;

function collect(token: TokenParts, text: string, found: CommentToken[]): void {
  if (token.type === 'comment') found.push(commentAt(Number(token.offset), String(token.source), text));
  for (const name of PARTS) {
    const part = token[name];
    if (Array.isArray(part)) for (const member of part) collect(member, text, found);
    else if (part !== null && typeof part === 'object') collect(part, text, found);
  }
}

function commentAt(offset: number, source: string, text: string): CommentToken {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const ownLine = text.slice(lineStart, offset).replace('\ufeff', '').trim() === '';
  return { offset, text: source.trimEnd(), column: offset - lineStart, ownLine };
}
