import type { SopTableColumn, SopTableEvidence } from '../../../kinds/sop/spec.ts';
import type { RunFacts } from '../run-facts.ts';
import { knownItems } from '../run-items.ts';
import { type AnswerProblem, refuse, type SentProof, type Verdict, wrongType } from './verdict.ts';

type Row = Readonly<Record<string, unknown>>;

const MAX_ROWS = 2000;

/** Rows of figures; a number beyond its limits or a failed check fails the table. */
export function judgeTable({ columns, rowsFrom }: SopTableEvidence, { value, facts }: SentProof): Verdict {
  if (!Array.isArray(value) || !value.every(isRow)) return wrongType('list of rows');
  if (value.length > MAX_ROWS) return refuse('answers/too-many', { count: value.length, max: MAX_ROWS });
  const given = prefilledRows({ columns, rowsFrom }, facts);
  if (given && value.length > given.length)
    return refuse('answers/too-many', { count: value.length, max: given.length });
  if (given && value.length < given.length)
    return refuse('answers/too-few', { count: value.length, min: given.length });
  const rows: readonly Row[] = value.map((row, index) => ({ ...given?.[index], ...row }));
  const changed = rows.flatMap((row, index) => changedCells(row, given?.[index]));
  const problems = [...changed, ...rows.flatMap((row) => problemsOf(row, columns))];
  if (problems.length > 0) return { result: 'none', value, problems };
  const isFailed = rows.some((row) => columns.some((column) => fails(row[column.id], column)));
  return { result: isFailed ? 'fail' : 'pass', value: rows };
}

/** The cells that the platform fills in, row by row; undefined where it does not know the rows, or people add them. */
export function prefilledRows(
  { columns, rowsFrom }: Pick<SopTableEvidence, 'columns' | 'rowsFrom'>,
  facts: RunFacts,
): readonly Row[] | undefined {
  const own = columns.filter(({ prefilled }) => prefilled);
  if (rowsFrom === 'free' || own.length === 0) return undefined;
  return knownItems(rowsFrom, facts)?.map(({ key, value }) => {
    const known = value !== null && typeof value === 'object' ? (value as Row) : {};
    const cells = own.map(({ id }, index) => [id, known[id] ?? (index === 0 ? key : undefined)] as const);
    return Object.fromEntries(cells.filter(([, cell]) => cell !== undefined));
  });
}

/** What the platform filled in is not the store's to change. */
function changedCells(row: Row, given: Row = {}): AnswerProblem[] {
  return Object.entries(given)
    .filter(([id, cell]) => row[id] !== cell)
    .map(([column, cell]) => ({ code: 'answers/not-the-platforms', args: { column, value: String(cell) } }));
}

function problemsOf(row: Row, columns: readonly SopTableColumn[]): AnswerProblem[] {
  const strange = Object.keys(row).filter((name) => !columns.some(({ id }) => id === name));
  const unknown = strange.map((name): AnswerProblem => ({ code: 'answers/unknown', args: { name } }));
  return [...unknown, ...columns.flatMap((column) => cellProblem(row[column.id], column) ?? [])];
}

function cellProblem(cell: unknown, { id, type, required = true }: SopTableColumn): AnswerProblem | undefined {
  if (cell === undefined || cell === null || cell === '')
    return required ? { code: 'answers/missing', args: { what: id } } : undefined;
  return isOfType(cell, type) ? undefined : { code: 'answers/wrong-type', args: { expected: `${type} in ${id}` } };
}

function isOfType(cell: unknown, type: SopTableColumn['type']): boolean {
  if (type === 'number') return typeof cell === 'number' && Number.isFinite(cell);
  if (typeof cell !== 'string' || cell.length > 500) return false;
  if (type === 'check') return ['pass', 'fail', 'na'].includes(cell);
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell));
  return type === 'time' ? /^([01]\d|2[0-3]):[0-5]\d$/.test(cell) : true;
}

function fails(cell: unknown, { type, min = -Infinity, max = Infinity }: SopTableColumn): boolean {
  if (type === 'check') return cell === 'fail';
  return type === 'number' && typeof cell === 'number' && (cell < min || cell > max);
}

function isRow(entry: unknown): entry is Row {
  return entry !== null && typeof entry === 'object' && !Array.isArray(entry);
}
