import type { Queries } from '../database.ts';

/** Somebody signed in on a device, or a token that they made for a program of their own. */
export interface SessionRow {
  readonly employeeNumber: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly kind?: 'session' | 'token';
}

export interface KnownSession extends SessionRow {
  readonly id: number;
  readonly kind: 'session' | 'token';
  readonly hash: string;
}

const COLUMNS = `id::integer AS id, kind, hash, employee_number AS "employeeNumber", device, created_at AS "createdAt",
  expires_at AS "expiresAt"`;

export async function findSession(queries: Queries, hash: string): Promise<KnownSession | undefined> {
  return (await queries.query<KnownSession>(`SELECT ${COLUMNS} FROM sessions WHERE hash = $1`, [hash]))[0];
}

export async function insertSession(queries: Queries, session: SessionRow & { readonly hash: string }): Promise<void> {
  const { hash, employeeNumber, device, createdAt, expiresAt, kind = 'session' } = session;
  await queries.execute(
    `INSERT INTO sessions (hash, employee_number, device, created_at, expires_at, kind) VALUES ($1, $2, $3, $4, $5, $6)`,
    [hash, employeeNumber, device, createdAt, expiresAt, kind],
  );
}

/** Of one person, those that still work, newest first. */
export function listSessions(queries: Queries, employeeNumber: string, now: Date): Promise<KnownSession[]> {
  return queries.query<KnownSession>(
    `SELECT ${COLUMNS} FROM sessions WHERE employee_number = $1 AND expires_at > $2 ORDER BY id DESC LIMIT 200`,
    [employeeNumber, now],
  );
}

/** Answers false when the person has no such session. */
export async function deleteSession(queries: Queries, employeeNumber: string, id: number): Promise<boolean> {
  const sql = 'DELETE FROM sessions WHERE employee_number = $1 AND id = $2';
  return (await queries.execute(sql, [employeeNumber, id])) === 1;
}

/** Takes away every way in that people have. */
export async function deleteSignInsOf(queries: Queries, employeeNumbers: readonly string[]): Promise<void> {
  for (const table of ['sessions', 'sign_in_codes', 'pins'])
    await queries.execute(`DELETE FROM ${table} WHERE employee_number = ANY($1)`, [employeeNumbers]);
}

/** Forgets sessions and codes that ended before. */
export async function deleteExpiredSignIns(queries: Queries, before: Date): Promise<void> {
  for (const table of ['sessions', 'sign_in_codes'])
    await queries.execute(`DELETE FROM ${table} WHERE expires_at < $1`, [before]);
}
