import type { DataColumn } from './dataset.ts';
import type { RowWriter } from './row-writer.ts';

const [LINE_BREAK, RETURN, COMMA, QUOTE, MINUS, ZERO, NINE, BACKSLASH, DELETE, TAB] = [
  10, 13, 44, 34, 45, 48, 57, 92, 127, 9,
];

/** Reads a line that is not plain; answers it as COPY has it, or the empty text. */
export type LineReader = (line: string, row: number) => string;

/** So many digits fit into a number whatever they are. */
const SAFE_DIGITS = 15;

/**
 * Rows of CSV in which nothing is unusual, byte by byte: no quotes, no escapes, every cell as it would be written anyway. Whatever is
 * not so plain is left to a reader of texts, so that this one never has to say what is wrong.
 */
export class PlainCsv {
  readonly #writer: RowWriter;
  readonly #at: readonly number[];
  readonly #width: number;
  readonly #readLine: LineReader;
  readonly #ends: Int32Array;
  readonly #fallbacks: readonly (Buffer | undefined)[];
  #out = Buffer.allocUnsafe(0);
  #size = 0;

  constructor(
    writer: RowWriter,
    { at, width }: { readonly at: readonly number[]; readonly width: number },
    readLine: LineReader,
  ) {
    this.#writer = writer;
    this.#at = at;
    this.#width = width;
    this.#readLine = readLine;
    this.#fallbacks = writer.fallbacks.map((text) => (text === undefined ? undefined : Buffer.from(text)));
    this.#ends = new Int32Array(width + 1);
  }

  /** Lines from a position of a block on, the first of which is a row's; what they are for COPY, and the row after them. */
  read(block: Buffer, from: number, firstRow: number): { readonly bytes: Buffer; readonly row: number } {
    this.#out = Buffer.allocUnsafe(block.length * 2 + 1024);
    this.#size = 0;
    let row = firstRow;
    for (let start = from; start < block.length; row++) {
      const next = block.indexOf(LINE_BREAK, start);
      const end = next < 0 ? block.length : next;
      const last = end > start && block[end - 1] === RETURN ? end - 1 : end;
      if (last > start) this.#line(block, start, last, row);
      start = end + 1;
    }
    return { bytes: this.#out.subarray(0, this.#size), row };
  }

  #line(block: Buffer, start: number, end: number, row: number): void {
    const before = this.#size;
    this.#reserve((end - start) * 2 + 512);
    if (this.#cut(block, start, end) && this.#write(block, start, row)) {
      this.#writer.count++;
      return;
    }
    this.#size = before;
    const text = this.#readLine(block.toString('utf8', start, end), row);
    this.#reserve(text.length * 3);
    this.#size += this.#out.write(text, this.#size);
  }

  /** Finds where cells end; false when the line is not plain. */
  #cut(block: Buffer, start: number, end: number): boolean {
    let cells = 0;
    for (let at = start; at < end; at++) {
      const byte = block[at] as number;
      if (byte === COMMA) {
        if (cells === this.#width) return false;
        this.#ends[cells++] = at;
      } else if (byte < 32 || byte === QUOTE || byte === BACKSLASH || byte === DELETE) return false;
    }
    this.#ends[cells++] = end;
    return cells === this.#width;
  }

  #write(block: Buffer, start: number, row: number): boolean {
    this.#number(row);
    const { columns } = this.#writer;
    for (let index = 0; index < columns.length; index++) {
      this.#out[this.#size++] = TAB;
      const cell = this.#at[index] ?? -1;
      const from = cell <= 0 ? start : (this.#ends[cell - 1] as number) + 1;
      const to = cell < 0 ? from : (this.#ends[cell] as number);
      if (to === from) {
        const fallback = this.#fallbacks[index];
        if (!fallback) return false;
        this.#copy(fallback, 0, fallback.length);
      } else if (!this.#cell(block, from, to, index)) return false;
    }
    this.#out[this.#size++] = LINE_BREAK;
    return true;
  }

  #cell(block: Buffer, from: number, to: number, index: number): boolean {
    const column = this.#writer.columns[index] as DataColumn;
    const { type, maxLength = 64 } = column;
    if (type === 'text') {
      if (to - from > maxLength) return false;
    } else if (type === 'integer' || type === 'whole' || type === 'amount') {
      if (!isPlainNumber(block, from, to, column)) return false;
    } else {
      const cell = block.toString('latin1', from, to);
      const text = this.#writer.plainText(cell, index);
      if (text !== cell) return false;
    }
    this.#copy(block, from, to);
    return true;
  }

  /** Cells are short: one by one is quicker than a call. */
  #copy(bytes: Uint8Array, from: number, to: number): void {
    const out = this.#out;
    let size = this.#size;
    for (let at = from; at < to; at++) out[size++] = bytes[at] as number;
    this.#size = size;
  }

  #number(value: number): void {
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    this.#size += digits;
    let rest = value;
    for (let at = this.#size - 1; digits > 0; digits--, at--) {
      this.#out[at] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  }

  #reserve(bytes: number): void {
    if (this.#out.length - this.#size >= bytes) return;
    const larger = Buffer.allocUnsafe((this.#out.length + bytes) * 2);
    this.#out.copy(larger, 0, 0, this.#size);
    this.#out = larger;
  }
}

function isPlainNumber(block: Buffer, from: number, to: number, { minimum = 0, maximum = 0 }: DataColumn): boolean {
  const isNegative = block[from] === MINUS;
  const first = isNegative ? from + 1 : from;
  if (to === first || to - first > SAFE_DIGITS) return false;
  if (block[first] === ZERO && (isNegative || to - first > 1)) return false;
  let value = 0;
  for (let at = first; at < to; at++) {
    const byte = block[at] as number;
    if (byte < ZERO || byte > NINE) return false;
    value = value * 10 + byte - ZERO;
  }
  return isNegative ? -value >= minimum : value >= minimum && value <= maximum;
}
