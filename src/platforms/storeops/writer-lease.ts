import { hostname } from 'node:os';
import { UserError } from '../../model/user-error.ts';
import type { Client } from './client.ts';

const TTL_SECONDS = 30;
const HEARTBEAT_MS = 10_000;

interface LockAnswer {
  readonly token: number;
}

/** The writer's lock, kept alive until it is given back. */
export interface WriterLease {
  /** Header that every write carries. */
  readonly headers: Readonly<Record<string, number>>;
  release(): Promise<void>;
}

/** Takes the platform's writer lock, or throws platform/locked. */
export async function takeLease(client: Client, owner: string): Promise<WriterLease> {
  const { token } = await takeLock(client, owner);
  const headers = { 'storeops-fence': token };
  const body = JSON.stringify({ ttlSeconds: TTL_SECONDS });
  // A heartbeat that fails needs no answer here: the next write carries a stale token and is refused.
  const beat = (): void => void client.request({ method: 'PUT', path: '/v1/lock', headers, body }).catch(() => {});
  const heartbeat = setInterval(beat, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    headers,
    release: async () => {
      clearInterval(heartbeat);
      // A lock that cannot be given back expires by itself.
      await client.request({ method: 'DELETE', path: '/v1/lock', headers }).catch(() => {});
    },
  };
}

async function takeLock(client: Client, owner: string): Promise<LockAnswer> {
  const take = (takeOver?: number): Promise<LockAnswer> =>
    client.json({
      method: 'POST',
      path: '/v1/lock',
      body: JSON.stringify({ owner, ttlSeconds: TTL_SECONDS, ...(takeOver === undefined ? {} : { takeOver }) }),
    });
  try {
    return await take();
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'platform/locked') throw error;
    const { owner: holder, fence } = error.args;
    if (typeof fence !== 'number' || !hasEndedHere(String(holder))) throw error;
    return take(fence);
  }
}

/** Was the holder a process of this machine that is gone? `li@laptop 4711` names host and process. */
function hasEndedHere(owner: string): boolean {
  const match = /@(\S+) (\d+)$/.exec(owner);
  if (match?.[1] !== hostname()) return false;
  try {
    process.kill(Number(match[2]), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
