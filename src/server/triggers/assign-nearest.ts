import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import type { Resource } from '../../model/resource.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { templateInStore } from '../tasks/template-in-store.ts';
import { findNearest } from './find-nearest.ts';

/** Where a ticket comes up, and why. */
export interface TicketOrigin {
  readonly store: LiveStore;
  readonly chain: LiveChain;
  readonly now: Date;
  /** What the journal says that it is about: `event/device.fault/…`, `task/1204/…`. */
  readonly subject: string;
}

/**
 * Who gets a ticket of a template that goes to the nearest technician (R018). Where nobody is free, near and able, it stays with the
 * region's pool, and the region is told.
 */
export async function assignNearest(
  transaction: Queries,
  template: Resource<TaskTemplateSpec>,
  { store, chain, now, subject }: TicketOrigin,
): Promise<string | undefined> {
  const { assignee } = templateInStore(template.metadata.name, template.spec, store);
  const { strategy, nearest, roles = [], skills = [], fallback = [] } = assignee;
  if (strategy !== 'nearest-technician' || !nearest) return undefined;
  const found = await findNearest(transaction, { roles, skills, nearest, store, chain, now });
  if (found === undefined) {
    const told = fallback.flatMap((way) => way.roles ?? []);
    const data = { template: template.metadata.name, pool: store.spec.region, roles: [...roles, ...told] };
    const entry = { at: now, actor: 'system/triggers', subject, store: store.name, outcome: 'done' } as const;
    await insertJournal(transaction, [{ ...entry, action: 'ticket.unassigned', data }]);
  }
  return found;
}
