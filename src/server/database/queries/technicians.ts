import type { Queries } from '../database.ts';

/** Somebody who repairs things, as far as it matters to who gets a ticket. */
export interface TechnicianRow {
  readonly employeeNumber: string;
  readonly store: string | null;
  readonly region: string | null;
  readonly positions: readonly string[];
  readonly groups: readonly string[];
  readonly skills: readonly string[];
  readonly baseLatitude: number | null;
  readonly baseLongitude: number | null;
  readonly serviceRadiusKm: number | null;
  readonly maxOpenTickets: number | null;
  /** Where they last checked in with a position, in WGS 84, and how many minutes ago. */
  readonly seenLatitude: number | null;
  readonly seenLongitude: number | null;
  readonly seenMinutesAgo: number | null;
  readonly onShift: boolean;
  readonly openTickets: number;
}

/** Active people of some positions or groups with their certificates of today, whether they are on shift, and their open tickets. */
export function listTechnicians(
  queries: Queries,
  ask: {
    readonly positions: readonly string[];
    readonly groups: readonly string[];
    readonly now: Date;
    readonly today: string;
  },
): Promise<TechnicianRow[]> {
  return queries.query<TechnicianRow>(
    `SELECT employee_number AS "employeeNumber", store, region, positions, groups,
       skills || ARRAY(SELECT skill FROM certificates held WHERE held.employee_number = staff.employee_number
         AND valid_from <= $4::date AND (valid_until IS NULL OR valid_until >= $4::date)) AS skills,
       base_latitude AS "baseLatitude", base_longitude AS "baseLongitude", service_radius_km AS "serviceRadiusKm",
       max_open_tickets AS "maxOpenTickets", seen.latitude AS "seenLatitude", seen.longitude AS "seenLongitude",
       floor(extract(epoch FROM $3::timestamptz - seen.at) / 60)::integer AS "seenMinutesAgo",
       EXISTS (SELECT 1 FROM shifts WHERE shifts.employee_number = staff.employee_number
         AND starts_at <= $3 AND ends_at > $3) AS "onShift",
       (SELECT count(*)::integer FROM tasks WHERE assignee = staff.employee_number
         AND state IN ('scheduled', 'open', 'claimed', 'in-progress', 'rejected')
         AND (expires_at > $3 OR paused_at IS NOT NULL)) AS "openTickets"
     FROM staff LEFT JOIN LATERAL (SELECT latitude, longitude, at FROM check_ins
       WHERE person = staff.employee_number AND latitude IS NOT NULL AND at <= $3 ORDER BY at DESC LIMIT 1) seen ON true
     WHERE status = 'active' AND (positions && $1 OR groups && $2)
     ORDER BY employee_number LIMIT 20000`,
    [ask.positions, ask.groups, ask.now, ask.today],
  );
}

/** Tickets are given out one after the other, so that nobody gets one too many. */
export async function takeTicketLock(queries: Queries): Promise<void> {
  await queries.query("SELECT pg_advisory_xact_lock(hashtext('storeops tickets'), 0)");
}
