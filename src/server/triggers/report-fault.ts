import type { StoreDevice } from '../../kinds/store/spec.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { localDay } from '../live/local-time.ts';
import { raiseEvent, type TaskOfEvent } from './raise-event.ts';

/** A device that somebody says is broken. */
export interface Fault {
  readonly store: LiveStore;
  readonly device: StoreDevice;
  readonly fault: string;
  readonly impact: string;
  /** As the journal names them. */
  readonly by: string;
  /** Employee number, of a person. */
  readonly reporter: string;
  readonly chain: LiveChain;
  readonly now: Date;
}

/** What is known of a device, for whoever repairs it. */
export function deviceFacts(device: StoreDevice, today: string) {
  const { code, category, model, sn, installedAt, warrantyUntil, zone, criticality } = device;
  return {
    ...{ device: code, category, criticality },
    ...(model ? { model } : {}),
    ...(sn ? { sn } : {}),
    ...(installedAt ? { installedAt } : {}),
    ...(warrantyUntil ? { warrantyUntil, underWarranty: today <= warrantyUntil } : {}),
    ...(zone ? { zone } : {}),
  };
}

/** Writes a fault down and makes its ticket, with what is known of the device; a second report finds the first one's (R007). */
export async function reportFault(transaction: Queries, report: Fault): Promise<TaskOfEvent | undefined> {
  const { store, device, fault, impact, by, reporter, chain, now } = report;
  const data = { device: device.code, category: device.category, fault, impact, reporter };
  const tickets = await raiseEvent(transaction, {
    ...{ name: 'device.fault', store, data, key: `${device.code}/${now.getTime()}`, actor: by, chain, now },
    inputs: deviceFacts(device, localDay(now, store.spec.timezone ?? 'UTC')),
  });
  const ticket = tickets[0];
  const entry = { at: now, actor: by, action: 'device.fault-reported', subject: `device/${device.code}` } as const;
  const told = { fault, impact, ...(ticket ? { ticket: ticket.id } : {}) };
  await insertJournal(transaction, [{ ...entry, store: store.name, outcome: 'done', data: told }]);
  return ticket;
}
