import type { Queries } from '../database.ts';

/** One step of a template's escalation, as of a revision, and each reminder of it. */
export interface EscalationRow {
  readonly template: string;
  readonly revision: number;
  readonly step: number;
  readonly reminder: number;
  readonly on: 'overdue' | 'unclaimed' | 'blocked';
  /** Seconds after it became so. */
  readonly after: number;
  readonly priority: string | null;
}

/** A step that a task has come to. */
export interface TakenEscalation {
  readonly id: number;
  readonly store: string;
  readonly template: string;
  readonly revision: number;
  readonly step: number;
  readonly reminder: number;
}

/** In a performer's hands. What is to open has been opened by the same sweep; these states have an index to themselves. */
const MOVING = "state IN ('open', 'claimed', 'in-progress', 'rejected') AND available_at <= $1";

/** Templates, as tasks were made by them, of which some task stands still: overdue, taken by nobody, or blocked. */
export function listStandingTemplates(
  queries: Queries,
  now: Date,
): Promise<{ readonly template: string; readonly revision: number }[]> {
  return queries.query(
    `SELECT DISTINCT template, revision FROM tasks WHERE ${MOVING}
       AND (due_at <= $1 OR state = 'open' OR paused_at IS NOT NULL OR blocked_reason IS NOT NULL) ORDER BY 1, 2`,
    [now],
  );
}

/**
 * Takes the steps that are due and were not taken; answers them. Of several reminders that have come due only the last is given:
 * after a downtime nobody is told the same thing three times.
 */
export function takeEscalations(
  queries: Queries,
  now: Date,
  steps: readonly EscalationRow[],
): Promise<TakenEscalation[]> {
  return queries.query<TakenEscalation>(
    `WITH rule AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS rule (template text, revision integer, step integer,
         reminder integer, "on" text, after integer, priority text)),
       standing AS (SELECT id, store, template, revision, priority, available_at, due_at, paused_at, state,
           state = 'open' AS unclaimed, CASE WHEN blocked_reason IS NULL THEN NULL ELSE coalesce(paused_at, (SELECT max(at) FROM journal
             WHERE subject = 'task/' || tasks.id AND action = 'task.blocked')) END AS blocked_at FROM tasks WHERE ${MOVING}),
       due AS (SELECT standing.id, rule.step, max(rule.reminder) AS reminder, min(rule.priority) AS priority
         FROM standing JOIN rule USING (template, revision)
         WHERE CASE rule."on"
           WHEN 'overdue' THEN standing.paused_at IS NULL AND standing.due_at + make_interval(secs => rule.after) <= $1
           WHEN 'unclaimed' THEN standing.unclaimed AND standing.paused_at IS NULL
             AND standing.available_at + make_interval(secs => rule.after) <= $1
           ELSE standing.blocked_at + make_interval(secs => rule.after) <= $1 END
         GROUP BY standing.id, rule.step),
       taken AS (INSERT INTO task_escalations (task_id, step, reminder, at) SELECT id, step, reminder, $1 FROM due
         ON CONFLICT DO NOTHING RETURNING task_id, step, reminder),
       raised AS (SELECT task_id, count(*)::integer AS steps, min(due.priority) AS priority
         FROM taken JOIN due ON due.id = taken.task_id AND due.step = taken.step GROUP BY task_id),
       marked AS (UPDATE tasks SET escalations = escalations + raised.steps, version = version + 1,
           priority = least(tasks.priority, coalesce(raised.priority, tasks.priority))
         FROM raised WHERE tasks.id = raised.task_id)
     SELECT standing.id, standing.store, standing.template, standing.revision, taken.step, taken.reminder
     FROM taken JOIN standing ON standing.id = taken.task_id ORDER BY standing.id, taken.step`,
    [now, JSON.stringify(steps)],
  );
}
