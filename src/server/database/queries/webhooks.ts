import type { Queries } from '../database.ts';

/** Where events are sent, and how far that has come. */
export interface WebhookRow {
  readonly id: number;
  readonly url: string;
  readonly types: readonly string[];
  readonly stores: readonly string[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly cursor: number;
  readonly state: 'active' | 'dead';
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly lastFailure: string | null;
  readonly lastDeliveredAt: Date | null;
}

/** One that somebody delivers to right now. */
export interface LeasedWebhook extends WebhookRow {
  readonly secret: string;
  readonly audit: boolean;
  readonly lease: string;
}

const COLUMNS = `id, url, types, stores, created_by AS "createdBy", created_at AS "createdAt", cursor, state, failures,
  failing_since AS "failingSince", last_failure AS "lastFailure", last_delivered_at AS "lastDeliveredAt"`;

export interface NewWebhook {
  readonly url: string;
  readonly secret: string;
  readonly types: readonly string[];
  readonly stores: readonly string[];
  readonly audit: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly cursor: number;
}

export async function insertWebhook(queries: Queries, webhook: NewWebhook): Promise<WebhookRow | undefined> {
  const { url, secret, types, stores, audit, createdBy, createdAt, cursor } = webhook;
  const rows = await queries.query<WebhookRow>(
    `INSERT INTO webhooks (url, secret, types, stores, audit, created_by, created_at, cursor, state, next_try_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'active', $7) RETURNING ${COLUMNS}`,
    [url, secret, types, stores, audit, createdBy, createdAt, cursor],
  );
  return rows[0];
}

export function listWebhooks(queries: Queries, after: number, limit: number): Promise<WebhookRow[]> {
  return queries.query<WebhookRow>(`SELECT ${COLUMNS} FROM webhooks WHERE id > $1 ORDER BY id LIMIT $2`, [
    after,
    limit,
  ]);
}

export async function deleteWebhook(queries: Queries, id: number): Promise<boolean> {
  return (await queries.execute('DELETE FROM webhooks WHERE id = $1', [id])) === 1;
}

/** Delivers again from a position on, to one that was given up too. Whoever delivers right now loses the lease. */
export async function rewindWebhook(queries: Queries, id: number, cursor: number, now: Date): Promise<boolean> {
  const changed = await queries.execute(
    `UPDATE webhooks SET cursor = $2, state = 'active', failures = 0, failing_since = NULL, next_try_at = $3, lease = NULL,
       lease_until = NULL WHERE id = $1`,
    [id, cursor, now],
  );
  return changed === 1;
}

export interface Lease {
  readonly lease: string;
  readonly until: Date;
}

/** Takes the one that waits longest for events up to `end`. Whoever dies with a lease loses it when it ends. */
export async function leaseWebhook(
  queries: Queries,
  { lease, until }: Lease,
  { now, end }: { readonly now: Date; readonly end: number },
): Promise<LeasedWebhook | undefined> {
  const rows = await queries.query<LeasedWebhook>(
    `UPDATE webhooks SET lease = $1, lease_until = $2 WHERE id = (
       SELECT id FROM webhooks
       WHERE state = 'active' AND next_try_at <= $3 AND (lease IS NULL OR lease_until <= $3) AND cursor < $4
       ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING ${COLUMNS}, secret, audit, lease`,
    [lease, until, now, end],
  );
  return rows[0];
}

/** Notes how far it has come and keeps the lease; answers false when the lease was lost. */
export async function advanceWebhook(
  queries: Queries,
  { id, lease }: LeasedWebhook,
  { cursor, deliveredAt, until }: { readonly cursor: number; readonly deliveredAt: Date | null; readonly until: Date },
): Promise<boolean> {
  const changed = await queries.execute(
    `UPDATE webhooks SET cursor = $3, last_delivered_at = coalesce($4, last_delivered_at), failures = 0,
       failing_since = NULL, last_failure = NULL, lease_until = $5 WHERE id = $1 AND lease = $2`,
    [id, lease, cursor, deliveredAt, until],
  );
  return changed === 1;
}

export interface Failure {
  readonly reason: string;
  readonly at: Date;
  readonly nextTryAt: Date;
  readonly isDead: boolean;
}

export async function failWebhook(queries: Queries, { id, lease }: LeasedWebhook, failure: Failure): Promise<void> {
  const { reason, at, nextTryAt, isDead } = failure;
  await queries.execute(
    `UPDATE webhooks SET failures = failures + 1, failing_since = coalesce(failing_since, $3), last_failure = $4,
       next_try_at = $5, state = $6, lease = NULL, lease_until = NULL WHERE id = $1 AND lease = $2`,
    [id, lease, at, reason, nextTryAt, isDead ? 'dead' : 'active'],
  );
}

/** Lets others go on, after those who waited longer. */
export async function releaseWebhook(queries: Queries, { id, lease }: LeasedWebhook, now: Date): Promise<void> {
  await queries.execute(
    'UPDATE webhooks SET lease = NULL, lease_until = NULL, next_try_at = $3 WHERE id = $1 AND lease = $2',
    [id, lease, now],
  );
}
