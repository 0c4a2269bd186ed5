import { textIn } from '../../model/text-in.ts';
import type { Cell, Column, Figure, Reading, Report, ReportLanguage } from '../report.ts';
import { plainNumber } from '../value-text.ts';
import { cellText } from './markdown.ts';

const HEAD = [
  ...['section', 'row', 'name', 'column', 'metric', 'value', 'unit'],
  ...['numerator', 'denominator', 'samples', 'from', 'to'],
];

/** Excel takes a file for what it is when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A report as RFC 4180: one line for every value, so that tables of any shape fit one file. */
export function csvReport(report: Report, language: ReportLanguage, { bom }: { readonly bom: boolean }): string {
  const lines = report.sections.flatMap(({ key, figures = [], columns = [], rows = [] }) => [
    ...figures.map((figure) => figureLine(key, figure, language)),
    ...rows.flatMap((row) => {
      const name = columns[0] ? cellText(columns[0], row.cells[0] ?? null, language) : row.key;
      return columns
        .slice(1)
        .map((column, index) => [
          ...[key, row.key, name, textIn(column.title, language)],
          ...cellFields(column, row.cells[index + 1] ?? null, language),
        ]);
    }),
  ]);
  const text = [HEAD, ...lines].map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
  return bom ? `${BYTE_ORDER_MARK}${text}` : text;
}

function figureLine(section: string, figure: Figure, language: ReportLanguage): string[] {
  const title = textIn(figure.title, language);
  return [section, figure.metric, title, title, ...measured({ ...figure, key: '', type: 'measure' }, figure)];
}

function cellFields(column: Column, cell: Cell, language: ReportLanguage): string[] {
  if (column.type === 'measure') {
    const reading = cell !== null && typeof cell === 'object' && 'value' in cell ? cell : null;
    return measured(column, reading);
  }
  return [column.key, cell === null ? '' : cellText(column, cell, language), '', '', '', '', '', ''];
}

function measured(column: Column & { type: 'measure' }, reading: Reading | null): string[] {
  const { metric, unit, window } = column;
  const { value = null, samples = 0 } = reading ?? {};
  const counted = value ? [String(value.numerator), String(value.denominator)] : ['', ''];
  return [metric, plainNumber(value, column), unit, ...counted, String(samples), window.from, window.to];
}

/** A text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers. */
function field(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
