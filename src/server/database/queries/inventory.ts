import type { Queries } from '../database.ts';

export interface InventoryRow {
  readonly store: string;
  readonly sku: string;
  readonly category: string | null;
  readonly onHand: number;
  readonly inTransit: number;
  readonly reorderPoint: number;
  readonly reorderTo: number;
  readonly packSize: number;
  readonly asOf: Date;
}

const COLUMNS = `store, sku, category, on_hand AS "onHand", in_transit AS "inTransit", reorder_point AS "reorderPoint",
  reorder_to AS "reorderTo", pack_size AS "packSize", as_of AS "asOf"`;

/** Puts figures down, unless newer ones are known; answers those that count now. */
export async function putInventory(queries: Queries, row: InventoryRow): Promise<InventoryRow | undefined> {
  const { store, sku, category, onHand, inTransit, reorderPoint, reorderTo, packSize, asOf } = row;
  const rows = await queries.query<InventoryRow>(
    `INSERT INTO inventory (store, sku, category, on_hand, in_transit, reorder_point, reorder_to, pack_size, as_of)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (store, sku) DO UPDATE SET category = excluded.category, on_hand = excluded.on_hand,
       in_transit = excluded.in_transit, reorder_point = excluded.reorder_point, reorder_to = excluded.reorder_to,
       pack_size = excluded.pack_size, as_of = excluded.as_of
     WHERE inventory.as_of <= excluded.as_of
     RETURNING ${COLUMNS}`,
    [store, sku, category, onHand, inTransit, reorderPoint, reorderTo, packSize, asOf],
  );
  return rows[0];
}

export async function findInventory(queries: Queries, store: string, sku: string): Promise<InventoryRow | undefined> {
  const rows = await queries.query<InventoryRow>(`SELECT ${COLUMNS} FROM inventory WHERE store = $1 AND sku = $2`, [
    store,
    sku,
  ]);
  return rows[0];
}

/** A store's figures by SKU. */
export function listInventory(
  queries: Queries,
  { store, after, limit }: { readonly store: string; readonly after: string; readonly limit: number },
): Promise<InventoryRow[]> {
  return queries.query<InventoryRow>(
    `SELECT ${COLUMNS} FROM inventory WHERE store = $1 AND sku > $2 ORDER BY sku LIMIT $3`,
    [store, after, limit],
  );
}
