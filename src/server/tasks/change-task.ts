import type { Principal } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { lockTask, saveTask, type WorkedTask } from '../database/queries/worked-tasks.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { Problem } from '../problem.ts';
import { stepTask, type TaskRefusal } from './life-cycle.ts';
import type { TaskCommand } from './task-command.ts';

/** What a command on a task needs to be written down. */
export interface TaskChange {
  readonly command: TaskCommand;
  readonly who: Principal;
  readonly now: Date;
  /** What the caller believes to change; anything when absent. */
  readonly version?: number | undefined;
  /** What the journal calls it: `task.claimed`. */
  readonly action: string;
  readonly data?: JournalEntry['data'];
  readonly flags?: readonly string[];
}

/** Takes a task for the transaction, refused when it is not as the caller believes. */
export async function takeTask(transaction: Queries, id: number, version?: number): Promise<WorkedTask> {
  const task = await lockTask(transaction, id);
  if (!task) throw new Problem('platform/not-found', { subject: `task/${id}` });
  if (version !== undefined && version !== task.version)
    throw new Problem('task/changed', { task: id, version: task.version });
  return task;
}

/** Carries out a command on a task that was taken, and writes it down. */
export async function changeTask(transaction: Queries, task: WorkedTask, change: TaskChange): Promise<WorkedTask> {
  const { command, who, now, action, data = {}, flags = [] } = change;
  const step = stepTask(task, command, now);
  if (step.refused) throw refusalProblem(task.id, command, step);
  const hasNewFlag = flags.some((flag) => !task.flags.includes(flag));
  if (step.task === task && !hasNewFlag) return task;
  const changed = { ...step.task, flags: [...new Set([...task.flags, ...flags])] };
  const version = await saveTask(transaction, changed);
  const subject = `task/${task.id}`;
  const told = { template: task.template, state: changed.state, ...data };
  await insertJournal(transaction, [
    { at: now, actor: who.id, action, subject, store: task.store, outcome: 'done', data: told },
  ]);
  return { ...changed, version };
}

/** A refusal names the state and what may be done instead. */
export function refusalProblem(task: number, command: TaskCommand, refusal: TaskRefusal): Problem {
  const { refused, state } = refusal;
  const allowed = refusal.allowed.join(', ');
  if (refused === 'own-work') return new Problem('task/own-work', { task });
  if (refused === 'taken') return new Problem('task/taken', { task });
  if (refused === 'blocked') return new Problem('task/blocked', { task, allowed });
  return new Problem('task/not-now', { task, command: command.do, state, allowed });
}
