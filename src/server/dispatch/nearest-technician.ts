import type { TaskTemplateNearest } from '../../kinds/task-template/spec.ts';
import { metresBetween, type Wgs84 } from '../../model/coordinates.ts';

/** A technician who might take a ticket. */
export interface Technician {
  readonly employeeNumber: string;
  readonly skills: readonly string[];
  readonly onShift: boolean;
  readonly openTickets: number;
  /** How many they carry at once, as the directory says. */
  readonly maxOpenTickets?: number;
  /** Where they start from, and how far they go. */
  readonly base?: Wgs84;
  readonly serviceRadiusKm?: number;
  /** Where they are, and how long ago that was known. */
  readonly position?: Wgs84 & { readonly minutesOld: number };
}

export interface Ticket {
  readonly place: Wgs84;
  readonly skills: readonly string[];
  readonly nearest: TaskTemplateNearest;
}

/**
 * Who gets a ticket: of those on shift who have all its skills and room for one more, the nearest, and of several equally near the one
 * with fewest tickets, then the lowest number. Undefined when nobody is: it goes to the pool of the region.
 */
export function nearestTechnician(ticket: Ticket, technicians: readonly Technician[]): Technician | undefined {
  const { skills, nearest } = ticket;
  let best: { readonly technician: Technician; readonly metres: number } | undefined;
  for (const technician of technicians) {
    if (!technician.onShift || !skills.every((skill) => technician.skills.includes(skill))) continue;
    const cap = Math.min(nearest.maxOpenTickets ?? Infinity, technician.maxOpenTickets ?? Infinity);
    if (technician.openTickets >= cap) continue;
    const metres = distanceOf(technician, ticket);
    if (metres === undefined) continue;
    if (!best || comesBefore({ technician, metres }, best, nearest)) best = { technician, metres };
  }
  return best?.technician;
}

/** In whole metres; undefined when it is too far, or nobody knows where they are. */
function distanceOf(technician: Technician, { place, nearest }: Ticket): number | undefined {
  const { position, base, serviceRadiusKm = Infinity } = technician;
  const from = position && position.minutesOld <= (nearest.maxStalenessMin ?? Infinity) ? position : base;
  if (!from) return undefined;
  const metres = Math.round(metresBetween(from, place));
  return metres > Math.min(nearest.maxKm, serviceRadiusKm) * 1000 ? undefined : metres;
}

interface Distanced {
  readonly technician: Technician;
  readonly metres: number;
}

function comesBefore(
  a: Distanced,
  b: Distanced,
  { tieBreak = ['openTickets', 'staffId'] }: TaskTemplateNearest,
): boolean {
  if (a.metres !== b.metres) return a.metres < b.metres;
  for (const comparison of tieBreak)
    if (comparison === 'openTickets' && a.technician.openTickets !== b.technician.openTickets)
      return a.technician.openTickets < b.technician.openTickets;
    else if (comparison === 'staffId') break;
  return a.technician.employeeNumber < b.technician.employeeNumber;
}
