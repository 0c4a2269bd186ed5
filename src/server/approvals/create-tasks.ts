import type { ApprovalFlowCreateTasks, ApprovalFlowEffectDay } from '../../kinds/approval-flow/spec.ts';
import { addDays, type Day } from '../../model/day.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { capabilityOn } from '../live/capability-on.ts';
import { localDay } from '../live/local-time.ts';
import { createTriggeredTask } from '../tasks/create-triggered-task.ts';
import { dedupeKeyOf } from '../tasks/dedupe-key.ts';
import { zoneOf } from './in-place.ts';
import { plainValue } from './plain-value.ts';
import type { DecidedRequest } from './run-effects.ts';
import { storesFrom } from './world-of.ts';

/** Makes an effect's tasks: one for each store and day. */
export async function createTasks(
  transaction: Queries,
  { template: name, storeFrom, on, inputs = {} }: ApprovalFlowCreateTasks,
  { id, request }: DecidedRequest,
): Promise<void> {
  const { people, scope } = request;
  const { chain, at } = people;
  const origin = `approval/${id}`;
  const template = chain.get('taskTemplate', name);
  if (!template) return;
  const values = Object.fromEntries(
    Object.entries(inputs).map(([input, text]) => [input, plainValue(scope(text, 'approval-value').value ?? null)]),
  );
  for (const store of storesFrom(storeFrom, request)) {
    const today = localDay(at, zoneOf(store, chain));
    if (!capabilityOn(store, template.spec.capability, chain, today)) {
      const data = {
        template: name,
        store: store.name,
        reason: 'capability-off',
        capability: template.spec.capability,
      };
      const entry = {
        at,
        actor: 'system/approvals',
        action: 'task.withheld',
        subject: origin,
        store: store.name,
      } as const;
      await insertJournal(transaction, [{ ...entry, outcome: 'done', data }]);
      continue;
    }
    for (const day of on ? daysOf(on, request.form) : [undefined]) {
      const event = { store: store.name, approval: String(id), date: day ?? today, ...values };
      await createTriggeredTask(transaction, {
        ...{ template, store, chain, now: at, inputs: { ...values, approval: String(id) }, origin, day },
        ...{ actor: 'system/approvals', dedupeKey: dedupeKeyOf(template.spec.trigger?.dedupeKey, event) },
      });
    }
  }
}

/** The business days that a form's field names. */
function daysOf(on: ApprovalFlowEffectDay, form: Readonly<Record<string, unknown>>): Day[] {
  const value = form[on.field];
  const { start, end } = (typeof value === 'string' ? { start: value, end: value } : (value ?? {})) as DayRange;
  if (start === undefined || end === undefined) return [];
  const shift = daysIn(on.after) - daysIn(on.before);
  const { edge = 'start' } = on;
  if (edge !== 'each') return [addDays((edge === 'start' ? start : end).slice(0, 10), shift)];
  const days: Day[] = [];
  for (let day = start.slice(0, 10); day <= end; day = addDays(day, 1)) days.push(addDays(day, shift));
  return days;
}

interface DayRange {
  readonly start?: string;
  readonly end?: string;
}

function daysIn(duration = 'PT0S'): number {
  return Math.round(secondsOf(duration) / 86_400);
}
