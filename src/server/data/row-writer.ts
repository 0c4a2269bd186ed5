import type { Diagnostic } from '../../model/diagnostic.ts';
import { finding } from '../directory/read-batch.ts';
import { type CellWriter, cellWriter, type DataGround } from './copy-text.ts';
import type { DataColumn, Dataset } from './dataset.ts';

/** A batch in which so many rows are wrong is not read to its end. */
const LIMIT = 1000;

const NULL = '\\N';

const VOID: DataColumn = {
  ...{ name: 'void', column: 'void', type: 'boolean', fallback: 'f' },
  description: 'Takes the row away that has this key; it stays in the history.',
};

/** The columns of a batch: the dataset's own, and whether the row is taken away. */
export function columnsOf(dataset: Dataset): readonly DataColumn[] {
  return [...dataset.columns, VOID];
}

/** Turns the cells of rows into lines of COPY's text format, and finds everything wrong with them. */
export class RowWriter {
  readonly findings: Diagnostic[] = [];
  readonly stores = new Set<string>();
  count = 0;
  readonly columns: readonly DataColumn[];
  /** What stands where a row says nothing; undefined where it must. */
  readonly fallbacks: readonly (string | undefined)[];
  readonly #names: ReadonlySet<string>;
  readonly #writers: readonly CellWriter[];
  readonly #storeAt: number;

  constructor(dataset: Dataset, ground: DataGround) {
    this.columns = columnsOf(dataset);
    this.#names = new Set(this.columns.map(({ name }) => name));
    this.#writers = this.columns.map((column) => cellWriter(column, ground));
    this.fallbacks = this.columns.map(({ fallback }) => (fallback === null ? NULL : fallback));
    this.#storeAt = this.columns.findIndex(({ type }) => type === 'store');
  }

  get isFull(): boolean {
    return this.findings.length >= LIMIT;
  }

  /** Says which names of a header or an object are none of ours. */
  refuseOthers(names: readonly string[], row: number): void {
    for (const column of names) if (!this.#names.has(column)) this.report('batch/column', { row, column });
  }

  /** The position of each column in a header. */
  positionsIn(header: readonly string[]): number[] {
    return this.columns.map(({ name }) => header.indexOf(name));
  }

  /** A row of cells in the order of the columns; the empty text where something is wrong. */
  write(cellAt: (index: number) => unknown, row: number): string {
    this.count++;
    let line = String(row);
    for (let index = 0; index < this.columns.length; index++) {
      const text = this.#cell(cellAt(index), index, row);
      if (text === undefined) return '';
      line += `\t${text}`;
    }
    return `${line}\n`;
  }

  /** A row of an object. */
  writeObject(cells: Readonly<Record<string, unknown>>, row: number): string {
    let seen = 0;
    const line = this.write((index) => {
      const cell = cells[this.columns[index]?.name ?? ''];
      if (cell !== undefined) seen++;
      return cell;
    }, row);
    if (seen < Object.keys(cells).length) this.refuseOthers(Object.keys(cells), row);
    return line;
  }

  /** A cell that is a name, a date or a choice; undefined where something is wrong with it. */
  plainText(cell: string, index: number): string | undefined {
    const text = this.#writers[index]?.(cell);
    if (typeof text !== 'string') return undefined;
    if (index === this.#storeAt) this.stores.add(text);
    return text;
  }

  report(code: string, args: Record<string, string | number>): void {
    this.findings.push(finding(code, args));
  }

  #cell(cell: unknown, index: number, row: number): string | undefined {
    const column = this.columns[index]?.name ?? '';
    if (cell === undefined || cell === null || cell === '') {
      const fallback = this.fallbacks[index];
      if (fallback === undefined) this.report('batch/missing', { row, column });
      return fallback;
    }
    const text = this.#writers[index]?.(cell);
    if (typeof text === 'string') {
      if (index === this.#storeAt) this.stores.add(text);
      return text;
    }
    if (text && 'unknown' in text) this.report('batch/unknown', { row, column, value: text.unknown });
    else this.report('batch/value', { row, column, expected: text?.expected ?? '' });
    return undefined;
  }
}
