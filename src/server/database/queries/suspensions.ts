import type { Day } from '../../../model/day.ts';
import type { Closure } from '../../../scheduling/store-state.ts';
import type { Queries } from '../database.ts';

/** The closures that reach into a date, by store. */
export async function suspensionsByStore(queries: Queries, day: Day): Promise<ReadonlyMap<string, readonly Closure[]>> {
  const rows = await queries.query<Closure>(
    `SELECT store, from_date::text AS from, until_date::text AS until, suspend, keep, origin FROM store_closures
     WHERE from_date <= $1 AND until_date >= $1 ORDER BY id`,
    [day],
  );
  const byStore = new Map<string, Closure[]>();
  for (const row of rows) byStore.set(row.store, [...(byStore.get(row.store) ?? []), row]);
  return byStore;
}
