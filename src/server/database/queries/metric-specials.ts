import type { Queries } from '../database.ts';
import type { FigureAsk } from './metric-figures.ts';

/** Two numbers of a group. */
export interface PairRow {
  readonly key: string;
  readonly above: number;
  readonly below: number;
}

const KEYS = { all: "''", store: 'row.store', day: 'row.date::text', month: "to_char(row.date, 'YYYY-MM')" } as const;

/** People of stores who work here, and those of them who did something. A day or month that nobody did anything in is not there. */
export function countActiveUsers(queries: Queries, { stores, from, to, asOf, by }: FigureAsk): Promise<PairRow[]> {
  const key = by === 'store' ? 'person.store' : by === 'all' ? "''" : KEYS[by].replaceAll('row.', 'day.');
  return queries.query<PairRow>(
    `WITH person AS (SELECT employee_number, store FROM staff WHERE status = 'active' AND ($1::text[] IS NULL OR store = ANY ($1)))
     SELECT ${key} AS key, count(DISTINCT day.employee_number)::integer AS above,
       ${by === 'store' ? 'count(DISTINCT person.employee_number)' : '(SELECT count(*) FROM person)'}::integer AS below
     FROM person LEFT JOIN user_days AS day ON day.employee_number = person.employee_number AND day.date BETWEEN $2 AND $3
       AND ($4::timestamptz IS NULL OR day.first_at <= $4)
     ${by === 'day' || by === 'month' ? 'WHERE day.date IS NOT NULL' : ''}
     GROUP BY 1 ORDER BY 1`,
    [stores, from, to, asOf],
  );
}

/** Customers who bought, and those of them who bought on more than one receipt. What was corrected since counts as it was then. */
export function countRepeatCustomers(queries: Queries, { stores, from, to, asOf, by }: FigureAsk): Promise<PairRow[]> {
  return queries.query<PairRow>(
    `SELECT key, count(*) FILTER (WHERE receipts > 1)::integer AS above, count(*)::integer AS below
     FROM (SELECT ${KEYS[by]} AS key, row.customer, count(DISTINCT (row.store, row.date, row.receipt)) AS receipts
       FROM (SELECT store, date, receipt, customer, quantity, void, batch FROM sales_lines
         UNION ALL
         SELECT old.store, old.date, old.content ->> 'receipt', old.content ->> 'customer',
           (old.content ->> 'quantity')::integer, (old.content ->> 'void')::boolean, old.batch
         FROM superseded_rows AS old JOIN data_batches AS later ON later.id = old.superseded_by
         WHERE old.dataset = 'sales' AND later.applied_at > $4) AS row JOIN data_batches AS batch ON batch.id = row.batch
       WHERE row.store = ANY ($1) AND row.date BETWEEN $2 AND $3 AND row.customer IS NOT NULL AND NOT row.void
         AND row.quantity > 0 AND ($4::timestamptz IS NULL OR batch.applied_at <= $4)
       GROUP BY 1, row.customer) AS customers
     GROUP BY key ORDER BY key`,
    [stores, from, to, asOf],
  );
}

/** The seconds within which so many of a hundred tickets were begun, and how many tickets there were. */
export function responseTimes(
  queries: Queries,
  percent: number,
  { stores, from, to, asOf, by }: FigureAsk,
): Promise<PairRow[]> {
  return queries.query<PairRow>(
    `SELECT ${KEYS[by]} AS key, count(*)::integer AS below,
       percentile_disc($5::float8 / 100) WITHIN GROUP (ORDER BY row.seconds)::integer AS above
     FROM (SELECT store, business_date AS date, floor(extract(epoch FROM coalesce(claimed_at, started_at) - available_at)) AS seconds
       FROM tasks WHERE dedupe_key IS NOT NULL AND coalesce(claimed_at, started_at) IS NOT NULL AND store = ANY ($1)
         AND business_date BETWEEN $2 AND $3 AND ($4::timestamptz IS NULL OR coalesce(claimed_at, started_at) <= $4)) AS row
     GROUP BY 1 ORDER BY 1`,
    [stores, from, to, asOf, percent],
  );
}

/** In how many stores each scenario was worked in a period. */
export async function countScenarioStores(
  queries: Queries,
  { stores, from, to, asOf }: Omit<FigureAsk, 'by'>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.query<{ scenario: string; stores: number }>(
    `SELECT scenario, count(DISTINCT store)::integer AS stores FROM tasks
     WHERE state = 'done' AND store = ANY ($1) AND business_date BETWEEN $2 AND $3 AND ($4::timestamptz IS NULL OR finished_at <= $4)
     GROUP BY scenario`,
    [stores, from, to, asOf],
  );
  return new Map(rows.map(({ scenario, stores: count }) => [scenario, count]));
}
