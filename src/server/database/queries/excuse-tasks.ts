import type { Queries } from '../database.ts';

export interface SuspendedTasks {
  readonly store: string;
  readonly from: string;
  readonly until: string;
  /** Templates that go on nevertheless. */
  readonly keep: readonly string[];
  /** What closes the store; the tasks that it made itself stay. */
  readonly origin: string;
  readonly now: Date;
}

/** Takes the tasks of a closed time that nobody has begun out of the statistics; answers their numbers. */
export async function excuseSuspendedTasks(queries: Queries, suspended: SuspendedTasks): Promise<number[]> {
  const { store, from, until, keep, origin, now } = suspended;
  const rows = await queries.query<{ id: number }>(
    `UPDATE tasks SET state = 'excused', outcome = $5, finished_at = $6, version = version + 1
     WHERE store = $1 AND business_date BETWEEN $2 AND $3 AND state IN ('scheduled', 'open')
       AND NOT template = ANY ($4) AND origin <> $5
     RETURNING id`,
    [store, from, until, keep, origin, now],
  );
  return rows.map(({ id }) => id);
}
