import type { Queries } from '../database.ts';

export interface RestockRow {
  readonly id: number;
  readonly store: string;
  readonly sku: string;
  readonly status: 'proposed' | 'requested' | 'received' | 'recovered';
  readonly proposed: number;
  readonly quantity: number | null;
  readonly requestedBy: string | null;
  readonly createdAt: Date;
  readonly requestedAt: Date | null;
  readonly closedAt: Date | null;
}

const COLUMNS = `id, store, sku, status, proposed, quantity, requested_by AS "requestedBy", created_at AS "createdAt",
  requested_at AS "requestedAt", closed_at AS "closedAt"`;

/** Proposes to restock a product, or corrects what is proposed. What was requested already stays; answers whether it is new. */
export async function proposeRestock(
  queries: Queries,
  { store, sku, proposed, now }: { store: string; sku: string; proposed: number; now: Date },
): Promise<boolean> {
  const inserted = await queries.execute(
    `INSERT INTO restock_requests (store, sku, status, proposed, created_at) VALUES ($1, $2, 'proposed', $3, $4)
     ON CONFLICT (store, sku) WHERE status IN ('proposed', 'requested') DO NOTHING`,
    [store, sku, proposed, now],
  );
  if (inserted === 1) return true;
  await queries.execute(
    `UPDATE restock_requests SET proposed = $3 WHERE store = $1 AND sku = $2 AND status = 'proposed'`,
    [store, sku, proposed],
  );
  return false;
}

/** The request of a product that is not over; nobody else may change it until the transaction ends. */
export async function takeOpenRestock(queries: Queries, store: string, sku: string): Promise<RestockRow | undefined> {
  const rows = await queries.query<RestockRow>(
    `SELECT ${COLUMNS} FROM restock_requests WHERE store = $1 AND sku = $2 AND status IN ('proposed', 'requested') FOR UPDATE`,
    [store, sku],
  );
  return rows[0];
}

export async function submitRestock(
  queries: Queries,
  { id, quantity, by, now }: { id: number; quantity: number; by: string; now: Date },
): Promise<void> {
  await queries.execute(
    `UPDATE restock_requests SET status = 'requested', quantity = $2, requested_by = $3, requested_at = $4 WHERE id = $1`,
    [id, quantity, by, now],
  );
}

export async function closeRestock(
  queries: Queries,
  { id, status, now }: { id: number; status: 'received' | 'recovered'; now: Date },
): Promise<void> {
  await queries.execute('UPDATE restock_requests SET status = $2, closed_at = $3 WHERE id = $1', [id, status, now]);
}

export async function findRestock(queries: Queries, id: number): Promise<RestockRow | undefined> {
  const rows = await queries.query<RestockRow>(`SELECT ${COLUMNS} FROM restock_requests WHERE id = $1`, [id]);
  return rows[0];
}

/** A store's requests by number. */
export function listRestocks(
  queries: Queries,
  ask: { readonly store: string; readonly status: string | undefined; readonly after: number; readonly limit: number },
): Promise<RestockRow[]> {
  return queries.query<RestockRow>(
    `SELECT ${COLUMNS} FROM restock_requests WHERE store = $1 AND ($2::text IS NULL OR status = $2) AND id > $3
     ORDER BY id LIMIT $4`,
    [ask.store, ask.status ?? null, ask.after, ask.limit],
  );
}
