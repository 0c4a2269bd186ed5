import { holdsRole } from '../access/holds-role.ts';
import type { Principal } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import { listNamedStaff } from '../database/queries/rosters.ts';
import { Problem } from '../problem.ts';
import type { TaskAtHand } from './task-at-hand.ts';

type TaskInStore = Pick<TaskAtHand, 'task' | 'store' | 'qualifications'>;

/**
 * Has this person a role that the task is for, and on its day every skill, certificate and course that it and its SOP ask for? As dispatch
 * asks before it gives a task to somebody (R081).
 */
export async function isFit(queries: Queries, who: Principal, found: TaskInStore): Promise<boolean> {
  const { task, store, qualifications } = found;
  if (who.type === 'service' || !holdsRole(who, task.roles, store)) return false;
  if (qualifications.every((one) => who.skills.includes(one))) return true;
  const [row] = await listNamedStaff(queries, task.businessDate, [who.employeeNumber]);
  return qualifications.every((one) => row?.skills.includes(one));
}

/** Refuses who is not. */
export async function requireFit(queries: Queries, who: Principal, found: TaskInStore): Promise<void> {
  if (await isFit(queries, who, found)) return;
  const { task, qualifications } = found;
  throw new Problem('task/wrong-role', { task: task.id, roles: [...task.roles, ...qualifications].join(', ') });
}
