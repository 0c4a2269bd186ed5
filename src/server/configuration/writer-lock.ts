import type { Queries } from '../database/database.ts';
import { holdLock, readLock, type WriterLock } from '../database/queries/writer-lock.ts';
import { Problem } from '../problem.ts';

/** Refuses a writer whose lock has passed to another or was given back. An expired lease that nobody took is still good. */
export async function requireFence(queries: Queries, fence: number): Promise<void> {
  refuseStale(await readLock(queries), fence);
}

/** The same, and keeps the lock from passing to another until this transaction ends. */
export async function requireFenceUntilCommit(queries: Queries, fence: number): Promise<void> {
  refuseStale(await holdLock(queries), fence);
}

/** The refusal that tells who holds the lock, and until when. */
export function lockedBy(lock: WriterLock): Problem {
  const { owner, expiresAt, fence } = lock;
  return new Problem('platform/locked', { owner: owner ?? '', expiresAt: expiresAt.toISOString(), fence });
}

function refuseStale(lock: WriterLock | undefined, fence: number): void {
  if (!lock?.owner) throw new Problem('platform/lock-lost');
  if (lock.fence !== fence) throw lockedBy(lock);
}
