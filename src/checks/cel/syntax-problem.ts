import type { ParseError } from '@marcbachmann/cel-js';
import { EXPRESSION_LIMITS } from './limits.ts';
import type { CelProblem } from './problem.ts';

/** What a person meant by something that CEL writes otherwise: other languages' operators, full-width punctuation. */
const MEANT: Readonly<Record<string, string>> = {
  '=': '==',
  '===': '==',
  '&': '&&',
  '|': '||',
  and: '&&',
  or: '||',
  not: '!',
  is: '==',
  '<>': '!=',
  '（': '(',
  '）': ')',
  '，': ',',
  '。': '.',
  '：': ':',
  '？': '?',
  '！': '!',
  '＝': '==',
  '＞': '>',
  '＜': '<',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
};

const TOKENS: Readonly<Record<string, string>> = { RPAREN: ')', RBRACKET: ']', RBRACE: '}', COLON: ':' };

/** Turns the parser's error into a problem in the reader's terms. */
export function syntaxProblem(text: string, error: ParseError): CelProblem {
  const start = Math.min(error.range?.start ?? 0, text.length);
  const end = Math.max(start, Math.min(error.range?.end ?? start, text.length));
  if (error.code === 'limit_exceeded') return { code: 'cel/limit', args: { ...EXPRESSION_LIMITS }, start, end };
  const token = TOKENS[/^Expected (\w+)/.exec(error.summary)?.[1] ?? ''];
  const expected = token ? { expected: token } : {};
  if (error.code.startsWith('unterminated')) {
    const quote = text[start] ?? '';
    return { code: 'cel/incomplete', args: { expected: quote }, start, end: text.length };
  }
  if (text.slice(start).trim() === '')
    return { code: 'cel/incomplete', args: expected, start: lastOf(text), end: text.trimEnd().length };
  // The word or the run of signs at the place says more than its first character.
  const found =
    /^(?:\w+|[=<>&|]+|\P{ASCII})/u.exec(text.slice(start))?.[0] ?? text.slice(start, Math.max(end, start + 1));
  // A backslash stands for itself when there are two of them.
  const doubled = error.code === 'invalid_escape_sequence' ? `\\\\${found.slice(1)}` : undefined;
  const meant = Object.hasOwn(MEANT, found) ? MEANT[found] : doubled;
  const args = { found, ...(meant ? { suggestion: meant } : expected) };
  return { code: 'cel/syntax', args, start, end: start + found.length };
}

/** An expression that ends too early is shown at its last character: behind it there may be nothing to point at. */
function lastOf(text: string): number {
  return Math.max(0, text.trimEnd().length - 1);
}
