import { CsvError, readCsv } from '../../model/csv.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Column } from './column.ts';

/** The columns of a batch by name. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** What a row of these columns holds; a column without a value is not there. */
export type RowOf<Of extends Columns> = {
  readonly [Name in keyof Of]?: Of[Name] extends Column<infer Value> ? Value : never;
};

/** A row that was read, and the number that people know it by. */
export interface NumberedRow<Of extends Columns> {
  readonly number: number;
  readonly values: RowOf<Of>;
}

export interface Batch<Of extends Columns> {
  readonly rows: readonly NumberedRow<Of>[];
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads a batch and finds everything wrong with its cells. Rows of JSON count from 1; those of CSV as a spreadsheet shows them, where
 * the header is row 1.
 */
export function readBatch<Of extends Columns>(columns: Of, body: string | readonly object[]): Batch<Of> {
  const findings: Diagnostic[] = [];
  const rows = cellsOf(columns, body, findings).map(({ number, cells }): NumberedRow<Of> => {
    const values = Object.entries(columns).flatMap(([column, { isRequired, expected, read }]) => {
      const cell = cells[column];
      if (cell === undefined || cell === null || cell === '') {
        if (isRequired) findings.push(finding('batch/missing', { row: number, column }));
        return [];
      }
      const value = read(cell);
      if (value === undefined) findings.push(finding('batch/value', { row: number, column, expected }));
      return value === undefined ? [] : [[column, value]];
    });
    return { number, values: Object.fromEntries(values) as RowOf<Of> };
  });
  return { rows, findings };
}

/** Something wrong with a batch. */
export function finding(code: string, args: Record<string, string | number>): Diagnostic {
  return { code, severity: 'error', args };
}

interface Cells {
  readonly number: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

function cellsOf(columns: Columns, body: string | readonly object[], findings: Diagnostic[]): Cells[] {
  const unknown = (row: number, names: readonly string[]): void => {
    for (const column of names) {
      if (!Object.hasOwn(columns, column)) findings.push(finding('batch/column', { row, column }));
    }
  };
  if (typeof body !== 'string')
    return body.map((cells, index) => {
      unknown(index + 1, Object.keys(cells));
      return { number: index + 1, cells: { ...cells } };
    });
  const [header = [], ...lines] = rowsOfCsv(body, findings);
  const names = header.map((name) => name.trim());
  unknown(1, names);
  return lines.map((line, index) => {
    const number = index + 2;
    if (line.length !== names.length)
      findings.push(finding('batch/cells', { row: number, cells: line.length, columns: names.length }));
    return { number, cells: Object.fromEntries(names.map((name, at) => [name, line[at]])) };
  });
}

/** What bytes turn into that are not UTF-8; older tools write GBK. */
const DAMAGED = '\uFFFD';

function rowsOfCsv(text: string, findings: Diagnostic[]): string[][] {
  const damaged = text.indexOf(DAMAGED);
  if (damaged >= 0) {
    findings.push(finding('batch/csv', { line: text.slice(0, damaged).split('\n').length }));
    return [];
  }
  try {
    return readCsv(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    findings.push(finding('batch/csv', { line: error.line }));
    return [];
  }
}
