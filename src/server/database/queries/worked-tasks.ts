import type { TaskLife, TaskState } from '../../tasks/task-life.ts';
import type { Queries } from '../database.ts';

/** A task as it is kept. */
export interface WorkedTask extends TaskLife {
  readonly id: number;
  readonly store: string;
  readonly businessDate: string;
  readonly template: string;
  readonly slot: string;
  readonly revision: number;
  readonly sop: string;
  readonly sopVersion: string;
  readonly scenario: string;
  readonly roles: readonly string[];
  readonly skills: readonly string[];
  readonly minutes: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly origin: string;
  readonly flags: readonly string[];
  readonly version: number;
}

const COLUMNS = `id, store, to_char(business_date, 'YYYY-MM-DD') AS "businessDate", template, slot, revision, sop,
  sop_version AS "sopVersion", scenario, priority, state, assignee, roles, skills, available_at AS "availableAt", due_at AS "dueAt",
  grace_until AS "graceUntil", expires_at AS "expiresAt", minutes, inputs, origin, claimed_at AS "claimedAt",
  started_at AS "startedAt", submitted_at AS "submittedAt", finished_at AS "finishedAt", on_time AS "onTime", performer, reviewer,
  attempt, score, failed_steps AS "failedSteps", redline_failed AS "redlineFailed", blocked_reason AS "blockedReason",
  paused_at AS "pausedAt", paused_seconds AS "pausedSeconds", escalations, outcome, flags, version`;

/** What a task's state is at the moment $1, whether or not the sweep came by. */
const STATE_NOW = `CASE
  WHEN state IN ('scheduled', 'open', 'claimed', 'in-progress', 'rejected') AND paused_at IS NULL AND expires_at <= $1 THEN 'missed'
  WHEN state = 'scheduled' AND available_at <= $1 THEN 'open' ELSE state END`;

export async function findTask(queries: Queries, id: number): Promise<WorkedTask | undefined> {
  const rows = await queries.query<WorkedTask>(`SELECT ${COLUMNS} FROM tasks WHERE id = $1`, [id]);
  return rows[0];
}

/** Nobody else changes the task until the end of the transaction. */
export async function lockTask(transaction: Queries, id: number): Promise<WorkedTask | undefined> {
  const rows = await transaction.query<WorkedTask>(`SELECT ${COLUMNS} FROM tasks WHERE id = $1 FOR UPDATE`, [id]);
  return rows[0];
}

/** Writes what working on a task changed; answers the new version. */
export async function saveTask(transaction: Queries, task: WorkedTask): Promise<number> {
  const rows = await transaction.query<{ version: number }>(
    `UPDATE tasks SET state = $2, priority = $3, assignee = $4, due_at = $5, grace_until = $6, expires_at = $7, claimed_at = $8,
       started_at = $9, submitted_at = $10, finished_at = $11, on_time = $12, performer = $13, reviewer = $14, attempt = $15,
       score = $16, failed_steps = $17, redline_failed = $18, blocked_reason = $19, paused_at = $20, paused_seconds = $21,
       escalations = $22, outcome = $23, flags = $24, roles = $25, skills = $26, version = version + 1
     WHERE id = $1 RETURNING version`,
    [
      ...[
        task.id,
        task.state,
        task.priority,
        task.assignee,
        task.dueAt,
        task.graceUntil,
        task.expiresAt,
        task.claimedAt,
      ],
      ...[task.startedAt, task.submittedAt, task.finishedAt, task.onTime, task.performer, task.reviewer, task.attempt],
      ...[task.score, task.failedSteps, task.redlineFailed, task.blockedReason, task.pausedAt, task.pausedSeconds],
      ...[task.escalations, task.outcome, task.flags, task.roles, task.skills],
    ],
  );
  return rows[0]?.version ?? task.version;
}

/** Which tasks to list. */
export interface TaskSearch {
  readonly now: Date;
  readonly stores?: readonly string[] | undefined;
  /** Theirs, and in their stores what they could take. */
  readonly person?:
    | { readonly employeeNumber: string; readonly roles: readonly string[]; readonly store?: string }
    | undefined;
  readonly state?: TaskState | undefined;
  readonly date?: string | undefined;
  readonly template?: string | undefined;
  readonly after: number;
  readonly limit: number;
}

/** Tasks in the order in which they were made. */
export function listTasks(queries: Queries, search: TaskSearch): Promise<WorkedTask[]> {
  const { now, stores = null, person, state = null, date = null, template = null, after, limit } = search;
  return queries.query<WorkedTask>(
    `SELECT ${COLUMNS} FROM tasks
     WHERE id > $2 AND ($3::text[] IS NULL OR store = ANY($3)) AND ($4::text IS NULL OR ${STATE_NOW} = $4)
       AND ($5::date IS NULL OR business_date = $5) AND ($6::text IS NULL OR template = $6)
       AND ($7::text IS NULL OR assignee = $7 OR (assignee IS NULL AND store = $8 AND roles && $9::text[]))
       AND $1::timestamptz IS NOT NULL
     ORDER BY id LIMIT $10`,
    [
      ...[now, after, stores, state, date, template],
      ...[person?.employeeNumber ?? null, person?.store ?? null, person?.roles ?? null, limit],
    ],
  );
}

/** How many tasks of a template a store has in a month, and how many of them were excused. */
export async function countExcused(
  queries: Queries,
  { store, template, businessDate }: Pick<WorkedTask, 'store' | 'template' | 'businessDate'>,
): Promise<{ readonly total: number; readonly excused: number }> {
  const rows = await queries.query<{ total: number; excused: number }>(
    `SELECT count(*)::integer AS total, (count(*) FILTER (WHERE state = 'excused'))::integer AS excused FROM tasks
     WHERE store = $1 AND template = $2 AND business_date >= date_trunc('month', $3::date)
       AND business_date < date_trunc('month', $3::date) + interval '1 month' AND state <> 'cancelled'`,
    [store, template, businessDate],
  );
  return rows[0] ?? { total: 0, excused: 0 };
}
