import type { Queries } from '../database.ts';

export interface SignInCode {
  readonly employeeNumber: string;
  /** The hash. */
  readonly secret: string;
  readonly tries: number;
  readonly expiresAt: Date;
}

/** Takes the place of a code that the person had. */
export async function putCode(
  queries: Queries,
  { employeeNumber, secret, tries, expiresAt }: SignInCode,
): Promise<void> {
  await queries.execute(
    `INSERT INTO sign_in_codes (employee_number, secret, tries_left, expires_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (employee_number)
       DO UPDATE SET secret = excluded.secret, tries_left = excluded.tries_left, expires_at = excluded.expires_at`,
    [employeeNumber, secret, tries, expiresAt],
  );
}

/** Uses up a try before it is known how it ends, so that tries at the same moment count too; answers what to compare with. */
export async function takeCodeTry(queries: Queries, employeeNumber: string, now: Date): Promise<string | undefined> {
  const rows = await queries.query<{ secret: string }>(
    `UPDATE sign_in_codes SET tries_left = tries_left - 1
     WHERE employee_number = $1 AND tries_left > 0 AND expires_at > $2 RETURNING secret`,
    [employeeNumber, now],
  );
  return rows[0]?.secret;
}

/** A code works once; answers false for the second of two at the same moment. */
export async function deleteCode(queries: Queries, employeeNumber: string, secret: string): Promise<boolean> {
  const sql = 'DELETE FROM sign_in_codes WHERE employee_number = $1 AND secret = $2';
  return (await queries.execute(sql, [employeeNumber, secret])) === 1;
}
