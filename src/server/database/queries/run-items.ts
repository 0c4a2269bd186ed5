import type { RunItem } from '../../procedures/run-facts.ts';
import type { Queries } from '../database.ts';

/** People on shift in a store at a moment. */
export function readPeopleOnShift(queries: Queries, store: string, at: Date): Promise<RunItem[]> {
  return queries.query<RunItem>(
    `SELECT employee_number AS key, jsonb_build_object('id', employee_number, 'position', position) AS value
     FROM shifts WHERE store = $1 AND starts_at <= $2 AND ends_at > $2 ORDER BY employee_number LIMIT 500`,
    [store, at],
  );
}

/** What is still to be put right in a store, or waits to be looked at. */
export function readOpenFindings(queries: Queries, store: string, task: number): Promise<RunItem[]> {
  return queries.query<RunItem>(
    `SELECT id::text AS key, jsonb_build_object('id', id::text, 'title', title, 'severity', severity, 'state', state) AS value
     FROM corrective_actions WHERE store = $1 AND task <> $2 AND state <> 'verified' ORDER BY id LIMIT 500`,
    [store, task],
  );
}
