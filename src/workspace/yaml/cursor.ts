import { CR, DASH, DOT, HASH, LF, SPACE, TAB } from './characters.ts';

/** Thrown by `stepAside`; made once because a stack trace would cost more than the parse. */
export const STEP_ASIDE = new Error('outside the subset');

/** Gives up on the fast parse: the text may be fine, but it is for the full parser to say. */
export function stepAside(): never {
  throw STEP_ASIDE;
}

/** What `Cursor.indent` is where a document ends: less than any parent's. */
const DOCUMENT_END = -1;

/** The fast parser's place in a text. It always stands on a line that has content, or at the end of a document. */
export class Cursor {
  /** Ends with a line feed, so that no scan needs a bounds check. */
  readonly text: string;
  /** Offset of the next character to read. */
  at = 0;
  /** How many spaces the current line starts with, or `DOCUMENT_END`. */
  indent = 0;
  /** Whether comments or blank lines stand above the current line. */
  #gap = false;

  constructor(text: string) {
    if (text.endsWith('\r')) stepAside();
    this.text = text.endsWith('\n') ? text : `${text}\n`;
    this.#seekLine(0);
  }

  skipSpaces(): number {
    let code = this.text.charCodeAt(this.at);
    while (code === SPACE) code = this.text.charCodeAt(++this.at);
    return code;
  }

  /** Leaves a line on which nothing may follow but spaces and a comment, for the next line with content. */
  finishLine(): void {
    const { text } = this;
    let { at } = this;
    let code = text.charCodeAt(at);
    if (code === SPACE) {
      do code = text.charCodeAt(++at);
      while (code === SPACE);
      if (code === HASH) {
        this.#seekLine(text.indexOf('\n', at) + 1);
        return;
      }
    }
    if (code === CR) code = text.charCodeAt(++at);
    if (code !== LF) stepAside();
    this.#seekLine(at + 1);
  }

  /** Stands at the start of a line's content, and comments or blank lines stand above it. */
  isBelowGap(): boolean {
    return this.#gap && this.text.charCodeAt(this.at - this.indent - 1) === LF;
  }

  /** Stands on `---` or `...`, or at the end of the text. */
  isDocumentEnd(): boolean {
    return this.indent === DOCUMENT_END;
  }

  /** Stands on `---` or `...` with nothing else on the line but a comment; `code` is the marker's character. */
  isMarker(code: number): boolean {
    return this.indent === DOCUMENT_END && this.at < this.text.length && this.text.charCodeAt(this.at) === code;
  }

  /** Leaves a `---` or `...`. */
  finishMarker(): void {
    this.at += 3;
    this.finishLine();
  }

  #seekLine(start: number): void {
    const { text } = this;
    const { length } = text;
    let lineStart = start;
    while (lineStart < length) {
      let at = lineStart;
      let code = text.charCodeAt(at);
      while (code === SPACE) code = text.charCodeAt(++at);
      if (code === HASH) {
        lineStart = text.indexOf('\n', at) + 1;
      } else if (code === LF) {
        lineStart = at + 1;
      } else if (code === CR) {
        if (text.charCodeAt(at + 1) !== LF) stepAside();
        lineStart = at + 2;
      } else {
        if (code === TAB) stepAside();
        this.at = at;
        this.#gap = lineStart > start;
        this.indent =
          at === lineStart && (code === DASH || code === DOT) && this.#atMarker(code) ? DOCUMENT_END : at - lineStart;
        return;
      }
    }
    this.at = length;
    this.indent = DOCUMENT_END;
  }

  #atMarker(code: number): boolean {
    const { text, at } = this;
    if (text.charCodeAt(at + 1) !== code || text.charCodeAt(at + 2) !== code) return false;
    const next = text.charCodeAt(at + 3);
    return next === SPACE || next === LF || next === CR || next === TAB;
  }
}
