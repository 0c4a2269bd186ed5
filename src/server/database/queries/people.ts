import type { Queries } from '../database.ts';
import type { StaffRow } from './staff.ts';

const COLUMNS = `employee_number AS "employeeNumber", name, status, store, region, positions, groups, skills`;

export interface PeopleFilter {
  readonly positions: readonly string[];
  readonly groups: readonly string[];
  /** Those who work in a store count only for these; those of regions and headquarters always do. */
  readonly stores: readonly string[];
  /** And those by name, whatever they do. */
  readonly named: readonly string[];
  readonly limit: number;
}

/** Active people of the directory who may be meant. */
export function listPeople(queries: Queries, filter: PeopleFilter): Promise<StaffRow[]> {
  const { positions, groups, stores, named, limit } = filter;
  return queries.query<StaffRow>(
    `SELECT ${COLUMNS} FROM staff
     WHERE status = 'active' AND (employee_number = ANY ($4)
       OR ((positions && $1 OR groups && $2) AND (store IS NULL OR store = ANY ($3))))
     ORDER BY employee_number LIMIT $5`,
    [positions, groups, stores, named, limit],
  );
}
