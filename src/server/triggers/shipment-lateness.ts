import type { Queries } from '../database/database.ts';
import { blockAwaiting, SHIPMENT_LATE, unblockAwaiting } from '../database/queries/awaiting-tasks.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { ShipmentRow } from '../database/queries/shipments.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { raiseEvent } from './raise-event.ts';

interface Moment {
  readonly chain: LiveChain;
  readonly now: Date;
}

/** A shipment did not come in time: what waits for it stands still, and the store is not charged for it (R020). */
export async function becomeLate(transaction: Queries, row: ShipmentRow, { chain, now }: Moment): Promise<void> {
  const { shipment, store: name, carrier, expectedAt } = row;
  const actor = 'system/shipments';
  const entry = { at: now, actor, store: name, outcome: 'done' } as const;
  const data = { carrier: carrier ?? '', expectedAt: expectedAt.toISOString() };
  await insertJournal(transaction, [{ ...entry, action: 'shipment.late', subject: `shipment/${shipment}`, data }]);
  const pausing = [...chain.all('taskTemplate').values()].flatMap(({ metadata, spec }) =>
    spec.blockReasons?.some(({ id, pausesClock }) => id === SHIPMENT_LATE && !pausesClock) ? [] : metadata.name,
  );
  const blocked = await blockAwaiting(transaction, { store: name, shipment, reason: SHIPMENT_LATE, now, pausing });
  await insertJournal(
    transaction,
    blocked.map((id) => ({
      ...entry,
      action: 'task.blocked',
      subject: `task/${id}`,
      data: { reason: SHIPMENT_LATE, shipment },
    })),
  );
  const store = chain.store(name);
  if (!store) return;
  const hoursLate = Math.floor((now.getTime() - expectedAt.getTime()) / 3_600_000);
  await raiseEvent(transaction, {
    ...{ name: 'shipment.late', store, data: { shipment, ...data, hoursLate }, key: shipment, actor, chain, now },
  });
}

/** A shipment is there: what waited for it goes on, with as much more time as it stood still. */
export async function becomeArrived(
  transaction: Queries,
  { shipment, store }: Pick<ShipmentRow, 'shipment' | 'store'>,
  { now, actor }: { readonly now: Date; readonly actor: string },
): Promise<void> {
  const entry = { at: now, actor, store, outcome: 'done' } as const;
  await insertJournal(transaction, [
    { ...entry, action: 'shipment.arrived', subject: `shipment/${shipment}`, data: {} },
  ]);
  const freed = await unblockAwaiting(transaction, { store, shipment, reason: SHIPMENT_LATE, now });
  await insertJournal(
    transaction,
    freed.map((id) => ({ ...entry, action: 'task.unblocked', subject: `task/${id}`, data: { shipment } })),
  );
}
