import type { Cell, Exact, Figure, Report } from '../report.ts';

/** A report as schemas/output/report.schema.json describes it: numbers as counted, as text where they may be large. */
export function reportDocument({ sections, ...head }: Report): object {
  return {
    formatVersion: 1,
    ...head,
    sections: sections.map(({ figures, rows, ...section }) => ({
      ...section,
      ...(figures ? { figures: figures.map(figureDocument) } : {}),
      ...(rows ? { rows: rows.map(({ key, cells }) => ({ key, cells: cells.map(cellDocument) })) } : {}),
    })),
  };
}

function figureDocument({ before, ...figure }: Figure): object {
  const past = before ? { before: { ...before, value: exactDocument(before.value) } } : {};
  return { ...figure, value: exactDocument(figure.value), ...past };
}

function cellDocument(cell: Cell): unknown {
  if (cell === null || typeof cell === 'number' || !('value' in cell)) return cell;
  return { ...cell, value: exactDocument(cell.value) };
}

function exactDocument(value: Exact | null): object | null {
  return value && { numerator: String(value.numerator), denominator: String(value.denominator) };
}
