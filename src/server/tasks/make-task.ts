import { secondsOf } from '../../model/seconds-of.ts';
import type { Queries } from '../database/database.ts';
import { adjustTask } from '../database/queries/adjust-task.ts';
import { assignNearest } from '../triggers/assign-nearest.ts';
import { createTriggeredTask, type TriggeredTask } from './create-triggered-task.ts';
import { dedupeKeyOf } from './dedupe-key.ts';
import type { TaskPriority } from './task-life.ts';

/** A task that people, a step or another task make. */
export type MadeTask = Omit<TriggeredTask, 'dedupeKey'> & {
  readonly priority?: TaskPriority | undefined;
  /** ISO 8601: due so long after now, instead of as the template says. */
  readonly dueIn?: string | undefined;
};

/** Makes a task; undefined when this origin made it before, or one of the same case is open. */
export async function makeTask(
  transaction: Queries,
  { priority, dueIn, ...task }: MadeTask,
): Promise<number | undefined> {
  const { template, store, now, inputs } = task;
  const fields = template.spec.trigger?.dedupeKey;
  const dedupeKey = dedupeKeyOf(fields, { ...inputs, store: store.name });
  const { chain, origin, roles } = task;
  // Whom a step gives it to is not looked for once more.
  const found = roles ? undefined : await assignNearest(transaction, template, { store, chain, now, subject: origin });
  const assignee = task.assignee ?? found;
  const id = await createTriggeredTask(transaction, { ...task, assignee, dedupeKey });
  if (id !== undefined && (priority || dueIn)) {
    const dueAt = dueIn === undefined ? undefined : new Date(now.getTime() + secondsOf(dueIn) * 1000);
    await adjustTask(transaction, id, { priority, dueAt });
  }
  return id;
}
