import type { Queries } from '../database.ts';
import { joinedDays, sumsOf, type WantedFigures } from './figure-joins.ts';

/** Stores that are summed up together. */
interface CellStores {
  readonly id: string;
  readonly stores: readonly string[];
}

/** A day of a cell. */
export interface SummedDay {
  readonly cell: string;
  readonly date: string;
  readonly sums: readonly string[];
  readonly days: number;
}

export interface SummedDaysAsk {
  readonly plan: string;
  readonly sources: readonly string[];
  readonly cells: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly asOf: Date | null;
}

/** Days whose sums are made and still hold: nothing of them changed since, nor after the moment that is asked about. */
export function listSummedDays(
  queries: Queries,
  { plan, sources, cells, from, to, asOf }: SummedDaysAsk,
): Promise<SummedDay[]> {
  return queries.query<SummedDay>(
    `SELECT cell, date::text AS date, sums::text[] AS sums, days FROM figure_sums AS summed
     WHERE plan = $1 AND cell = ANY ($3) AND date BETWEEN $4 AND $5 AND ($6::timestamptz IS NULL OR changed_at <= $6)
       AND NOT EXISTS (SELECT 1 FROM changed_days AS changed WHERE changed.source = ANY ($2) AND changed.date = summed.date)
     ORDER BY date, cell`,
    [plan, sources, cells, from, to, asOf],
  );
}

/** Takes the changes of days that are over; answers which days of which sources they were of. */
export function takeChangedDays(queries: Queries, until: string): Promise<{ source: string; date: string }[]> {
  return queries.query(
    `WITH taken AS (DELETE FROM changed_days WHERE date <= $1 RETURNING source, date)
     SELECT DISTINCT source, date::text AS date FROM taken`,
    [until],
  );
}

/** Forgets sums that nobody asks for any more. */
export async function dropOtherSums(
  queries: Queries,
  { plans, cells }: { readonly plans: readonly string[]; readonly cells: readonly string[] },
): Promise<void> {
  await queries.execute('DELETE FROM figure_sums WHERE NOT (plan = ANY ($1) AND cell = ANY ($2))', [plans, cells]);
}

/** Days of sources, the newest first, of which not every cell has its sums by a plan. */
export async function listUnsummedDays(
  queries: Queries,
  ask: { readonly plan: string; readonly source: string; readonly cells: readonly string[]; readonly until: string },
): Promise<string[]> {
  const rows = await queries.query<{ date: string }>(
    `WITH RECURSIVE known AS (
       (SELECT date FROM daily_figures WHERE source = $2 AND date <= $4 ORDER BY date DESC LIMIT 1)
       UNION ALL
       SELECT (SELECT figures.date FROM daily_figures AS figures WHERE figures.source = $2 AND figures.date < known.date
         ORDER BY figures.date DESC LIMIT 1) FROM known WHERE known.date IS NOT NULL
     )
     SELECT date::text AS date FROM known
     WHERE date IS NOT NULL
       AND (SELECT count(*) FROM figure_sums WHERE plan = $1 AND cell = ANY ($3) AND figure_sums.date = known.date) < $5
     ORDER BY 1 DESC LIMIT 400`,
    [ask.plan, ask.source, ask.cells, ask.until, ask.cells.length],
  );
  return rows.map(({ date }) => date);
}

/**
 * For the rest of a transaction: of what is read of a day the planner knows no numbers, and a loop over thousands of stores for each of
 * thousands of stores would never end.
 */
export async function joinAsAWhole(queries: Queries): Promise<void> {
  await queries.script('SET LOCAL enable_nestloop = off');
}

/** Makes the sums of a day by a plan, of every cell. */
export async function sumDay(
  queries: Queries,
  { plan, wanted }: { readonly plan: string; readonly wanted: readonly WantedFigures[] },
  { date, cells }: { readonly date: string; readonly cells: readonly CellStores[] },
): Promise<void> {
  const stores = cells.flatMap((cell) => cell.stores);
  const cellOfStore = cells.flatMap(({ id, stores: members }) => members.map(() => id));
  const sums = sumsOf(wanted).map((sum) => `coalesce(${sum}, 0)`);
  await queries.execute(
    // Read once and as a whole: joined to stores it would be looked up store by store.
    `WITH versions AS MATERIALIZED (
       SELECT source, store, date, figures, known_at, superseded_at FROM daily_figures
       WHERE source = ANY ($7) AND date = $2
     ),
     member AS (SELECT * FROM unnest($5::text[], $6::text[]) AS member (store, cell)),
     summed AS (
       SELECT member.cell, ARRAY[${sums.join(', ')}]::numeric[] AS sums, count(*)::integer AS days
       FROM ${joinedDays(wanted, { asOf: null, table: 'versions' })} JOIN member ON member.store = a.store
       GROUP BY 1
     ),
     changes AS (
       SELECT member.cell, max(greatest(known_at, CASE WHEN superseded_at < 'infinity' THEN superseded_at END)) AS changed_at
       FROM versions JOIN member ON member.store = versions.store GROUP BY 1
     )
     INSERT INTO figure_sums (plan, cell, date, sums, days, changed_at)
     SELECT $8, cell, $2, coalesce(sums, ARRAY[${sums.map(() => '0')}]::numeric[]), coalesce(days, 0),
       coalesce(changed_at, '-infinity')
     FROM unnest($9::text[]) AS cell LEFT JOIN summed USING (cell) LEFT JOIN changes USING (cell)
     ON CONFLICT (plan, cell, date) DO UPDATE
       SET sums = excluded.sums, days = excluded.days, changed_at = excluded.changed_at`,
    // The join says which stores are meant.
    [null, date, date, null, stores, cellOfStore, wanted.map(({ source }) => source), plan, cells.map(({ id }) => id)],
  );
}
