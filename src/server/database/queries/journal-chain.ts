import type { ChainEnd, SealedEntry, WaitingEntry } from '../../journal/chain.ts';
import type { Queries } from '../database.ts';

const COLUMNS = 'id, at, actor, action, subject, store, outcome, data';

/** Entries without a place yet, in the order in which they were written. */
export function readWaiting(queries: Queries, limit: number): Promise<WaitingEntry[]> {
  return queries.query<WaitingEntry>(`SELECT ${COLUMNS} FROM journal WHERE position IS NULL ORDER BY id LIMIT $1`, [
    limit,
  ]);
}

/** The last entry that has its place. */
export async function readChainEnd(queries: Queries): Promise<ChainEnd | undefined> {
  const rows = await queries.query<ChainEnd>(
    'SELECT position, hash FROM journal WHERE position IS NOT NULL ORDER BY position DESC LIMIT 1',
  );
  return rows[0];
}

export async function writeSeals(queries: Queries, entries: readonly SealedEntry[]): Promise<void> {
  await queries.execute(
    `UPDATE journal SET position = seal.position, hash = seal.hash
     FROM jsonb_to_recordset($1::jsonb) AS seal (id bigint, position bigint, hash text) WHERE journal.id = seal.id`,
    [JSON.stringify(entries.map(({ id, position, hash }) => ({ id, position, hash })))],
  );
}

export interface JournalFilter {
  /** A position. */
  readonly after: number;
  readonly limit: number;
  readonly store?: string | undefined;
  readonly subject?: string | undefined;
  readonly actor?: string | undefined;
  readonly outcome?: string | undefined;
  /** What the action begins with. */
  readonly action?: string | undefined;
}

/** Entries in their places. */
export function readSealed(queries: Queries, filter: JournalFilter): Promise<SealedEntry[]> {
  const { after, limit, store = null, subject = null, actor = null, outcome = null, action = null } = filter;
  return queries.query<SealedEntry>(
    `SELECT ${COLUMNS}, position, hash FROM journal
     WHERE position > $1 AND ($3::text IS NULL OR store = $3) AND ($4::text IS NULL OR subject = $4)
       AND ($5::text IS NULL OR actor = $5) AND ($6::text IS NULL OR outcome = $6)
       AND ($7::text IS NULL OR starts_with(action, $7))
     ORDER BY position LIMIT $2`,
    [after, limit, store, subject, actor, outcome, action],
  );
}
