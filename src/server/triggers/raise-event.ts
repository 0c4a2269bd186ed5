import type { TaskTemplateSpec, TaskTemplateTarget } from '../../kinds/task-template/spec.ts';
import type { Day } from '../../model/day.ts';
import type { Resource } from '../../model/resource.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import { matches } from '../../model/selector.ts';
import type { Queries } from '../database/database.ts';
import { firedSince, putFiring } from '../database/queries/trigger-firings.ts';
import { findOpenCase } from '../database/queries/triggered-cases.ts';
import { capabilityOn } from '../live/capability-on.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { localDay } from '../live/local-time.ts';
import { createTriggeredTask } from '../tasks/create-triggered-task.ts';
import { dedupeKeyOf } from '../tasks/dedupe-key.ts';
import { assignNearest } from './assign-nearest.ts';
import { passesFilter } from './trigger-filter.ts';

/** Something that happened in a store. */
export interface RaisedEvent {
  /** As triggers name it: `stock.low`. */
  readonly name: string;
  readonly store: LiveStore;
  /** What the event carries beside its store, date and moment. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What the tasks are told beside that. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** Tells it from others of its name and store: tasks of it are made once. */
  readonly key: string;
  readonly actor: string;
  readonly chain: LiveChain;
  readonly now: Date;
  /** When what it is about begins: a campaign's first day. */
  readonly startsOn?: Day | undefined;
}

/** A task that an event made, or the open one of the same case. */
export interface TaskOfEvent {
  readonly id: number;
  readonly template: string;
  readonly isNew: boolean;
  readonly assignee?: string | undefined;
}

/** Lets every template that waits for such an event make its task, in the transaction of what happened. */
export async function raiseEvent(transaction: Queries, event: RaisedEvent): Promise<TaskOfEvent[]> {
  const { chain, store, now } = event;
  const today = localDay(now, store.spec.timezone ?? 'UTC');
  const data = { ...event.data, store: store.name, date: event.startsOn ?? today, at: now.toISOString() };
  const tasks: TaskOfEvent[] = [];
  for (const template of chain.all('taskTemplate').values()) {
    const { trigger, target, capability } = template.spec;
    if (trigger?.event !== event.name || !isTarget(target, store)) continue;
    if (!capabilityOn(store, capability, chain, today) || !passesFilter(template, data, store)) continue;
    const task = await taskOf(transaction, template, { ...event, data });
    if (task) tasks.push(task);
  }
  return tasks;
}

function isTarget({ stores = {}, exclude, formats }: TaskTemplateTarget, { labels, spec }: LiveStore): boolean {
  if (!matches(stores, labels) || (exclude && matches(exclude, labels))) return false;
  return !formats || formats.includes(spec.format);
}

async function taskOf(
  transaction: Queries,
  template: Resource<TaskTemplateSpec>,
  event: RaisedEvent,
): Promise<TaskOfEvent | undefined> {
  const { store, data, chain, now, inputs = {}, actor, startsOn } = event;
  const { dedupeKey: fields, cooldown } = template.spec.trigger ?? {};
  const name = template.metadata.name;
  const dedupeKey = dedupeKeyOf(fields, data);
  const known = { template: name, store: store.name, dedupeKey: dedupeKey ?? '' };
  if (dedupeKey !== undefined) {
    const open = await findOpenCase(transaction, { ...known, now });
    if (open) return { id: open.id, template: name, isNew: false, assignee: open.assignee ?? undefined };
    const since = new Date(now.getTime() - secondsOf(cooldown ?? 'PT0S') * 1000);
    if (cooldown !== undefined && (await firedSince(transaction, known, since))) return undefined;
  }
  const { store: _, date: __, at: ___, ...told } = data;
  const subject = `event/${event.name}/${event.key}`;
  const assignee = await assignNearest(transaction, template, { store, chain, now, subject });
  const id = await createTriggeredTask(transaction, {
    ...{ template, store, chain, now, inputs: { ...told, ...inputs }, origin: subject },
    ...{ actor, day: startsOn, dedupeKey, assignee },
  });
  if (id === undefined) {
    // Somebody else's event of the same case came first.
    const open = dedupeKey === undefined ? undefined : await findOpenCase(transaction, { ...known, now });
    return open && { id: open.id, template: name, isNew: false, assignee: open.assignee ?? undefined };
  }
  if (dedupeKey !== undefined) await putFiring(transaction, known, now);
  return { id, template: name, isNew: true, assignee };
}
