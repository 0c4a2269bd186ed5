/** A place in a text. Lines and columns count from 1; columns count UTF-16 code units, as editors do. */
export interface TextRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets of one text into lines and columns. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The place of `text[start]` up to `text[end]`, which is not part of it. */
  range(start: number, end: number): TextRange {
    const [line, column] = this.#place(start);
    const [endLine, endColumn] = this.#place(Math.max(start, end));
    return { line, column, endLine, endColumn };
  }

  /** The offset behind the last character of the line that holds `offset`, its line break not counted. */
  lineEnd(offset: number): number {
    const at = this.#text.indexOf('\n', offset);
    const end = at < 0 ? this.#text.length : at;
    return end > offset && this.#text[end - 1] === '\r' ? end - 1 : end;
  }

  #place(offset: number): readonly [line: number, column: number] {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return [low + 1, offset - (this.#starts[low] ?? 0) + 1];
  }
}
