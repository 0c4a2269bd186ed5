import { addDays } from '../../model/day.ts';
import { holdsRole } from '../access/holds-role.ts';
import type { Principal } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import { readQualifications } from '../database/queries/rosters.ts';
import { Problem } from '../problem.ts';
import type { TaskAtHand } from './task-at-hand.ts';

type TaskInStore = Pick<TaskAtHand, 'task' | 'store' | 'training'>;

/**
 * Has this person a role that the task is for, and on its day every skill, certificate and course that it and its SOP ask for? As dispatch
 * asks before it gives a task to somebody (R081); but a newcomer, whom dispatch passes over, may take it or be given it for as long as the
 * SOP grants.
 */
export async function isFit(queries: Queries, who: Principal, found: TaskInStore): Promise<boolean> {
  const { task, store } = found;
  if (who.type === 'service' || !holdsRole(who, task.roles, store)) return false;
  return (await fitness(queries, who, found)) !== 'unfit';
}

/** Refuses who is not. */
export async function requireFit(queries: Queries, who: Principal, found: TaskInStore): Promise<void> {
  if (await isFit(queries, who, found)) return;
  const { task, training } = found;
  const asked = [...task.roles, ...task.skills, ...training.required];
  throw new Problem('task/wrong-role', { task: task.id, roles: asked.join(', ') });
}

/** Is a task done by somebody who has not done its courses yet, and works under supervision? */
export async function isSupervised(queries: Queries, who: Principal, found: TaskInStore): Promise<boolean> {
  return found.training.required.length > 0 && (await fitness(queries, who, found)) === 'newcomer';
}

async function fitness(
  queries: Queries,
  who: Principal,
  { task, training: { required, graceDays } }: TaskInStore,
): Promise<'fit' | 'newcomer' | 'unfit'> {
  if (who.type === 'service') return 'unfit';
  if ([...task.skills, ...required].every((one) => who.skills.includes(one))) return 'fit';
  const known = await readQualifications(queries, task.businessDate, who.employeeNumber);
  if (!known || !task.skills.every((one) => known.skills.includes(one))) return 'unfit';
  if (required.every((one) => known.skills.includes(one))) return 'fit';
  const isNew = known.hiredOn !== null && task.businessDate <= addDays(known.hiredOn, graceDays - 1);
  return isNew ? 'newcomer' : 'unfit';
}
