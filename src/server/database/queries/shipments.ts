import type { Queries } from '../database.ts';

export interface ShipmentRow {
  readonly shipment: string;
  readonly store: string;
  readonly carrier: string | null;
  readonly expectedAt: Date;
  readonly arrivedAt: Date | null;
  readonly lateAt: Date | null;
}

const COLUMNS = `shipment, store, carrier, expected_at AS "expectedAt", arrived_at AS "arrivedAt", late_at AS "lateAt"`;

/** Puts down what was said of a shipment, unless newer is known. What arrived stays arrived. Answers it when something changed. */
export async function putShipment(
  queries: Queries,
  row: Omit<ShipmentRow, 'lateAt'> & { readonly asOf: Date },
): Promise<ShipmentRow | undefined> {
  const { shipment, store, carrier, expectedAt, arrivedAt, asOf } = row;
  const rows = await queries.query<ShipmentRow>(
    `INSERT INTO shipments (shipment, store, carrier, expected_at, arrived_at, as_of) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (shipment) DO UPDATE SET store = excluded.store, carrier = excluded.carrier, as_of = excluded.as_of,
       expected_at = excluded.expected_at, arrived_at = coalesce(shipments.arrived_at, excluded.arrived_at)
     WHERE shipments.as_of <= excluded.as_of
     RETURNING ${COLUMNS}`,
    [shipment, store, carrier, expectedAt, arrivedAt, asOf],
  );
  return rows[0];
}

/** Marks shipments whose time is over; answers them. */
export function markLateShipments(queries: Queries, now: Date, limit: number): Promise<ShipmentRow[]> {
  return queries.query<ShipmentRow>(
    `UPDATE shipments SET late_at = $1 WHERE shipment IN (
       SELECT shipment FROM shipments WHERE expected_at < $1 AND arrived_at IS NULL AND late_at IS NULL
       ORDER BY expected_at, shipment LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING ${COLUMNS}`,
    [now, limit],
  );
}

/** Has it arrived, as far as is known? Nobody else may change it until the transaction ends. */
export async function hasArrived(queries: Queries, shipment: string): Promise<boolean> {
  const rows = await queries.query<{ arrivedAt: Date | null }>(
    'SELECT arrived_at AS "arrivedAt" FROM shipments WHERE shipment = $1 FOR UPDATE',
    [shipment],
  );
  return Boolean(rows[0]?.arrivedAt);
}

/** One of these shipments to a store that is late; whoever marks one as late meanwhile waits, so that nothing slips between. */
export async function findLate(
  queries: Queries,
  store: string,
  shipments: readonly unknown[],
): Promise<string | undefined> {
  const rows = await queries.query<{ shipment: string; isLate: boolean }>(
    `SELECT shipment, late_at IS NOT NULL AND arrived_at IS NULL AS "isLate" FROM shipments
     WHERE store = $1 AND shipment = ANY ($2) ORDER BY shipment FOR SHARE`,
    [store, shipments],
  );
  return rows.find(({ isLate }) => isLate)?.shipment;
}
