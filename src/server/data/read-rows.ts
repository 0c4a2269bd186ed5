import { isUtf8 } from 'node:buffer';
import { CsvError, readCsv } from '../../model/csv.ts';
import { Problem } from '../problem.ts';
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
    const text = read(block.toString('utf8'));
    if (writer.isFull) return;
    if (text !== '' && writer.findings.length === 0) yield Buffer.from(text);
  }
}

type Read = (block: string) => string;

function ndjsonReader(writer: RowWriter): Read {
  let row = 0;
  return (block) => {
    let out = '';
    for (const line of linesOf(block)) {
      row++;
      if (line === '') continue;
      const cells = objectOf(line);
      if (cells) out += writer.writeObject(cells, row);
      else writer.report('batch/json', { row });
    }
    return out;
  };
}

/** The first line is the header. A cell may be quoted; a row is one line. */
function csvReader(writer: RowWriter): Read {
  let row = 0;
  let width = 0;
  let positions: readonly number[] | undefined;
  return (block) => {
    let out = '';
    for (const line of linesOf(block)) {
      row++;
      if (line === '') continue;
      const cells = cellsOf(line);
      if (!cells) writer.report('batch/csv', { line: row });
      else if (!positions) {
        width = cells.length;
        positions = writer.positionsIn(cells);
        writer.refuseOthers(cells, row);
      } else if (cells.length !== width) writer.report('batch/cells', { row, cells: cells.length, columns: width });
      else {
        const at = positions;
        out += writer.write((index) => cells[at[index] ?? -1], row);
      }
    }
    return out;
  };
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
