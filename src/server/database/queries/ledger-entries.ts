import type { Queries } from '../database.ts';

/** An entry of a ledger. */
export interface LedgerEntry {
  readonly id: number;
  readonly store: string;
  readonly businessDate: string;
  readonly record: string;
  readonly task: number;
  readonly step: string;
  readonly item: string;
  readonly note: Readonly<Record<string, string>> | null;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly writtenAt: Date;
  readonly writtenBy: string;
}

/** Answers the new entry's number. */
export async function insertLedgerEntry(transaction: Queries, entry: Omit<LedgerEntry, 'id'>): Promise<number> {
  const { store, businessDate, record, task, step, item, note, inputs, answers, writtenAt, writtenBy } = entry;
  const rows = await transaction.query<{ id: number }>(
    `INSERT INTO ledger_entries (store, business_date, record, task, step, item, note, inputs, answers, written_at, written_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      ...[store, businessDate, record, task, step, item, note === null ? null : JSON.stringify(note)],
      ...[JSON.stringify(inputs), JSON.stringify(answers), writtenAt, writtenBy],
    ],
  );
  return rows[0]?.id ?? 0;
}

/** Entries of a store in the order in which they were written. */
export function listLedgerEntries(
  queries: Queries,
  filter: {
    readonly store: string;
    readonly record?: string | undefined;
    readonly task?: number | undefined;
    readonly after: number;
    readonly limit: number;
  },
): Promise<LedgerEntry[]> {
  return queries.query<LedgerEntry>(
    `SELECT id, store, to_char(business_date, 'YYYY-MM-DD') AS "businessDate", record, task, step, item, note, inputs, answers,
       written_at AS "writtenAt", written_by AS "writtenBy"
     FROM ledger_entries WHERE store = $1 AND id > $2 AND ($3::text IS NULL OR record = $3) AND ($4::bigint IS NULL OR task = $4)
     ORDER BY id LIMIT $5`,
    [filter.store, filter.after, filter.record ?? null, filter.task ?? null, filter.limit],
  );
}
