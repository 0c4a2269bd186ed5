import type { Queries } from '../database.ts';

/** Opens what may be done by now; answers how many. Readers do not wait for this: what is due to open counts as open. */
export function openTasks(queries: Queries, now: Date): Promise<number> {
  return queries.execute(
    `UPDATE tasks SET state = 'open', version = version + 1
     WHERE state = 'scheduled' AND available_at <= $1 AND expires_at > $1`,
    [now],
  );
}

/** Tasks of one store that nobody did in time. */
export interface MissedTasks {
  readonly store: string;
  /** Of which nobody could know, because the platform was down while they could be done. */
  readonly downtime: number;
  readonly tasks: readonly number[];
}

/**
 * Ends what has expired and answers it by store. A clock that stands while a task is blocked does not run out. What never opened was
 * missed for want of a platform, not of work.
 */
export function missTasks(queries: Queries, now: Date): Promise<MissedTasks[]> {
  return queries.query<MissedTasks>(
    `WITH late AS (SELECT id, state = 'scheduled' AS unseen FROM tasks
       WHERE expires_at <= $1 AND paused_at IS NULL AND state IN ('open', 'claimed', 'in-progress', 'rejected')
       UNION ALL SELECT id, true FROM tasks WHERE state = 'scheduled' AND available_at <= $1 AND expires_at <= $1),
     missed AS (UPDATE tasks SET state = 'missed', on_time = false, finished_at = expires_at, version = version + 1,
         outcome = CASE WHEN late.unseen THEN 'downtime' ELSE 'expired' END
       FROM late WHERE tasks.id = late.id RETURNING tasks.id, tasks.store, late.unseen)
     SELECT store, (count(*) FILTER (WHERE unseen))::integer AS downtime, jsonb_agg(id ORDER BY id) AS tasks
     FROM missed GROUP BY store ORDER BY store`,
    [now],
  );
}
