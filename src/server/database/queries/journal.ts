import type { JournalEntry } from '../../journal/entry.ts';
import type { Queries } from '../database.ts';

const gathering = new WeakMap<Queries, JournalEntry[]>();

/** From now on a transaction's entries wait for its end, to be written in one statement. */
export function gatherJournal(transaction: Queries): void {
  gathering.set(transaction, []);
}

/** Writes what was gathered. */
export async function writeGathered(transaction: Queries): Promise<void> {
  const entries = gathering.get(transaction) ?? [];
  gathering.delete(transaction);
  await insertJournal(transaction, entries);
}

/** Writes entries; in the transaction of what they tell about, so that neither is there without the other. */
export async function insertJournal(queries: Queries, entries: readonly JournalEntry[]): Promise<void> {
  const gathered = gathering.get(queries);
  gathered?.push(...entries);
  if (gathered || entries.length === 0) return;
  const rows = entries.map(({ at, actor, action, subject, store, outcome, data = {} }) => ({
    ...{ at, actor, action, subject, store: store ?? null, outcome, data },
  }));
  await queries.execute(
    `INSERT INTO journal (at, actor, action, subject, store, outcome, data)
     SELECT at, actor, action, subject, store, outcome, data FROM jsonb_to_recordset($1::jsonb)
       AS entry (at timestamptz, actor text, action text, subject text, store text, outcome text, data jsonb)`,
    [JSON.stringify(rows)],
  );
}
