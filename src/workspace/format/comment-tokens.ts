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
  for (const token of tokens) collect(token, text, found);
  return found.sort((a, b) => a.offset - b.offset);
}

/** Tokens are plain objects and arrays of them; comments stand in many of their properties. */
function collect(token: unknown, text: string, found: CommentToken[]): void {
  if (Array.isArray(token)) for (const part of token) collect(part, text, found);
  else if (token !== null && typeof token === 'object') {
    const { type, offset, source } = token as { type?: string; offset?: number; source?: string };
    if (type === 'comment' && offset !== undefined) {
      const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
      const ownLine = text.slice(lineStart, offset).replace('\ufeff', '').trim() === '';
      found.push({ offset, text: (source ?? '').trimEnd(), column: offset - lineStart, ownLine });
    } else
      for (const part of Object.values(token))
        if (part !== null && typeof part === 'object') collect(part, text, found);
  }
}
