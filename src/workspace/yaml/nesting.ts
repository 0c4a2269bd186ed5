import { Lexer } from 'yaml';

/** Store configuration is about ten levels deep. */
export const MAX_DEPTH = 100;

/** Deeper nesting needs at least as many leading spaces; two levels fit on one column. */
const MAX_INDENT = MAX_DEPTH;

/**
 * Whether a text nests deeper than the parser's own recursion can stand. The parser cannot be asked: near the end of the
 * stack V8 ends the whole process instead of throwing.
 */
export function nestsTooDeeply(text: string): boolean {
  if (!isSuspicious(text)) return false;
  let flow = 0;
  let indicators = 0;
  let lineStart = true;
  let scalar = false;
  let deepIndent = false;
  for (const token of new Lexer().lex(text)) {
    if (scalar) {
      scalar = false;
      lineStart = token.endsWith('\n');
      continue;
    }
    // Blank lines and comments may be indented as they like.
    if (deepIndent && !token.startsWith('#') && !token.endsWith('\n')) return true;
    deepIndent = lineStart && flow === 0 && token.length > MAX_INDENT && token.trim() === '';
    if (token === SCALAR_FOLLOWS) scalar = true;
    else if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (token === FLOW_BROKEN_OFF) flow = 0;
    else if (token === '-' || token === '?' || token === ':') indicators += 1;
    else if (token.endsWith('\n')) indicators = 0;
    if (flow > MAX_DEPTH || (flow === 0 && indicators > MAX_DEPTH)) return true;
    lineStart = token.endsWith('\n');
  }
  return false;
}

/** What the lexer emits beside slices of the text. */
const SCALAR_FOLLOWS = '\u001f';
const FLOW_BROKEN_OFF = '\u0018';

/** A cheap test that clears nearly every text: too few brackets in all, and in no line many indicators or a deep indent. */
function isSuspicious(text: string): boolean {
  let brackets = 0;
  let indicators = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) brackets += 1;
    else if (code === 0x0a) indicators = 0;
    else if (code === 0x2d || code === 0x3f || code === 0x3a || code === 0x20) indicators += 1;
    if (brackets > MAX_DEPTH || indicators > MAX_DEPTH) return true;
  }
  return false;
}
