import type { Queries } from '../database.ts';

/** The open task of a case; undefined when there is none. */
export async function findOpenCase(
  queries: Queries,
  { template, store, dedupeKey, now }: { template: string; store: string; dedupeKey: string; now: Date },
): Promise<{ id: number; assignee: string | null } | undefined> {
  const rows = await queries.query<{ id: number; assignee: string | null }>(
    `SELECT id, assignee FROM tasks WHERE template = $1 AND store = $2 AND dedupe_key = $3
       AND state NOT IN ('done', 'missed', 'cancelled', 'excused')
       AND NOT (expires_at <= $4 AND paused_at IS NULL AND state <> 'submitted')`,
    [template, store, dedupeKey, now],
  );
  return rows[0];
}

/** Ends the open tasks of some templates about one thing, because there is no more need; answers their numbers. */
export async function cancelCases(
  queries: Queries,
  ask: {
    readonly templates: readonly string[];
    readonly store: string;
    /** What their inputs say: `{"sku": "X20"}`. */
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly outcome: string;
    readonly now: Date;
  },
): Promise<number[]> {
  const rows = await queries.query<{ id: number }>(
    `UPDATE tasks SET state = 'cancelled', outcome = $4, finished_at = $5, blocked_reason = NULL, paused_at = NULL,
       version = version + 1
     WHERE template = ANY ($1) AND store = $2 AND inputs @> $3::jsonb
       AND state IN ('scheduled', 'open', 'claimed', 'in-progress', 'rejected')
     RETURNING id`,
    [ask.templates, ask.store, JSON.stringify(ask.inputs), ask.outcome, ask.now],
  );
  return rows.map(({ id }) => id);
}
