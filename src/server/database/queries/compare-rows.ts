import type { Dataset } from '../../data/dataset.ts';
import type { Queries } from '../database.ts';
import { stagedTable } from './staged-rows.ts';

/** How a row of the source and ours do not agree. */
export type Difference = 'missing' | 'surplus' | 'different';

/** A row that differs, by the names that batches use: as it stands here, and as the source has it. */
export interface DifferentRow {
  readonly difference: Difference;
  readonly here: Readonly<Record<string, unknown>> | null;
  readonly source: Readonly<Record<string, unknown>> | null;
}

/**
 * Holds the staged rows of a batch against those that are known of the same stores' days: `row_differences`, until the transaction
 * ends. Rows that were taken away are none on either side.
 */
export async function collectDifferences(queries: Queries, dataset: Dataset, batch: number): Promise<void> {
  const key = dataset.columns.slice(0, dataset.keySize).map(({ column }) => column);
  const rest = dataset.columns.slice(dataset.keySize).map(({ column }) => column);
  const objectOf = (side: string): string =>
    `jsonb_build_object(${dataset.columns.map(({ name, column }) => `'${name}', ${side}.${column}`).join(', ')})`;
  const both = (side: string): string => `ROW(${rest.map((column) => `${side}.${column}`).join(', ')})`;
  await queries.script(
    `CREATE TEMP TABLE compared_days ON COMMIT DROP AS SELECT DISTINCT store, date FROM ${stagedTable(batch)};
     CREATE TEMP TABLE row_differences ON COMMIT DROP AS
     WITH source AS (SELECT * FROM ${stagedTable(batch)} WHERE NOT void),
     here AS (SELECT row.* FROM ${dataset.table} AS row JOIN compared_days USING (store, date) WHERE NOT row.void)
     SELECT ${key.map((column) => `coalesce(here.${column}, source.${column}) AS key_${column}`).join(', ')},
       coalesce(source.store, here.store) AS store, coalesce(source.date, here.date) AS date,
       CASE WHEN here.batch IS NULL THEN 'missing' WHEN source.row_number IS NULL THEN 'surplus' ELSE 'different' END AS difference,
       CASE WHEN here.batch IS NOT NULL THEN ${objectOf('here')} END AS here,
       CASE WHEN source.row_number IS NOT NULL THEN ${objectOf('source')} END AS source
     FROM here FULL JOIN source ON ${key.map((column) => `here.${column} = source.${column}`).join(' AND ')}
     WHERE here.batch IS NULL OR source.row_number IS NULL OR ${both('here')} IS DISTINCT FROM ${both('source')}`,
  );
}

/** How many rows differ, and how. */
export function countDifferences(queries: Queries): Promise<{ difference: Difference; count: number }[]> {
  return queries.query('SELECT difference, count(*)::integer AS count FROM row_differences GROUP BY difference');
}

/** The first rows that differ, by their key. */
export function listDifferences(queries: Queries, dataset: Dataset, limit: number): Promise<DifferentRow[]> {
  const key = dataset.columns.slice(0, dataset.keySize).map(({ column }) => `key_${column}`);
  return queries.query(`SELECT difference, here, source FROM row_differences ORDER BY ${key.join(', ')} LIMIT $1`, [
    limit,
  ]);
}

/** Makes how many rows differ the value of a reported metric, day by day, also where none does: `fresh_figures`. */
export async function collectMismatches(queries: Queries, metric: string): Promise<void> {
  await queries.script(
    `CREATE TEMP TABLE fresh_figures ON COMMIT DROP AS
     SELECT 'reported/${metric}'::text AS source, day.store, day.date, ARRAY[count(row.difference), 1]::bigint[] AS figures
     FROM compared_days AS day LEFT JOIN row_differences AS row ON row.store = day.store AND row.date = day.date
     GROUP BY day.store, day.date`,
  );
}
