import type { Queries } from '../database.ts';

/** A device that a store shares; never its secret. */
export interface StoreDevice {
  readonly name: string;
  readonly store: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const COLUMNS = 'name, store, created_at AS "createdAt", expires_at AS "expiresAt"';

export async function findDeviceByName(queries: Queries, name: string): Promise<StoreDevice | undefined> {
  return (await queries.query<StoreDevice>(`SELECT ${COLUMNS} FROM store_devices WHERE name = $1`, [name]))[0];
}

/** Answers false when a device of that name exists. */
export async function insertDevice(
  queries: Queries,
  device: StoreDevice & { readonly hash: string },
): Promise<boolean> {
  const inserted = await queries.execute(
    `INSERT INTO store_devices (name, hash, store, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (name) DO NOTHING`,
    [device.name, device.hash, device.store, device.createdAt, device.expiresAt],
  );
  return inserted === 1;
}

export async function deleteDevice(queries: Queries, name: string): Promise<boolean> {
  return (await queries.execute('DELETE FROM store_devices WHERE name = $1', [name])) === 1;
}

/** By name, from after one on. */
export function listDevices(
  queries: Queries,
  { store, after, limit }: { readonly store: string | null; readonly after: string; readonly limit: number },
): Promise<StoreDevice[]> {
  return queries.query<StoreDevice>(
    `SELECT ${COLUMNS} FROM store_devices WHERE ($1::text IS NULL OR store = $1) AND name > $2 ORDER BY name LIMIT $3`,
    [store, after, limit],
  );
}
