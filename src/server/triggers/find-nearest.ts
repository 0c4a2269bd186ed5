import type { TaskTemplateNearest } from '../../kinds/task-template/spec.ts';
import { personPrincipal } from '../access/person.ts';
import type { Queries } from '../database/database.ts';
import { listTechnicians, type TechnicianRow, takeTicketLock } from '../database/queries/technicians.ts';
import { nearestTechnician } from '../dispatch/nearest-technician.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { placeOf } from '../live/store-place.ts';

/** Whom a ticket may go to. */
export interface WantedTechnician {
  readonly roles: readonly string[];
  readonly skills: readonly string[];
  readonly nearest: TaskTemplateNearest;
  readonly store: LiveStore;
  readonly chain: LiveChain;
  readonly now: Date;
  /** Employee number of somebody who handed it on. */
  readonly except?: string | undefined;
}

/** The technician for a ticket (R018), and nobody else gets one meanwhile; undefined where nobody is free, near and able. */
export async function findNearest(transaction: Queries, wanted: WantedTechnician): Promise<string | undefined> {
  const { roles, skills, nearest, store, chain, now, except } = wanted;
  await takeTicketLock(transaction);
  const subjects = [...chain.all('roleBinding').values()].flatMap(({ spec }) =>
    roles.includes(spec.role) ? spec.subjects : [],
  );
  const positions = subjects.flatMap(({ position }) => position ?? []);
  const groups = subjects.flatMap(({ group }) => group ?? []);
  const today = now.toISOString().slice(0, 10);
  const rows = await listTechnicians(transaction, { positions, groups, now, today });
  const isWanted = (row: TechnicianRow): boolean =>
    row.employeeNumber !== except &&
    personPrincipal({ ...row, name: '', status: 'active' }, chain, today).holdings.some(
      (holding) => roles.includes(holding.role) && holding.reaches(store),
    );
  const ticket = { place: placeOf(store), skills, nearest };
  return nearestTechnician(ticket, rows.filter(isWanted).map(technicianOf))?.employeeNumber;
}

function technicianOf(row: TechnicianRow) {
  const { employeeNumber, skills, onShift, openTickets, baseLatitude, baseLongitude } = row;
  return {
    ...{ employeeNumber, skills, onShift, openTickets },
    ...(row.maxOpenTickets === null ? {} : { maxOpenTickets: row.maxOpenTickets }),
    ...(row.serviceRadiusKm === null ? {} : { serviceRadiusKm: row.serviceRadiusKm }),
    ...(row.seenLatitude === null || row.seenLongitude === null
      ? {}
      : { position: { lat: row.seenLatitude, lng: row.seenLongitude, minutesOld: row.seenMinutesAgo ?? Infinity } }),
    ...(baseLatitude === null || baseLongitude === null ? {} : { base: { lat: baseLatitude, lng: baseLongitude } }),
  };
}
