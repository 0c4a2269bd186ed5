import type { Queries } from '../database.ts';

/** What a request was answered. */
export interface KeptAnswer {
  /** Digest of the request that the key stands for. */
  readonly request: string;
  readonly status: number;
  readonly body: unknown;
}

/**
 * Takes a key for a request, in the transaction that does its work; answers false when it was taken before. One who comes while the
 * first is under way waits for its end.
 */
export async function takeKey(
  queries: Queries,
  {
    actor,
    key,
    request,
    at,
  }: { readonly actor: string; readonly key: string; readonly request: string; readonly at: Date },
): Promise<boolean> {
  const inserted = await queries.execute(
    `INSERT INTO idempotency_keys (actor, key, request, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [actor, key, request, at],
  );
  return inserted === 1;
}

export async function readAnswer(queries: Queries, actor: string, key: string): Promise<KeptAnswer | undefined> {
  const rows = await queries.query<KeptAnswer>(
    'SELECT request, status, body FROM idempotency_keys WHERE actor = $1 AND key = $2',
    [actor, key],
  );
  return rows[0];
}

export async function keepAnswer(
  queries: Queries,
  actor: string,
  key: string,
  { status, body }: Omit<KeptAnswer, 'request'>,
): Promise<void> {
  await queries.execute('UPDATE idempotency_keys SET status = $3, body = $4 WHERE actor = $1 AND key = $2', [
    actor,
    key,
    status,
    JSON.stringify(body ?? null),
  ]);
}

/** Forgets keys of long ago; answers how many. */
export function deleteKeysBefore(queries: Queries, before: Date): Promise<number> {
  return queries.execute('DELETE FROM idempotency_keys WHERE created_at < $1', [before]);
}
