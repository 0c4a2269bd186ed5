import type { Queries } from '../database.ts';

/** One shift. */
export interface ShiftRow {
  readonly employeeNumber: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly store: string;
  readonly businessDate: string;
  readonly position: string;
}

const COLUMNS = `employee_number AS "employeeNumber", starts_at AS "startsAt", ends_at AS "endsAt", store,
  business_date::text AS "businessDate", position`;

const RECORDS = `jsonb_to_recordset($1::jsonb) AS record ("employeeNumber" text, "startsAt" timestamptz,
  "endsAt" timestamptz, store text, "businessDate" date, position text)`;

/** Those of the same people at the same starts. */
export function readKnownShifts(queries: Queries, shifts: readonly ShiftRow[]): Promise<ShiftRow[]> {
  return queries.query<ShiftRow>(
    `SELECT ${COLUMNS} FROM shifts WHERE (employee_number, starts_at) IN (SELECT "employeeNumber", "startsAt" FROM ${RECORDS})`,
    [JSON.stringify(shifts)],
  );
}

export async function upsertShifts(queries: Queries, shifts: readonly ShiftRow[]): Promise<void> {
  await queries.execute(
    `INSERT INTO shifts (employee_number, starts_at, ends_at, store, business_date, position)
     SELECT "employeeNumber", "startsAt", "endsAt", store, "businessDate", position FROM ${RECORDS}
     ON CONFLICT (employee_number, starts_at) DO UPDATE SET ends_at = excluded.ends_at, store = excluded.store,
       business_date = excluded.business_date, position = excluded.position`,
    [JSON.stringify(shifts)],
  );
}

/** Takes away what is not among these shifts on the days of the stores that they are for; answers how many. */
export function deleteOtherShifts(queries: Queries, shifts: readonly ShiftRow[]): Promise<number> {
  return queries.execute(
    `DELETE FROM shifts
     WHERE (store, business_date) IN (SELECT store, "businessDate" FROM ${RECORDS})
       AND (employee_number, starts_at) NOT IN (SELECT "employeeNumber", "startsAt" FROM ${RECORDS})`,
    [JSON.stringify(shifts)],
  );
}

export interface ShiftFilter {
  readonly store: string | null;
  readonly employeeNumber: string | null;
  readonly from: string;
  readonly until: string;
  readonly after: { readonly startsAt: Date; readonly employeeNumber: string };
  readonly limit: number;
}

/** In order of their starts. */
export function listShifts(queries: Queries, filter: ShiftFilter): Promise<ShiftRow[]> {
  const { store, employeeNumber, from, until, after, limit } = filter;
  return queries.query<ShiftRow>(
    `SELECT ${COLUMNS} FROM shifts
     WHERE ($1::text IS NULL OR store = $1) AND ($2::text IS NULL OR employee_number = $2)
       AND business_date BETWEEN $3 AND $4 AND (starts_at, employee_number) > ($5, $6)
     ORDER BY starts_at, employee_number LIMIT $7`,
    [store, employeeNumber, from, until, after.startsAt, after.employeeNumber, limit],
  );
}
