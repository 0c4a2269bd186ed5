import type { Day } from '../../../model/day.ts';
import type { Queries } from '../database.ts';

/** Somebody on a store's roster of a day, with what they are qualified for. */
export interface RosterRow {
  readonly store: string;
  readonly employeeNumber: string;
  readonly positions: readonly string[];
  readonly groups: readonly string[];
  /** What the directory says, and certificates valid on the day. */
  readonly skills: readonly string[];
  /** In minutes of the store's own day. */
  readonly from: number;
  readonly until: number;
}

/** Who is on shift in these stores on a day. */
export function listRoster(
  queries: Queries,
  {
    day,
    stores,
    timezones,
  }: { readonly day: Day; readonly stores: readonly string[]; readonly timezones: readonly string[] },
): Promise<RosterRow[]> {
  return queries.query<RosterRow>(
    `SELECT shifts.store, staff.employee_number AS "employeeNumber", staff.positions, staff.groups,
       staff.skills || ARRAY(SELECT skill FROM certificates WHERE certificates.employee_number = staff.employee_number
         AND valid_from <= $1::date AND coalesce(valid_until, $1::date) >= $1::date) AS skills,
       (extract(epoch FROM (shifts.starts_at AT TIME ZONE place.timezone) - $1::date::timestamp) / 60)::integer AS "from",
       (extract(epoch FROM (shifts.ends_at AT TIME ZONE place.timezone) - $1::date::timestamp) / 60)::integer AS "until"
     FROM shifts JOIN unnest($2::text[], $3::text[]) AS place (store, timezone) ON place.store = shifts.store
     JOIN staff ON staff.employee_number = shifts.employee_number AND staff.status = 'active'
     WHERE shifts.business_date = $1::date ORDER BY shifts.store, staff.employee_number, shifts.starts_at`,
    [day, stores, timezones],
  );
}

/** People of these employee numbers, whether they are on a roster or not; `from` and `until` are the whole day. */
export function listNamedStaff(queries: Queries, day: Day, numbers: readonly string[]): Promise<RosterRow[]> {
  return queries.query<RosterRow>(
    `SELECT coalesce(store, '') AS store, employee_number AS "employeeNumber", positions, groups,
       skills || ARRAY(SELECT skill FROM certificates WHERE certificates.employee_number = staff.employee_number
         AND valid_from <= $1::date AND coalesce(valid_until, $1::date) >= $1::date) AS skills, 0 AS "from", 1440 AS "until"
     FROM staff WHERE employee_number = ANY ($2::text[]) AND status = 'active' ORDER BY employee_number`,
    [day, numbers],
  );
}

/** Somebody's skills, certificates and finished courses that hold on a day, and since when they work here. */
export async function readQualifications(
  queries: Queries,
  day: Day,
  employeeNumber: string,
): Promise<{ readonly skills: readonly string[]; readonly hiredOn: Day | null } | undefined> {
  const rows = await queries.query<{ skills: string[]; hiredOn: Day | null }>(
    `SELECT skills || ARRAY(SELECT skill FROM certificates WHERE certificates.employee_number = staff.employee_number
         AND valid_from <= $1::date AND coalesce(valid_until, $1::date) >= $1::date) AS skills, hired_on::text AS "hiredOn"
     FROM staff WHERE employee_number = $2 AND status = 'active'`,
    [day, employeeNumber],
  );
  return rows[0];
}
