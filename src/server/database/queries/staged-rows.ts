import type { Dataset } from '../../data/dataset.ts';
import { columnsOf } from '../../data/row-writer.ts';
import type { Database, Queries } from '../database.ts';
import { isDuplicate } from '../sql-state.ts';
import { figuresOfRows } from './dataset-figures.ts';

/** The rows of a batch wait in a table of their own until they count: a table that is dropped leaves no dead rows. */
export function stagedTable(batch: number): string {
  return `staged_rows_${batch}`;
}

function columnText(dataset: Dataset): string {
  return columnsOf(dataset)
    .map(({ column }) => column)
    .join(', ');
}

function keyText(dataset: Dataset): string {
  const key = columnsOf(dataset).slice(0, dataset.keySize);
  return key.map(({ column }) => column).join(', ');
}

/** Takes in rows made by a `RowWriter`. */
export async function stageRows(
  database: Database,
  { dataset, batch, rows }: { dataset: Dataset; batch: number; rows: AsyncIterable<Uint8Array> },
): Promise<void> {
  await database.script(
    `CREATE UNLOGGED TABLE ${stagedTable(batch)} AS
     SELECT 0::integer AS row_number, ${columnText(dataset)} FROM ${dataset.table} WITH NO DATA`,
  );
  await database.copyIn(stagedTable(batch), rows);
}

export async function dropStagedRows(queries: Queries, batch: number): Promise<void> {
  await queries.script(`DROP TABLE IF EXISTS ${stagedTable(batch)}`);
}

/** Batches of one dataset count one after another: what a day comes to is made from all of its rows. */
export async function lockDataset(queries: Queries, dataset: Dataset): Promise<void> {
  await queries.query("SELECT pg_advisory_xact_lock(hashtext('storeops data'), hashtext($1))", [dataset.name]);
}

/**
 * Makes the staged rows count; answers how many were written. Most batches hold nothing but new rows, and inserting those alone takes
 * half the time of looking at each; the first row that is there already ends the attempt.
 */
export async function applyStagedRows(queries: Queries, dataset: Dataset, batch: number): Promise<number> {
  // Sorting and adding up a large batch would go through files otherwise.
  await queries.script("SET LOCAL work_mem = '64MB'; SAVEPOINT new_rows");
  try {
    return await queries.execute(insertion(dataset, batch), [batch]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  await queries.script('ROLLBACK TO SAVEPOINT new_rows');
  return mergeStagedRows(queries, dataset, batch);
}

/** What differs takes the place of what was there; a trigger keeps that. */
function mergeStagedRows(queries: Queries, dataset: Dataset, batch: number): Promise<number> {
  const columns = columnsOf(dataset).map(({ column }) => column);
  const [key, rest] = [columns.slice(0, dataset.keySize), columns.slice(dataset.keySize)];
  return queries.execute(
    `${insertion(dataset, batch)}
     ON CONFLICT (${key.join(', ')}) DO UPDATE
       SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}, batch = excluded.batch
     WHERE (${rest.map((column) => `known.${column}`).join(', ')})
       IS DISTINCT FROM (${rest.map((column) => `excluded.${column}`).join(', ')})`,
    [batch],
  );
}

function insertion(dataset: Dataset, batch: number): string {
  const columns = columnText(dataset);
  // In the order of the key, the index grows at its end and not everywhere at once.
  return `INSERT INTO ${dataset.table} AS known (${columns}, batch)
    SELECT ${columns}, $1::bigint FROM ${stagedTable(batch)} ORDER BY ${keyText(dataset)}`;
}

/** How many rows a batch corrected. */
export async function countCorrected(queries: Queries, batch: number): Promise<number> {
  const rows = await queries.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM superseded_rows WHERE superseded_by = $1',
    [batch],
  );
  return rows[0]?.count ?? 0;
}

/** Rows whose key stands in the batch before. */
export async function listTwice(queries: Queries, dataset: Dataset, batch: number): Promise<number[]> {
  const rows = await queries.query<{ row: number }>(
    `SELECT row_number AS row FROM (SELECT row_number, row_number() OVER (PARTITION BY ${keyText(dataset)} ORDER BY row_number) AS nth
       FROM ${stagedTable(batch)}) AS numbered WHERE nth > 1 ORDER BY row_number LIMIT 1000`,
  );
  return rows.map(({ row }) => row);
}

/**
 * The days of stores that a batch speaks of, also where a corrected row stood before: `touched_days`, until the transaction ends. With
 * the batch's own sums, which are all that there is of a day of which nothing was known.
 */
export async function collectTouchedDays(queries: Queries, dataset: Dataset, batch: number): Promise<void> {
  await queries.script(
    `CREATE TEMP TABLE touched_days ON COMMIT DROP AS
     WITH told AS MATERIALIZED (
       SELECT store, date, ${figuresOfRows(dataset.name)} AS figures FROM ${stagedTable(batch)} WHERE NOT void GROUP BY store, date
     ),
     emptied AS (
       SELECT store, date FROM ${stagedTable(batch)} WHERE void
       UNION SELECT store, date FROM superseded_rows WHERE superseded_by = ${batch}
     ),
     touched AS (
       SELECT store, date, figures FROM told
       UNION ALL SELECT store, date, NULL FROM emptied LEFT JOIN told USING (store, date) WHERE told.store IS NULL
     )
     SELECT touched.store, touched.date, touched.figures, known.store IS NOT NULL AS is_known
     FROM touched LEFT JOIN daily_figures AS known ON known.source = '${dataset.name}' AND known.store = touched.store
       AND known.date = touched.date AND known.superseded_at = 'infinity'`,
  );
}

/** Stores that known rows of a batch's keys are of: a correction may move a row from one store to another. */
export async function listKnownStores(queries: Queries, dataset: Dataset, batch: number): Promise<string[]> {
  const key = columnsOf(dataset).slice(0, dataset.keySize);
  const rows = await queries.query<{ store: string }>(
    `SELECT DISTINCT known.store FROM ${dataset.table} AS known
       JOIN ${stagedTable(batch)} AS staged ON ${key.map(({ column }) => `known.${column} = staged.${column}`).join(' AND ')}`,
  );
  return rows.map(({ store }) => store);
}

export async function lastTouchedDay(queries: Queries): Promise<string | undefined> {
  const rows = await queries.query<{ date: string | null }>('SELECT max(date)::text AS date FROM touched_days');
  return rows[0]?.date ?? undefined;
}
