import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Queries } from '../database/database.ts';
import { deleteOtherShifts, readKnownShifts, type ShiftRow, upsertShifts } from '../database/queries/shift-imports.ts';
import { lockImport, readKnownStaff } from '../database/queries/staff-imports.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { localDay } from '../live/local-time.ts';
import type { SHIFT_COLUMNS } from './batch-columns.ts';
import { type ImportContext, type ImportResult, journalImport, refuseFindings } from './import-context.ts';
import { momentOf } from './local-time.ts';
import { type Batch, finding, type NumberedRow } from './read-batch.ts';

const DAY_MS = 86_400_000;

/** The shifts of a batch; refuses it with everything that is wrong. Writes nothing. */
export async function shiftsOf(
  { rows, findings }: Batch<typeof SHIFT_COLUMNS>,
  { database, chain }: Pick<ImportContext, 'database' | 'chain'>,
): Promise<ShiftRow[]> {
  const numbers = rows.flatMap(({ values }) => values.employeeNumber ?? []);
  const people = new Set((await readKnownStaff(database, numbers)).map(({ employeeNumber }) => employeeNumber));
  const seen = new Set<string>();
  const read = rows.map((row) => shiftOf(row, { chain, people, seen }));
  refuseFindings([...findings, ...read.flatMap((row) => row.findings)]);
  return read.flatMap(({ shift }) => shift ?? []);
}

/** Brings shifts up to date by person and start. `complete`: a store's day that the batch speaks of has no others. */
export async function importShifts(
  shifts: readonly ShiftRow[],
  { complete }: { readonly complete: boolean },
  context: ImportContext,
): Promise<ImportResult> {
  return context.database.transaction(async (transaction) => {
    await lockImport(transaction, 'shifts');
    const result = await write(transaction, shifts, complete);
    await journalImport(transaction, 'shifts', result, context);
    return result;
  });
}

interface Ground {
  readonly chain: LiveChain;
  readonly people: ReadonlySet<string>;
  readonly seen: Set<string>;
}

/** A row whose cells are no good has said so already. */
function shiftOf(
  { number: row, values }: NumberedRow<typeof SHIFT_COLUMNS>,
  { chain, people, seen }: Ground,
): { readonly shift?: ShiftRow; readonly findings: readonly Diagnostic[] } {
  const { employeeNumber, store: name, start, end, position } = values;
  const store = name === undefined ? undefined : chain.store(name);
  const findings: Diagnostic[] = [];
  const add = (code: string, args: Record<string, string>): void => {
    findings.push(finding(code, { row, ...args }));
  };
  if (employeeNumber && !people.has(employeeNumber))
    add('batch/unknown', { column: 'employeeNumber', value: employeeNumber });
  if (name && !store) add('batch/unknown', { column: 'store', value: name });
  if (!store || !employeeNumber || !start || !end || !position) return { findings };
  const timezone = store.spec.timezone ?? 'UTC';
  const startsAt = momentOf(start, timezone);
  const endsAt = momentOf(end, timezone);
  const length = endsAt.getTime() - startsAt.getTime();
  if (!(length > 0 && length <= DAY_MS))
    add('batch/value', { column: 'end', expected: 'after the start, within a day of it' });
  const key = `${employeeNumber} ${startsAt.getTime()}`;
  if (seen.has(key)) add('batch/twice', { column: 'start' });
  seen.add(key);
  const businessDate = localDay(startsAt, timezone);
  return { shift: { employeeNumber, store: store.name, startsAt, endsAt, businessDate, position }, findings };
}

async function write(transaction: Queries, shifts: readonly ShiftRow[], complete: boolean): Promise<ImportResult> {
  if (shifts.length === 0) return { created: 0, updated: 0, unchanged: 0, left: 0 };
  const keyOf = ({ employeeNumber, startsAt }: ShiftRow): string => `${employeeNumber} ${startsAt.getTime()}`;
  const known = new Map((await readKnownShifts(transaction, shifts)).map((shift) => [keyOf(shift), shift]));
  const changed = shifts.filter((shift) => !isSame(shift, known.get(keyOf(shift))));
  if (changed.length > 0) await upsertShifts(transaction, changed);
  const left = complete ? await deleteOtherShifts(transaction, shifts) : 0;
  const created = shifts.length - known.size;
  return { created, updated: changed.length - created, unchanged: shifts.length - changed.length, left };
}

function isSame(shift: ShiftRow, known: ShiftRow | undefined): boolean {
  if (!known) return false;
  const isSameEnd = shift.endsAt.getTime() === known.endsAt.getTime();
  return isSameEnd && shift.store === known.store && shift.position === known.position;
}
