import type { Queries } from '../database.ts';

/** The writer's lock as it stands; `owner` is null when nobody holds it. */
export interface WriterLock {
  readonly fence: number;
  readonly owner: string | null;
  readonly expiresAt: Date;
}

export interface LockRequest {
  readonly owner: string;
  readonly now: Date;
  readonly expiresAt: Date;
  /** The fence of a holder known to be dead, whose lease need not run out first. */
  readonly takeOver: number | null;
}

const COLUMNS = 'fence, owner, expires_at AS "expiresAt"';

export async function readLock(queries: Queries): Promise<WriterLock | undefined> {
  return (await queries.query<WriterLock>(`SELECT ${COLUMNS} FROM writer_lock`))[0];
}

/** Reads the lock and keeps others from taking it until this transaction ends. */
export async function holdLock(queries: Queries): Promise<WriterLock | undefined> {
  return (await queries.query<WriterLock>(`SELECT ${COLUMNS} FROM writer_lock FOR UPDATE`))[0];
}

/** Takes the lock when it is free, expired, or held by the same owner; answers the new fence. */
export async function takeLock(queries: Queries, request: LockRequest): Promise<number | undefined> {
  const rows = await queries.query<{ fence: number }>(
    `INSERT INTO writer_lock AS held (fence, owner, expires_at) VALUES (1, $1, $2)
     ON CONFLICT (singleton) DO UPDATE SET fence = held.fence + 1, owner = excluded.owner, expires_at = excluded.expires_at
       WHERE held.owner IS NULL OR held.owner = excluded.owner OR held.expires_at <= $3 OR held.fence = $4
     RETURNING fence`,
    [request.owner, request.expiresAt, request.now, request.takeOver],
  );
  return rows[0]?.fence;
}

/** Answers false when the lock is not held with this fence any more. */
export async function extendLock(queries: Queries, fence: number, expiresAt: Date): Promise<boolean> {
  const extended = await queries.execute(
    'UPDATE writer_lock SET expires_at = $2 WHERE fence = $1 AND owner IS NOT NULL',
    [fence, expiresAt],
  );
  return extended === 1;
}

export async function releaseLock(queries: Queries, fence: number): Promise<void> {
  await queries.execute('UPDATE writer_lock SET owner = NULL WHERE fence = $1', [fence]);
}
