import type { Scope } from '../../access/token.ts';
import type { Queries } from '../database.ts';

/** A token as the platform knows it; never the secret. */
export interface AccessToken {
  readonly name: string;
  readonly scope: Scope;
  readonly createdAt: Date;
  /** Absent for a token without an end: only the one a new platform is born with. */
  readonly expiresAt: Date | null;
}

const COLUMNS = 'name, scope, created_at AS "createdAt", expires_at AS "expiresAt"';

export function listTokens(queries: Queries, limit: number): Promise<AccessToken[]> {
  return queries.query<AccessToken>(`SELECT ${COLUMNS} FROM access_tokens ORDER BY name LIMIT $1`, [limit]);
}

/** Answers false when a token of that name exists. */
export async function insertToken(queries: Queries, token: AccessToken & { readonly hash: string }): Promise<boolean> {
  const inserted = await queries.execute(
    `INSERT INTO access_tokens (name, hash, scope, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (name) DO NOTHING`,
    [token.name, token.hash, token.scope, token.createdAt, token.expiresAt],
  );
  return inserted === 1;
}

export async function deleteToken(queries: Queries, name: string): Promise<boolean> {
  return (await queries.execute('DELETE FROM access_tokens WHERE name = $1', [name])) === 1;
}

/** Tokens that can still make other tokens. */
export async function countAdministratorTokens(queries: Queries, now: Date): Promise<number> {
  const rows = await queries.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM access_tokens
     WHERE scope = 'admin' AND (expires_at IS NULL OR expires_at > $1)`,
    [now],
  );
  return rows[0]?.count ?? 0;
}

/** Makes the bootstrap token the one with this hash. */
export async function putBootstrapToken(queries: Queries, hash: string, now: Date): Promise<void> {
  await queries.execute(
    `INSERT INTO access_tokens (name, hash, scope, created_at) VALUES ('bootstrap', $1, 'admin', $2)
     ON CONFLICT (name) DO UPDATE SET hash = excluded.hash WHERE access_tokens.hash IS DISTINCT FROM excluded.hash`,
    [hash, now],
  );
}
