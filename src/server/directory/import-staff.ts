import { digestOf } from '../../model/content-hash.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { deleteSignInsOf } from '../database/queries/sessions.ts';
import {
  type KnownStaff,
  listPresent,
  lockImport,
  markLeft,
  readKnownStaff,
  type StaffRecord,
  upsertStaff,
} from '../database/queries/staff-imports.ts';
import { Problem } from '../problem.ts';
import { STAFF_COLUMNS } from './batch-columns.ts';
import { type ImportContext, type ImportResult, journalImport, refuseFindings } from './import-context.ts';
import { type Batch, finding, type NumberedRow, readBatch } from './read-batch.ts';

export interface StaffImportOptions {
  /** The batch has everybody of `store`, or of the chain: who is not in it has left. */
  readonly complete: boolean;
  readonly store?: string;
  /** How many may leave without being in the batch; a tenth, and at least five, unless given. */
  readonly maxLeaving?: number;
}

type Row = NumberedRow<typeof STAFF_COLUMNS>;

/** Brings people up to date by employee number: all of the batch or nothing. Who left is signed out everywhere. */
export async function importStaff(
  body: string | readonly object[],
  options: StaffImportOptions,
  context: ImportContext,
): Promise<ImportResult> {
  const batch = readBatch(STAFF_COLUMNS, body);
  refuseFindings([...batch.findings, ...findingsTogether(batch, options, context)]);
  const records = batch.rows.map(recordOf);
  return context.database.transaction(async (transaction) => {
    await lockImport(transaction, 'staff');
    return write(transaction, records, options, context);
  });
}

function findingsTogether(
  { rows }: Batch<typeof STAFF_COLUMNS>,
  { complete, store: ofStore }: StaffImportOptions,
  { chain }: ImportContext,
): Diagnostic[] {
  const seen = new Set<string>();
  return rows.flatMap(({ number: row, values }) => {
    const { employeeNumber = '', store, region } = values;
    const isTwice = seen.has(employeeNumber);
    seen.add(employeeNumber);
    return [
      ...(isTwice && employeeNumber !== '' ? [finding('batch/twice', { row, column: 'employeeNumber' })] : []),
      ...(store && !chain.store(store) ? [finding('batch/unknown', { row, column: 'store', value: store })] : []),
      ...(region && !chain.get('region', region)
        ? [finding('batch/unknown', { row, column: 'region', value: region })]
        : []),
      ...(complete && ofStore !== undefined && store !== ofStore
        ? [finding('batch/value', { row, column: 'store', expected: ofStore })]
        : []),
    ];
  });
}

function recordOf({ values }: Row): StaffRecord {
  const { employeeNumber = '', name = '', status = 'active', store = null, region = null } = values;
  const { positions = [], groups = [], skills = [] } = values;
  const { baseLatitude = null, baseLongitude = null, serviceRadiusKm = null, maxOpenTickets = null } = values;
  const { hiredOn = null } = values;
  const record = {
    ...{ employeeNumber, name, status, store, region, positions, groups, skills },
    ...{ baseLatitude, baseLongitude, serviceRadiusKm, maxOpenTickets, hiredOn },
  };
  return { ...record, sourceHash: digestOf(record) };
}

async function write(
  transaction: Queries,
  records: readonly StaffRecord[],
  options: StaffImportOptions,
  context: ImportContext,
): Promise<ImportResult> {
  const { now } = context;
  const numbers = records.map(({ employeeNumber }) => employeeNumber);
  const known = new Map<string, KnownStaff>();
  for (const page of pagesOf(numbers))
    for (const row of await readKnownStaff(transaction, page)) known.set(row.employeeNumber, row);
  const changed = records.filter(
    ({ employeeNumber, sourceHash }) => known.get(employeeNumber)?.sourceHash !== sourceHash,
  );
  const leaving = changed.filter(
    ({ employeeNumber, status }) => status === 'left' && (known.get(employeeNumber)?.status ?? 'left') !== 'left',
  );
  const absent = await listAbsent(transaction, new Set(numbers), options);
  for (const page of pagesOf(changed)) await upsertStaff(transaction, page, now);
  if (absent.length > 0) await markLeft(transaction, absent, now);
  const gone = [...leaving.map(({ employeeNumber }) => employeeNumber), ...absent];
  if (gone.length > 0) await deleteSignInsOf(transaction, gone);
  const created = changed.filter(({ employeeNumber }) => !known.has(employeeNumber));
  const result = {
    created: created.length,
    updated: changed.length - created.length - leaving.length,
    unchanged: records.length - changed.length,
    left: gone.length,
  };
  await journalPeople(transaction, { changed, isNew: (number) => !known.has(number), gone }, context);
  await journalImport(transaction, 'staff', result, context);
  return result;
}

async function listAbsent(
  transaction: Queries,
  present: ReadonlySet<string>,
  { complete, store, maxLeaving }: StaffImportOptions,
): Promise<string[]> {
  if (!complete) return [];
  const before = await listPresent(transaction, store ?? null);
  const absent = before.filter((number) => !present.has(number));
  const limit = maxLeaving ?? Math.max(5, Math.ceil(before.length / 10));
  if (absent.length > limit) throw new Problem('platform/too-many-leaving', { leaving: absent.length, limit });
  return absent;
}

interface ChangedPeople {
  readonly changed: readonly StaffRecord[];
  readonly isNew: (employeeNumber: string) => boolean;
  readonly gone: readonly string[];
}

/** What decides about somebody's access is written down for each; their name is not. */
async function journalPeople(
  transaction: Queries,
  { changed, isNew, gone }: ChangedPeople,
  { actor, now: at }: ImportContext,
): Promise<void> {
  const left = new Set(gone);
  const entry = (number: string, action: string) =>
    ({ at, actor, action: `staff.${action}`, subject: `staff/${number}`, outcome: 'done' }) as const;
  const told = changed.filter(({ employeeNumber }) => !left.has(employeeNumber));
  const entries = [
    ...told.map(({ employeeNumber, store, status, positions, groups, skills }) => ({
      ...entry(employeeNumber, isNew(employeeNumber) ? 'created' : 'updated'),
      store: store ?? undefined,
      data: { status, positions, groups, skills },
    })),
    ...gone.map((number) => entry(number, 'left')),
  ];
  for (const page of pagesOf(entries)) await insertJournal(transaction, page);
}

/** No statement gets more rows, so that a whole chain is one transaction of many short statements. */
const PAGE = 5000;

function pagesOf<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / PAGE);
  return Array.from({ length: count }, (_, page) => items.slice(page * PAGE, (page + 1) * PAGE));
}
