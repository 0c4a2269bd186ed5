import type { WorkedTask } from '../database/queries/worked-tasks.ts';
import { asOf } from './as-of.ts';
import { allowedCommands } from './life-cycle.ts';

/** A task on the wire, as it is now. */
export function taskDocument(row: WorkedTask, now: Date): Readonly<Record<string, unknown>> {
  const task = asOf(row, now);
  const { availableAt, dueAt, graceUntil, expiresAt, claimedAt, startedAt, submittedAt, finishedAt, pausedAt } = task;
  const moments = {
    availableAt,
    dueAt,
    graceUntil,
    expiresAt,
    claimedAt,
    startedAt,
    submittedAt,
    finishedAt,
    pausedAt,
  };
  const { id, store, businessDate, template, slot, revision, sop, sopVersion, scenario, priority, state, flags } = task;
  const { assignee, performer, reviewer, outcome, blockedReason, score, onTime, inputs, origin } = task;
  return withoutNulls({
    ...{ id, store, businessDate, template, slot, revision, sop, sopVersion, scenario, priority, state, flags },
    ...Object.fromEntries(Object.entries(moments).map(([name, at]) => [name, at?.toISOString() ?? null])),
    ...{ assignee, performer, reviewer, outcome, blockedReason, score, onTime, inputs, origin },
    ...{ roles: task.roles, skills: task.skills, minutes: task.minutes, attempt: task.attempt },
    ...{ failedSteps: task.failedSteps, redlineFailed: task.redlineFailed, pausedSeconds: task.pausedSeconds },
    ...{ escalations: task.escalations, version: task.version, allowed: allowedCommands(task) },
    overdue: isOverdue(task, now),
  });
}

function isOverdue({ state, dueAt, pausedAt }: WorkedTask, now: Date): boolean {
  return ['open', 'claimed', 'in-progress', 'rejected'].includes(state) && dueAt < (pausedAt ?? now);
}

function withoutNulls(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null));
}
