import type { Queries } from '../database.ts';

export interface StoreStatusRow {
  readonly store: string;
  readonly path: string;
  readonly value: unknown;
  readonly updatedAt: Date;
  readonly origin: string;
}

export async function putStoreStatus(queries: Queries, row: StoreStatusRow): Promise<void> {
  await queries.execute(
    `INSERT INTO store_status (store, path, value, updated_at, origin) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (store, path) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at, origin = excluded.origin`,
    [row.store, row.path, JSON.stringify(row.value), row.updatedAt, row.origin],
  );
}

export function listStoreStatus(queries: Queries, store: string): Promise<StoreStatusRow[]> {
  return queries.query<StoreStatusRow>(
    'SELECT store, path, value, updated_at AS "updatedAt", origin FROM store_status WHERE store = $1 ORDER BY path',
    [store],
  );
}
