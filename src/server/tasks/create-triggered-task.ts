import type { TaskTemplateAssignee, TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import type { Day } from '../../model/day.ts';
import type { Resource } from '../../model/resource.ts';
import { dayKind } from '../../scheduling/day-kind.ts';
import { tradingDay } from '../../scheduling/trading-day.ts';
import type { Queries } from '../database/database.ts';
import { blockNewTask, SHIPMENT_LATE } from '../database/queries/awaiting-tasks.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { findLate } from '../database/queries/shipments.ts';
import { insertTriggeredTask, missOverdueCase } from '../database/queries/triggered-tasks.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { instantOf, localDay } from '../live/local-time.ts';
import { templateInStore } from './template-in-store.ts';
import { type TaskWindow, windowOf } from './window-of.ts';

/** What is made of a template because something happened. */
export interface TriggeredTask {
  readonly template: Resource<TaskTemplateSpec>;
  readonly store: LiveStore;
  readonly chain: LiveChain;
  readonly now: Date;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What made it: `approval/17`, `task/1204`, `event/…`, `staff/E1024`. One origin makes one task of a template, store and day. */
  readonly origin: string;
  /** Who the journal says made it. */
  readonly actor: string;
  /** When it starts; now when absent. */
  readonly startsAt?: Date | undefined;
  /** The business day; today when absent. A window relative to the start counts from its midnight, else from now. */
  readonly day?: Day | undefined;
  /** See `dedupeKeyOf`. */
  readonly dedupeKey?: string | undefined;
  /** Roles that it goes to instead of the template's. */
  readonly roles?: readonly string[] | undefined;
  /** Employee number, where somebody was chosen. */
  readonly assignee?: string | undefined;
}

/**
 * Makes a task with its window, pinned to the revision and the SOP's version of now, and writes it down. Answers its number;
 * undefined when this origin made it before, or a task of the same case is open.
 */
export async function createTriggeredTask(transaction: Queries, task: TriggeredTask): Promise<number | undefined> {
  const { template, store, chain, now, inputs, origin, actor, dedupeKey, assignee } = task;
  const name = template.metadata.name;
  const spec = templateInStore(name, template.spec, store);
  const businessDate = task.day ?? localDay(task.startsAt ?? now, zoneOf(store));
  const times = windowOf(spec, anchorOf(task, spec, businessDate));
  const [sop = '', version = ''] = spec.sop.split('@');
  const journal = { at: now, store: store.name, outcome: 'done' } as const;
  if (dedupeKey !== undefined) {
    const missed = await missOverdueCase(transaction, { template: name, store: store.name, dedupeKey, now });
    if (missed)
      await insertJournal(transaction, [
        {
          ...journal,
          actor: 'system/sweep',
          action: 'task.missed',
          subject: `task/${missed}`,
          data: { template: name },
        },
      ]);
  }
  const id = await insertTriggeredTask(transaction, {
    ...{ store: store.name, businessDate, template: name, slot: origin, revision: chain.revision, sop },
    sopVersion: chain.get('sop', sop)?.spec.version ?? version,
    ...{ scenario: spec.scenario, priority: spec.priority, state: stateAt(times, now), assignee },
    ...{ roles: task.roles ?? rolesOf(spec.assignee), skills: spec.assignee.skills ?? [], ...times },
    ...{ minutes: spec.workload.minutes, inputs, origin, dedupeKey },
  });
  if (id !== undefined) {
    const data = { template: name, origin, ...(assignee ? { assignee } : {}) };
    await insertJournal(transaction, [{ ...journal, actor, action: 'task.created', subject: `task/${id}`, data }]);
    await holdUp(transaction, id, task);
  }
  return id;
}

/** What waits for a shipment that is late stands still from its first moment on; what is done about the delay does not (R020). */
async function holdUp(
  transaction: Queries,
  id: number,
  { template, store, now, inputs }: TriggeredTask,
): Promise<void> {
  const { trigger, blockReasons } = template.spec;
  const awaited = [inputs.shipment, inputs.shipments].flat().filter((name) => typeof name === 'string');
  if (awaited.length === 0 || trigger?.event === 'shipment.late') return;
  const known = blockReasons?.find((reason) => reason.id === SHIPMENT_LATE);
  const late = await findLate(transaction, store.name, awaited);
  if (late === undefined) return;
  const block = { reason: SHIPMENT_LATE, pausesClock: known?.pausesClock ?? true };
  await blockNewTask(transaction, id, block, now);
  const entry = {
    at: now,
    actor: 'system/shipments',
    subject: `task/${id}`,
    store: store.name,
    outcome: 'done',
  } as const;
  const data = { reason: SHIPMENT_LATE, shipment: late };
  await insertJournal(transaction, [{ ...entry, action: 'task.blocked', data }]);
}

function anchorOf(task: TriggeredTask, { window: { relativeTo } }: TaskTemplateSpec, businessDate: Day): Date {
  const { store, now, startsAt = now, day } = task;
  const zone = zoneOf(store);
  const minutes = relativeTo === 'start' ? undefined : tradingMinutes(task, businessDate, relativeTo);
  if (minutes !== undefined) return instantOf(businessDate, minutes * 60, zone);
  return day === undefined ? startsAt : instantOf(day, 0, zone);
}

/** A day that no calendar covers counts as ordinary: what happened is worked on, holiday or not. */
function tradingMinutes({ store, chain }: TriggeredTask, day: Day, edge: 'store-open' | 'store-close') {
  const calendar = store.spec.calendar ? chain.get('calendar', store.spec.calendar) : undefined;
  const kind = calendar ? dayKind(calendar.spec, day) : 'workday';
  const hours = tradingDay(store.spec, day, kind === 'unknown' ? 'workday' : kind);
  return edge === 'store-open' ? hours.open : hours.close;
}

function zoneOf({ spec }: LiveStore): string {
  return spec.timezone ?? 'UTC';
}

function stateAt({ availableAt }: TaskWindow, now: Date): 'scheduled' | 'open' {
  return availableAt > now ? 'scheduled' : 'open';
}

/** Whoever may take it: the roles that it is for, and those that stand in when nobody of them is found. */
function rolesOf({ strategy, roles, fallback = [] }: TaskTemplateAssignee): string[] {
  const own = [{ strategy, roles }, ...fallback];
  return [...new Set(own.flatMap((way) => way.roles ?? (way.strategy === 'store-manager' ? ['store-manager'] : [])))];
}
