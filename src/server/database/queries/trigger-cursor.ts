import type { Queries } from '../database.ts';

/** An entry of the journal that templates may wait for. */
export interface HeardEntry {
  readonly position: number;
  readonly at: Date;
  readonly action: string;
  readonly subject: string;
  readonly store: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Up to where templates have heard; from the very beginning at first. */
export async function readCursor(queries: Queries): Promise<number> {
  const rows = await queries.query<{ position: number }>('SELECT position FROM trigger_cursor WHERE id = 1');
  return rows[0]?.position ?? 0;
}

export async function moveCursor(queries: Queries, position: number): Promise<void> {
  await queries.execute(
    `INSERT INTO trigger_cursor (id, position) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET position = excluded.position`,
    [position],
  );
}

/** The latest position there is. */
export async function lastPosition(queries: Queries): Promise<number> {
  const rows = await queries.query<{ position: number | null }>('SELECT max(position) AS position FROM journal');
  return rows[0]?.position ?? 0;
}

/** What tasks and requests made happen under some names, in order. Events told or found were heard when they came. */
export function listHeard(
  queries: Queries,
  ask: { readonly after: number; readonly until: number; readonly actions: readonly string[]; readonly limit: number },
): Promise<HeardEntry[]> {
  return queries.query<HeardEntry>(
    `SELECT position, at, action, subject, store, data FROM journal
     WHERE position > $1 AND position <= $2 AND action = ANY ($3) AND outcome = 'done' AND store IS NOT NULL
       AND (subject LIKE 'task/%' OR subject LIKE 'approval/%')
     ORDER BY position LIMIT $4`,
    [ask.after, ask.until, ask.actions, ask.limit],
  );
}
