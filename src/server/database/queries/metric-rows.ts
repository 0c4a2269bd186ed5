import { FIGURES, type FigureSource } from '../../../kinds/metric/figures.ts';
import type { Queries } from '../database.ts';

/** What a store's day adds to a metric. */
export interface FigureDay {
  readonly store: string;
  readonly date: string;
  readonly figures: Readonly<Record<string, string | null>>;
}

export interface FigureDayAsk {
  readonly stores: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly asOf: Date | null;
  /** `store/date` of the last one before. */
  readonly after: string;
  readonly limit: number;
}

/** Days of stores with the figures asked for, by store and date. */
export async function listFigureDays(
  queries: Queries,
  figures: readonly string[],
  { stores, from, to, asOf, after, limit }: FigureDayAsk,
): Promise<FigureDay[]> {
  const sources = [...new Set(figures.map(sourcePart))];
  const [afterStore, afterDate] = /^(.*)\/(\d{4}-\d\d-\d\d)$/.exec(after)?.slice(1) ?? [null, null];
  const rows = await queries.query<{ store: string; date: string; known: Record<string, (string | null)[]> }>(
    `SELECT store, date::text AS date, jsonb_object_agg(source, to_jsonb(figures::text[])) AS known FROM daily_figures
     WHERE source = ANY ($1) AND store = ANY ($2) AND date BETWEEN $3 AND $4
       AND (CASE WHEN $5::timestamptz IS NULL THEN superseded_at = 'infinity' ELSE known_at <= $5 AND superseded_at > $5 END)
       AND ($6::text IS NULL OR (store, date) > ($6, $7::date))
     GROUP BY store, date ORDER BY store, date LIMIT $8`,
    [sources, stores, from, to, asOf, afterStore, afterDate, limit],
  );
  return rows.map(({ store, date, known }) => ({
    ...{ store, date },
    figures: Object.fromEntries(
      figures.map((name) => [nameOf(name), known[sourcePart(name)]?.[positionOf(name)] ?? null]),
    ),
  }));
}

function sourcePart(figure: string): string {
  return figure.slice(0, figure.lastIndexOf('.'));
}

function nameOf(figure: string): string {
  return figure.startsWith('reported/') ? figure.slice(figure.lastIndexOf('.') + 1) : figure;
}

function positionOf(figure: string): number {
  const name = figure.slice(figure.lastIndexOf('.') + 1);
  const source = sourcePart(figure);
  return source.startsWith('reported/')
    ? ['numerator', 'denominator'].indexOf(name)
    : (FIGURES[source as FigureSource] as readonly string[]).indexOf(name);
}
