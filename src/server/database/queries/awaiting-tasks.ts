import type { Queries } from '../database.ts';

/** Tasks that name a shipment in their inputs, by itself or in a list. */
const AWAITS = `(inputs @> jsonb_build_object('shipment', $2::text) OR inputs @> jsonb_build_object('shipments', jsonb_build_array($2::text)))`;

/** The reason that templates know it by. */
export const SHIPMENT_LATE = 'shipment-late';

/** A template's tasks stand still for this reason, or are only marked. */
export interface Blocking {
  readonly store: string;
  readonly shipment: string;
  readonly reason: string;
  readonly now: Date;
  /** Templates in which the reason stops the clock. */
  readonly pausing: readonly string[];
}

/** Blocks the tasks that wait for a shipment; answers their numbers. */
export async function blockAwaiting(queries: Queries, { store, shipment, reason, now, pausing }: Blocking) {
  const rows = await queries.query<{ id: number }>(
    `UPDATE tasks SET blocked_reason = $3, paused_at = CASE WHEN template = ANY ($5) THEN $4::timestamptz END,
       version = version + 1
     WHERE store = $1 AND ${AWAITS} AND blocked_reason IS NULL
       AND (state = 'scheduled' OR state IN ('open', 'claimed', 'in-progress', 'rejected') AND expires_at > $4)
     RETURNING id`,
    [store, shipment, reason, now, pausing],
  );
  return rows.map(({ id }) => id);
}

/** Lets the tasks go on that waited for a shipment and wait for no other; what was due is due as much later as the clock stood. */
export async function unblockAwaiting(
  queries: Queries,
  { store, shipment, reason, now }: Omit<Blocking, 'pausing'>,
): Promise<number[]> {
  const stood = `(CASE WHEN paused_at IS NULL THEN interval '0' ELSE $4::timestamptz - paused_at END)`;
  const rows = await queries.query<{ id: number }>(
    `UPDATE tasks SET blocked_reason = NULL, paused_at = NULL, due_at = due_at + ${stood},
       grace_until = grace_until + ${stood}, expires_at = expires_at + ${stood},
       paused_seconds = paused_seconds + round(extract(epoch FROM ${stood}))::integer, version = version + 1
     WHERE store = $1 AND ${AWAITS} AND blocked_reason = $3
       AND NOT EXISTS (SELECT 1 FROM shipments other WHERE other.store = $1 AND other.shipment <> $2
         AND other.late_at IS NOT NULL AND other.arrived_at IS NULL
         AND (tasks.inputs ->> 'shipment' = other.shipment OR tasks.inputs -> 'shipments' ? other.shipment))
     RETURNING id`,
    [store, shipment, reason, now],
  );
  return rows.map(({ id }) => id);
}

/** Blocks a task that was just made. */
export async function blockNewTask(
  queries: Queries,
  id: number,
  { reason, pausesClock }: { readonly reason: string; readonly pausesClock: boolean },
  now: Date,
): Promise<void> {
  await queries.execute(
    'UPDATE tasks SET blocked_reason = $2, paused_at = CASE WHEN $3 THEN $4::timestamptz END WHERE id = $1',
    [id, reason, pausesClock, now],
  );
}
