import type { Queries } from '../database.ts';

/** When a store does not trade, or trades during works. */
export interface NewClosure {
  readonly store: string;
  readonly from: string;
  readonly until: string;
  readonly closure: 'closed' | 'maintenance';
  readonly suspend: 'all' | 'none';
  readonly keep: readonly string[];
  readonly reason: Readonly<Record<string, string | undefined>>;
  readonly origin: string;
}

/** Answers whether it was not there yet. */
export async function insertClosure(queries: Queries, closure: NewClosure): Promise<boolean> {
  const { store, from, until, keep, reason, origin } = closure;
  const inserted = await queries.execute(
    `INSERT INTO store_closures (store, from_date, until_date, closure, suspend, keep, reason, origin)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (origin) DO NOTHING`,
    [store, from, until, closure.closure, closure.suspend, keep, JSON.stringify(reason), origin],
  );
  return inserted === 1;
}

/** Stores that did not trade on some day of a period because that was approved. */
export async function listClosedStores(
  queries: Queries,
  { stores, from, to }: { readonly stores: readonly string[]; readonly from: string; readonly to: string },
): Promise<ReadonlySet<string>> {
  const rows = await queries.query<{ store: string }>(
    `SELECT DISTINCT store FROM store_closures
     WHERE store = ANY ($1) AND closure = 'closed' AND from_date <= $3 AND until_date >= $2`,
    [stores, from, to],
  );
  return new Set(rows.map(({ store }) => store));
}
