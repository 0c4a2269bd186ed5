import { BAR, CR, DASH, LF, SPACE, TAB } from './characters.ts';
import { type Cursor, stepAside } from './cursor.ts';

/**
 * Reads a literal (`|`) or folded (`>`) scalar whose parent is indented by `parentIndent`, and goes on to the line behind
 * it. Indentation indicators, `+`, leading blank lines, and lines that are indented more inside a folded scalar are left
 * to the full parser.
 */
export function blockScalar(cursor: Cursor, parentIndent: number): string {
  const { text } = cursor;
  const literal = text.charCodeAt(cursor.at++) === BAR;
  const strip = text.charCodeAt(cursor.at) === DASH;
  if (strip) cursor.at += 1;
  let lineStart = behindBreak(text, cursor.skipSpaces(), cursor.at);
  const indent = indentOf(text, lineStart);
  if (indent <= parentIndent || isBreak(text, lineStart + indent)) stepAside();
  let value = '';
  let breaks = 0;
  while (lineStart < text.length) {
    const spaces = indentOf(text, lineStart);
    const start = lineStart + spaces;
    if (isBreak(text, start)) {
      if (spaces > indent) stepAside();
      breaks += 1;
      lineStart = text.indexOf('\n', start) + 1;
      continue;
    }
    const code = text.charCodeAt(start);
    if (code === TAB) stepAside();
    if (spaces < indent) break;
    if (spaces > indent && !literal) stepAside();
    const lineBreak = text.indexOf('\n', start);
    const end = text.charCodeAt(lineBreak - 1) === CR ? lineBreak - 1 : lineBreak;
    if (value !== '') value += literal || breaks > 1 ? '\n'.repeat(literal ? breaks : breaks - 1) : ' ';
    value += text.slice(lineStart + indent, end);
    breaks = 1;
    lineStart = lineBreak + 1;
  }
  cursor.at = lineStart - 1;
  cursor.finishLine();
  return strip ? value : `${value}\n`;
}

function indentOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at - lineStart;
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LF || (code === CR && text.charCodeAt(at + 1) === LF);
}

function behindBreak(text: string, code: number, at: number): number {
  if (!isBreak(text, at)) stepAside();
  return code === LF ? at + 1 : at + 2;
}
