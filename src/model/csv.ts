/** A text that is not CSV. `line` counts from 1. */
export class CsvError extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`line ${line} is not CSV`);
    this.line = line;
  }
}

/** One cell and what ends it: a quoted text with doubled quotes inside, or a plain one without quotes. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Reads CSV as RFC 4180 has it, with any line ends and with or without a byte order mark. Empty lines are left out. */
export function readCsv(text: string): string[][] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length || row.length > 0) {
    CELL.lastIndex = at;
    const match = CELL.exec(source);
    if (!match) throw new CsvError(source.slice(0, at).split(/\r\n|\n|\r/).length);
    const [whole, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '' || quoted !== undefined) rows.push(row);
    row = [];
  }
  return rows;
}
