import type { Queries } from '../database.ts';

/** What the journal says of one subject. */
export interface JournalRow {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What was done to a subject, in order. */
export function listDoneTo(queries: Queries, subject: string, limit: number): Promise<JournalRow[]> {
  return queries.query<JournalRow>(
    `SELECT at, actor, action, data FROM journal WHERE subject = $1 AND outcome = 'done' ORDER BY id LIMIT $2`,
    [subject, limit],
  );
}
