import type { Queries } from '../database.ts';

/** How the figures of a dataset's day follow from its rows. Null: something of it is not known. */
const SUMS: Readonly<Record<string, { readonly table: string; readonly figures: readonly string[] }>> = {
  sales: {
    table: 'sales_lines',
    figures: [
      'sum(net_minor)',
      'CASE WHEN count(*) = count(cost_minor) THEN sum(cost_minor) END',
      'sum(quantity)',
      'count(*) FILTER (WHERE line = 1 AND quantity > 0)',
    ],
  },
  stock: {
    table: 'stock_snapshots',
    figures: [
      'CASE WHEN count(*) = count(cost_minor) THEN sum(cost_minor) END',
      'count(*) FILTER (WHERE listed)',
      'count(*) FILTER (WHERE listed AND on_hand <= 0)',
      'sum(received)',
    ],
  },
  complaints: { table: 'complaints', figures: ['count(*)', 'count(*) FILTER (WHERE valid)'] },
  footfall: { table: 'footfall_hours', figures: ["sum(visitors) FILTER (WHERE zone = '')"] },
  headcounts: { table: 'headcounts', figures: ['sum(heads)'] },
  'training-records': {
    table: 'training_records',
    figures: ['count(*)', "count(*) FILTER (WHERE result = 'passed')"],
  },
};

/** The figures of rows that are grouped by store and date; none where each row is a figure of its own. */
export function figuresOfRows(dataset: string): string {
  const sums = SUMS[dataset];
  return sums ? `ARRAY[${sums.figures.join(', ')}]::bigint[]` : 'NULL::bigint[]';
}

/** Makes the figures of the `touched_days` anew: `fresh_figures`, until the transaction ends. */
export async function collectFreshFigures(queries: Queries, dataset: string): Promise<void> {
  const sums = SUMS[dataset];
  await queries.script(
    `CREATE TEMP TABLE fresh_figures ON COMMIT DROP AS ${sums ? ofDays(dataset, sums.table) : OF_MEASUREMENTS}`,
  );
}

/** Of days that were known before, all rows are read; of the others there are none but those of the batch. */
function ofDays(dataset: string, table: string): string {
  return `SELECT '${dataset}'::text AS source, store, date, figures FROM touched_days WHERE NOT is_known
    UNION ALL
    SELECT '${dataset}', touched.store, touched.date, CASE WHEN count(row.batch) > 0 THEN ${figuresOfRows(dataset)} END
    FROM touched_days AS touched
      LEFT JOIN ${table} AS row ON row.store = touched.store AND row.date = touched.date AND NOT row.void
    WHERE touched.is_known GROUP BY touched.store, touched.date`;
}

/** Each reported metric is a source of its own. */
const OF_MEASUREMENTS = `SELECT 'reported/' || row.metric AS source, row.store, row.date,
    CASE WHEN NOT row.void THEN ARRAY[row.numerator, row.denominator] END AS figures
  FROM touched_days AS touched JOIN measurements AS row ON row.store = touched.store AND row.date = touched.date`;
