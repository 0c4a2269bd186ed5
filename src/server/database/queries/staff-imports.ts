import type { Queries } from '../database.ts';
import type { StaffRow } from './staff.ts';

/** Somebody as a directory tells it. */
export interface StaffRecord extends StaffRow {
  readonly baseLatitude: number | null;
  readonly baseLongitude: number | null;
  readonly serviceRadiusKm: number | null;
  readonly maxOpenTickets: number | null;
  readonly hiredOn: string | null;
  readonly sourceHash: string;
}

export interface KnownStaff {
  readonly employeeNumber: string;
  readonly status: StaffRow['status'];
  readonly sourceHash: string;
}

/** Lets one import of a sort run at a time, until the transaction ends. */
export async function lockImport(transaction: Queries, sort: string): Promise<void> {
  await transaction.query("SELECT pg_advisory_xact_lock(hashtext('storeops import'), hashtext($1))", [sort]);
}

export function readKnownStaff(queries: Queries, employeeNumbers: readonly string[]): Promise<KnownStaff[]> {
  return queries.query<KnownStaff>(
    `SELECT employee_number AS "employeeNumber", status, source_hash AS "sourceHash" FROM staff
     WHERE employee_number = ANY($1)`,
    [employeeNumbers],
  );
}

/** Everybody who has not left; of one store where it is given. */
export async function listPresent(queries: Queries, store: string | null): Promise<string[]> {
  const rows = await queries.query<{ number: string }>(
    `SELECT employee_number AS number FROM staff
     WHERE status <> 'left' AND ($1::text IS NULL OR store = $1) ORDER BY employee_number`,
    [store],
  );
  return rows.map(({ number }) => number);
}

export async function upsertStaff(queries: Queries, records: readonly StaffRecord[], now: Date): Promise<void> {
  await queries.execute(
    `INSERT INTO staff (employee_number, name, status, store, region, positions, groups, skills, base_latitude,
       base_longitude, service_radius_km, max_open_tickets, hired_on, source_hash, updated_at)
     SELECT "employeeNumber", name, status, store, region, positions, groups, skills, "baseLatitude", "baseLongitude",
       "serviceRadiusKm", "maxOpenTickets", "hiredOn", "sourceHash", $2::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS record ("employeeNumber" text, name text, status text, store text, region text,
       positions text[], groups text[], skills text[], "baseLatitude" double precision, "baseLongitude" double precision,
       "serviceRadiusKm" double precision, "maxOpenTickets" integer, "hiredOn" date, "sourceHash" text)
     ON CONFLICT (employee_number) DO UPDATE SET name = excluded.name, status = excluded.status, store = excluded.store,
       region = excluded.region, positions = excluded.positions, groups = excluded.groups, skills = excluded.skills,
       base_latitude = excluded.base_latitude, base_longitude = excluded.base_longitude,
       service_radius_km = excluded.service_radius_km, max_open_tickets = excluded.max_open_tickets,
       hired_on = excluded.hired_on, source_hash = excluded.source_hash, updated_at = excluded.updated_at`,
    [JSON.stringify(records), now],
  );
}

/** Their next import counts as a change, whatever it says. */
export async function markLeft(queries: Queries, employeeNumbers: readonly string[], now: Date): Promise<void> {
  await queries.execute(
    "UPDATE staff SET status = 'left', source_hash = '', updated_at = $2 WHERE employee_number = ANY($1)",
    [employeeNumbers, now],
  );
}
