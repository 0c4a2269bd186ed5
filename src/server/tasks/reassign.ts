import type { SopDispatchAction } from '../../kinds/sop/spec.ts';
import { actorNumber } from '../access/holds-role.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { readPeopleOnShift } from '../database/queries/run-items.ts';
import { saveTask, type WorkedTask } from '../database/queries/worked-tasks.ts';
import { findNearest } from '../triggers/find-nearest.ts';
import type { TaskContext } from './action-context.ts';
import { peopleOf } from './notify-roles.ts';
import type { TaskState } from './task-life.ts';

const RUNNING: readonly TaskState[] = ['open', 'claimed', 'in-progress', 'rejected'];

/**
 * Gives the running task to somebody by a step's strategy, or to the pool of the role where nobody is found: it is open again, with its
 * answers. Whoever hands it on does not get it back at once; whoever has it and is of the role keeps it otherwise.
 */
export async function reassign(
  transaction: Queries,
  context: TaskContext,
  action: SopDispatchAction,
): Promise<WorkedTask> {
  const { task, store, who, now } = context;
  if (!RUNNING.includes(task.state)) return task;
  const roles = action.role === undefined ? task.roles : [action.role];
  const skills = action.skills ?? task.skills;
  const handsOn = task.assignee === actorNumber(who);
  const able = await peopleOf(transaction, roles, context);
  if (!handsOn && able.some(({ employeeNumber }) => employeeNumber === task.assignee)) return task;
  const found = await chosen(transaction, context, { strategy: action.strategy, roles, skills });
  const changed: WorkedTask = { ...task, state: 'open', assignee: found ?? null, claimedAt: null, roles, skills };
  const entry = { at: now, actor: who.id, subject: `task/${task.id}`, store: store.name, outcome: 'done' } as const;
  const data = { template: task.template, strategy: action.strategy, roles, ...(found ? { assignee: found } : {}) };
  await insertJournal(transaction, [{ ...entry, action: 'task.dispatched', data }]);
  return { ...changed, version: await saveTask(transaction, changed) };
}

async function chosen(
  transaction: Queries,
  context: TaskContext,
  wanted: {
    readonly strategy: SopDispatchAction['strategy'];
    readonly roles: readonly string[];
    readonly skills: readonly string[];
  },
): Promise<string | undefined> {
  const { task, store, chain, template, who, now } = context;
  const { strategy, roles, skills } = wanted;
  const except = task.assignee === actorNumber(who) ? actorNumber(who) : undefined;
  switch (strategy) {
    case 'nearest-technician': {
      const nearest = template.assignee.nearest ?? { maxKm: 20_000 };
      return findNearest(transaction, { roles, skills, nearest, store, chain, now, except });
    }
    case 'role-on-shift': {
      const there = new Set((await readPeopleOnShift(transaction, store.name, now)).map(({ key }) => key));
      const able = (await peopleOf(transaction, roles, context)).filter(
        (person) => there.has(person.employeeNumber) && skills.every((skill) => person.skills.includes(skill)),
      );
      const others = able.filter(({ employeeNumber }) => employeeNumber !== except);
      // Of several on shift, whoever has a hand free takes it.
      return others.length === 1 ? others[0]?.employeeNumber : undefined;
    }
    case 'claim-pool':
      return undefined;
    default:
      return strategy satisfies never;
  }
}
