import type { SopNotifyAction } from '../../kinds/sop/spec.ts';
import { personPrincipal } from '../access/person.ts';
import type { PersonPrincipal } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { listPeople } from '../database/queries/people.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import type { TaskContext } from './action-context.ts';

/** More than are ever told of one step. */
const MOST = 200;

/** Tells the people of roles, by an event that names them: the stream and webhooks carry it, whoever delivers messages takes it up. */
export async function notifyRoles(
  transaction: Queries,
  { task, store, chain, who, now }: TaskContext,
  { action, about }: { readonly action: SopNotifyAction; readonly about: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { roles, message } = action;
  const people = await peopleOf(transaction, roles, { store, chain, now });
  const to = people.slice(0, MOST).map(({ employeeNumber }) => employeeNumber);
  const data = { to, roles, channels: ['app'], message: { ...message }, template: task.template, ...about };
  const entry = { at: now, actor: who.id, subject: `task/${task.id}`, store: store.name, outcome: 'done' } as const;
  await insertJournal(transaction, [{ ...entry, action: 'notification.requested', data }]);
}

/** Those who have one of the roles in a store: its own people, and those who look after it from above. */
export async function peopleOf(
  queries: Queries,
  roles: readonly string[],
  { store, chain, now }: { readonly store: LiveStore; readonly chain: LiveChain; readonly now: Date },
): Promise<PersonPrincipal[]> {
  const subjects = [...chain.all('roleBinding').values()].flatMap(({ spec }) =>
    roles.includes(spec.role) ? spec.subjects : [],
  );
  const rows = await listPeople(queries, {
    positions: subjects.flatMap(({ position }) => position ?? []),
    groups: subjects.flatMap(({ group }) => group ?? []),
    ...{ stores: [store.name], named: [], limit: 20_000 },
  });
  const today = now.toISOString().slice(0, 10);
  return rows
    .filter((row) => row.store !== null || row.region === null || store.regions.includes(row.region))
    .map((row) => personPrincipal(row, chain, today))
    .filter(({ holdings }) => holdings.some(({ role, reaches }) => roles.includes(role) && reaches(store)));
}
