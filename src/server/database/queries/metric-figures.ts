import type { Queries } from '../database.ts';
import { currentOf, joinedDays, sumsOf, type WantedFigures } from './figure-joins.ts';

/** What sums are wanted of. */
export interface FigureAsk {
  readonly stores: readonly string[];
  readonly from: string;
  readonly to: string;
  /** What was known at this moment; what is known now when absent. */
  readonly asOf: Date | null;
  readonly by: 'all' | 'store' | 'day' | 'month';
}

/** A group's sums: one text for each wanted figure, in order; null where nothing is known. */
export interface FigureSums {
  readonly key: string;
  readonly sums: readonly (string | null)[];
  /** Store days that these are of. */
  readonly days: number;
  readonly until: string | null;
}

const KEYS = { all: "''", store: 'a.store', day: 'a.date::text', month: "to_char(a.date, 'YYYY-MM')" } as const;

/** Every parameter stands somewhere in the statement, whatever is asked. */
function storesOf({ asOf }: FigureAsk): string {
  return `($1::text[] IS NULL OR a.store = ANY ($1))${asOf === null ? ' AND $4::timestamptz IS NULL' : ''}`;
}

function parametersOf({ stores, from, to, asOf }: FigureAsk): unknown[] {
  return [stores, from, to, asOf];
}

/** Figures of days that every source knows, added up. The first source says which days there are. */
export async function sumFigures(
  queries: Queries,
  wanted: readonly WantedFigures[],
  ask: FigureAsk,
): Promise<FigureSums[]> {
  return queries.query<FigureSums>(
    `SELECT ${KEYS[ask.by]} AS key, ARRAY[${sumsOf(wanted).join(', ')}]::text[] AS sums, count(*)::integer AS days,
       max(a.date)::text AS until
     FROM ${joinedDays(wanted, ask)}
     GROUP BY 1 ORDER BY 1`,
    parametersOf(ask),
  );
}

/** The first and the last known value of a source's first figure in each store, added up. */
export function sumEnds(queries: Queries, source: string, ask: FigureAsk): Promise<FigureSums[]> {
  if (ask.by === 'all' || ask.by === 'store') return sumEndsOfStores(queries, source, ask);
  return queries.query<FigureSums>(
    `SELECT key, ARRAY[sum(first + last)::text] AS sums, count(*)::integer AS days, max(until) AS until
     FROM (SELECT ${KEYS[ask.by]} AS key, (array_agg(a.figures[1] ORDER BY a.date))[1] AS first,
         (array_agg(a.figures[1] ORDER BY a.date DESC))[1] AS last, max(a.date)::text AS until
       FROM daily_figures AS a
       WHERE a.source = '${source}' AND a.date BETWEEN $2 AND $3 AND ${currentOf('a', ask)} AND ${storesOf(ask)}
       GROUP BY 1, a.store) AS ends
     GROUP BY key ORDER BY key`,
    parametersOf(ask),
  );
}

/** Finds two days of each store, and reads none of those between them. */
function sumEndsOfStores(queries: Queries, source: string, ask: FigureAsk): Promise<FigureSums[]> {
  const end = (order: string): string =>
    `LATERAL (SELECT a.figures[1] AS figure, a.date FROM daily_figures AS a
       WHERE a.source = '${source}' AND a.store = wanted.store AND a.date BETWEEN $2 AND $3 AND ${currentOf('a', ask)}
         ${ask.asOf === null ? 'AND $4::timestamptz IS NULL' : ''}
       ORDER BY a.date ${order} LIMIT 1)`;
  return queries.query<FigureSums>(
    `SELECT ${ask.by === 'store' ? 'wanted.store' : "''"} AS key, ARRAY[sum(opening.figure + closing.figure)::text] AS sums,
       count(*)::integer AS days, max(closing.date)::text AS until
     FROM unnest($1::text[]) AS wanted (store), ${end('')} AS opening, ${end('DESC')} AS closing
     GROUP BY 1 ORDER BY 1`,
    parametersOf(ask),
  );
}

/** What was reported of a metric: the latest of each store, or all of it. */
export function sumReported(
  queries: Queries,
  { metric, take }: { readonly metric: string; readonly take: 'latest' | 'sum' },
  ask: FigureAsk,
): Promise<FigureSums[]> {
  const source = `reported/${metric}`;
  const only = take === 'latest' ? 'WHERE nth = 1' : '';
  return queries.query<FigureSums>(
    `SELECT key, ARRAY[sum(numerator)::text, sum(denominator)::text] AS sums, count(*)::integer AS days,
       max(date)::text AS until
     FROM (SELECT ${KEYS[ask.by]} AS key, a.date, a.figures[1] AS numerator, a.figures[2] AS denominator,
         row_number() OVER (PARTITION BY ${KEYS[ask.by]}, a.store ORDER BY a.date DESC) AS nth
       FROM daily_figures AS a
       WHERE a.source = $5 AND a.date BETWEEN $2 AND $3 AND ${currentOf('a', ask)} AND ${storesOf(ask)}) AS said
     ${only} GROUP BY key ORDER BY key`,
    [...parametersOf(ask), source],
  );
}

/** Until which date sources have told everything. */
export async function readFeeds(
  queries: Queries,
  sources: readonly string[],
  asOf: Date | null,
): Promise<ReadonlyMap<string, string>> {
  const rows = await queries.query<{ source: string; until: string }>(
    `SELECT source, max(complete_through)::text AS until FROM data_feeds
     WHERE source = ANY ($1) AND ($2::timestamptz IS NULL OR known_at <= $2) GROUP BY source`,
    [sources, asOf],
  );
  return new Map(rows.map(({ source, until }) => [source, until]));
}
