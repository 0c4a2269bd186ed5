import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import { platformSecret } from '../access/platform-secret.ts';
import { findTask, type WorkedTask } from '../database/queries/worked-tasks.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';

/** A task and where it belongs. */
export interface TaskAtHand {
  readonly task: WorkedTask;
  readonly store: LiveStore;
  /** As it was when the task was made. */
  readonly template: TaskTemplateSpec;
  readonly chain: LiveChain;
  /** Courses that its SOP asks for, and for how many days a newcomer may do without. */
  readonly training: { readonly required: readonly string[]; readonly graceDays: number };
  /** Behind the codes on the store's screen. */
  readonly codeSecret: string;
}

/** Looks a task up, outside of any transaction; what is not there, or whose store is gone, is not found. */
export async function taskAtHand(services: Services, id: number, known?: LiveChain): Promise<TaskAtHand> {
  const { database } = services;
  const task = await findTask(database, id);
  const chain = known ?? (await services.live.read(database));
  const store = task && chain.store(task.store);
  const template =
    task &&
    (await services.pinned.read(database, { sort: 'taskTemplate', name: task.template, revision: task.revision }));
  if (!task || !store || !template) throw new Problem('platform/not-found', { subject: `task/${id}` });
  const sop = await services.pinned.read(database, { sort: 'sop', name: task.sop, revision: task.revision });
  const { required = [], graceDays = 0 } = sop?.spec.training ?? {};
  const codeSecret = await platformSecret(database, 'check-in-codes');
  return { task, store, template: template.spec, chain, training: { required, graceDays }, codeSecret };
}
