import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import type { Resource } from '../../model/resource.ts';
import { personPrincipal } from '../access/person.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { listTechnicians, type TechnicianRow, takeTicketLock } from '../database/queries/technicians.ts';
import { nearestTechnician } from '../dispatch/nearest-technician.ts';
import { placeOf } from '../live/store-place.ts';
import { templateInStore } from '../tasks/template-in-store.ts';
import type { RaisedEvent } from './raise-event.ts';

/**
 * Who gets a ticket of a template that goes to the nearest technician (R018). Where nobody is free, near and able, it stays with the
 * region's pool, and the region is told.
 */
export async function assignNearest(
  transaction: Queries,
  template: Resource<TaskTemplateSpec>,
  event: RaisedEvent,
): Promise<string | undefined> {
  const { store, chain, now } = event;
  const { assignee } = templateInStore(template.metadata.name, template.spec, store);
  if (assignee.strategy !== 'nearest-technician' || !assignee.nearest) return undefined;
  await takeTicketLock(transaction);
  const roles = assignee.roles ?? [];
  const subjects = [...chain.all('roleBinding').values()].flatMap(({ spec }) =>
    roles.includes(spec.role) ? spec.subjects : [],
  );
  const positions = subjects.flatMap(({ position }) => position ?? []);
  const groups = subjects.flatMap(({ group }) => group ?? []);
  const today = now.toISOString().slice(0, 10);
  const rows = await listTechnicians(transaction, { positions, groups, now, today });
  const holds = (row: TechnicianRow): boolean =>
    personPrincipal({ ...row, name: '', status: 'active' }, chain, today).holdings.some(
      (holding) => roles.includes(holding.role) && holding.reaches(store),
    );
  const ticket = { place: placeOf(store), skills: assignee.skills ?? [], nearest: assignee.nearest };
  const found = nearestTechnician(ticket, rows.filter(holds).map(technicianOf));
  if (!found) {
    const told = assignee.fallback?.flatMap((way) => way.roles ?? []) ?? [];
    const data = {
      template: template.metadata.name,
      event: event.name,
      pool: store.spec.region,
      roles: [...roles, ...told],
    };
    const entry = { at: now, actor: 'system/triggers', subject: `event/${event.name}/${event.key}` } as const;
    await insertJournal(transaction, [
      { ...entry, action: 'ticket.unassigned', store: store.name, outcome: 'done', data },
    ]);
  }
  return found?.employeeNumber;
}

function technicianOf(row: TechnicianRow) {
  const { employeeNumber, skills, onShift, openTickets, baseLatitude, baseLongitude } = row;
  return {
    ...{ employeeNumber, skills, onShift, openTickets },
    ...(row.maxOpenTickets === null ? {} : { maxOpenTickets: row.maxOpenTickets }),
    ...(row.serviceRadiusKm === null ? {} : { serviceRadiusKm: row.serviceRadiusKm }),
    ...(baseLatitude === null || baseLongitude === null ? {} : { base: { lat: baseLatitude, lng: baseLongitude } }),
  };
}
