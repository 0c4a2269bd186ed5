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
