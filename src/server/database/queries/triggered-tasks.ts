import type { Queries } from '../database.ts';

/** A task that something other than a schedule makes. */
export interface NewTriggeredTask {
  readonly store: string;
  readonly businessDate: string;
  readonly template: string;
  readonly slot: string;
  readonly revision: number;
  readonly sop: string;
  readonly sopVersion: string;
  readonly scenario: string;
  readonly priority: string;
  readonly state: 'scheduled' | 'open';
  readonly assignee?: string | undefined;
  readonly roles: readonly string[];
  readonly skills: readonly string[];
  readonly availableAt: Date;
  readonly dueAt: Date;
  readonly graceUntil: Date;
  readonly expiresAt: Date;
  readonly minutes: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly origin: string;
  readonly dedupeKey?: string | undefined;
}

/** Answers the new task's number; undefined when it is there already, or another one of its case is open. */
export async function insertTriggeredTask(queries: Queries, task: NewTriggeredTask): Promise<number | undefined> {
  const rows = await queries.query<{ id: number }>(
    `INSERT INTO tasks (store, business_date, template, slot, revision, sop, sop_version, scenario, priority, state, assignee,
       roles, skills, available_at, due_at, grace_until, expires_at, minutes, inputs, origin, dedupe_key)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      ...[task.store, task.businessDate, task.template, task.slot, task.revision, task.sop, task.sopVersion],
      ...[task.scenario, task.priority, task.state, task.assignee ?? null, task.roles, task.skills],
      ...[task.availableAt, task.dueAt, task.graceUntil, task.expiresAt, task.minutes],
      ...[JSON.stringify(task.inputs), task.origin, task.dedupeKey ?? null],
    ],
  );
  return rows[0]?.id;
}

/** Ends the task of a case whose time is over, though no sweep came by yet: it must not stand in the way of the next one. */
export async function missOverdueCase(
  queries: Queries,
  { template, store, dedupeKey, now }: { template: string; store: string; dedupeKey: string; now: Date },
): Promise<number | undefined> {
  const rows = await queries.query<{ id: number }>(
    `UPDATE tasks SET state = 'missed', finished_at = expires_at, version = version + 1
     WHERE template = $1 AND store = $2 AND dedupe_key = $3 AND expires_at <= $4 AND paused_at IS NULL
       AND state IN ('scheduled', 'open', 'claimed', 'in-progress', 'rejected')
     RETURNING id`,
    [template, store, dedupeKey, now],
  );
  return rows[0]?.id;
}
