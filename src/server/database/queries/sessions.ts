import type { Queries } from '../database.ts';

/** Somebody signed in on a device. */
export interface SessionRow {
  readonly employeeNumber: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function findSession(queries: Queries, hash: string): Promise<SessionRow | undefined> {
  const rows = await queries.query<SessionRow>(
    `SELECT employee_number AS "employeeNumber", device, created_at AS "createdAt", expires_at AS "expiresAt"
     FROM sessions WHERE hash = $1`,
    [hash],
  );
  return rows[0];
}

export async function insertSession(queries: Queries, session: SessionRow & { readonly hash: string }): Promise<void> {
  await queries.execute(
    `INSERT INTO sessions (hash, employee_number, device, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
    [session.hash, session.employeeNumber, session.device, session.createdAt, session.expiresAt],
  );
}

/** Signs people out everywhere. */
export async function deleteSessionsOf(queries: Queries, employeeNumbers: readonly string[]): Promise<void> {
  await queries.execute('DELETE FROM sessions WHERE employee_number = ANY($1)', [employeeNumbers]);
}
