import type { Queries } from '../database.ts';

/** A person of the directory. */
export interface StaffRow {
  readonly employeeNumber: string;
  readonly name: string;
  readonly status: 'active' | 'leave' | 'left';
  readonly store: string | null;
  readonly region: string | null;
  readonly positions: readonly string[];
  readonly groups: readonly string[];
  readonly skills: readonly string[];
}

const COLUMNS = `employee_number AS "employeeNumber", name, status, store, region, positions, groups, skills`;

export async function findStaff(queries: Queries, employeeNumber: string): Promise<StaffRow | undefined> {
  const rows = await queries.query<StaffRow>(`SELECT ${COLUMNS} FROM staff WHERE employee_number = $1`, [
    employeeNumber,
  ]);
  return rows[0];
}

export interface StaffFilter {
  readonly store: string | null;
  readonly employeeNumber: string | null;
  /** Those who left too. */
  readonly left: boolean;
  readonly after: string;
  readonly limit: number;
}

/** By employee number. */
export function listStaff(queries: Queries, filter: StaffFilter): Promise<StaffRow[]> {
  const { store, employeeNumber, left, after, limit } = filter;
  return queries.query<StaffRow>(
    `SELECT ${COLUMNS} FROM staff WHERE ($1::text IS NULL OR store = $1) AND ($2::text IS NULL OR employee_number = $2)
       AND ($3 OR status <> 'left') AND employee_number > $4 ORDER BY employee_number LIMIT $5`,
    [store, employeeNumber, left, after, limit],
  );
}
