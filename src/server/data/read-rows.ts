import { isUtf8 } from 'node:buffer';
import { CsvError, readCsv } from '../../model/csv.ts';
import { Problem } from '../problem.ts';
import { PlainCsv } from './plain-csv.ts';
import type { RowWriter } from './row-writer.ts';

/** The formats that batches come in. */
export type DataFormat = 'ndjson' | 'csv';

/** Turns blocks of whole lines into blocks of COPY's text format as they arrive. Lines count from 1. */
export async function* readRows(
  blocks: AsyncIterable<Buffer>,
  format: DataFormat,
  writer: RowWriter,
): AsyncGenerator<Buffer> {
  const read = format === 'csv' ? csvReader(writer) : ndjsonReader(writer);
  for await (const block of blocks) {
    if (!isUtf8(block)) throw new Problem('request/invalid', { reason: 'the body is not UTF-8' });
    const rows = read(block);
    if (writer.isFull) return;
    if (rows.length > 0 && writer.findings.length === 0) yield rows;
  }
}

type Read = (block: Buffer) => Buffer;

function ndjsonReader(writer: RowWriter): Read {
  let row = 0;
  return (block) => {
    let out = '';
    for (const line of linesOf(block.toString('utf8'))) {
      row++;
      if (line === '') continue;
      const cells = objectOf(line);
      if (cells) out += writer.writeObject(cells, row);
      else writer.report('batch/json', { row });
    }
    return Buffer.from(out);
  };
}

const LINE_BREAK = 10;

/** The first line that says anything is the header. A cell may be quoted; a row is one line. */
function csvReader(writer: RowWriter): Read {
  let row = 1;
  let plain: PlainCsv | undefined;
  return (block) => {
    let start = 0;
    while (!plain && start < block.length) {
      const end = block.indexOf(LINE_BREAK, start);
      const line = block.toString('utf8', start, end < 0 ? block.length : end).replace(/\r$/, '');
      plain = line === '' ? undefined : headed(line, row, writer);
      start = end < 0 ? block.length : end + 1;
      row++;
    }
    if (!plain) return Buffer.alloc(0);
    const read = plain.read(block, start, row);
    row = read.row;
    return read.bytes;
  };
}

/** A reader of the rows below a header. */
function headed(header: string, row: number, writer: RowWriter): PlainCsv | undefined {
  const names = cellsOf(header);
  if (!names) {
    writer.report('batch/csv', { line: row });
    return undefined;
  }
  const [at, width] = [writer.positionsIn(names), names.length];
  writer.refuseOthers(names, row);
  return new PlainCsv(writer, { at, width }, (line, lineRow) => {
    const cells = cellsOf(line);
    if (!cells) writer.report('batch/csv', { line: lineRow });
    else if (cells.length !== width)
      writer.report('batch/cells', { row: lineRow, cells: cells.length, columns: width });
    else return writer.write((index) => cells[at[index] ?? -1], lineRow);
    return '';
  });
}

function linesOf(block: string): string[] {
  const lines = block.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

function objectOf(line: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(line) as unknown;
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function cellsOf(line: string): string[] | undefined {
  if (!line.includes('"') && !line.startsWith('\uFEFF')) return line.split(',');
  try {
    return readCsv(line)[0];
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
