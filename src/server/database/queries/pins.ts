import type { Queries } from '../database.ts';

/** At most so many wrong ones in a row. */
const TRIES = 10;

export async function putPin(queries: Queries, employeeNumber: string, secret: string): Promise<void> {
  await queries.execute(
    `INSERT INTO pins (employee_number, secret, tries_left) VALUES ($1, $2, $3)
     ON CONFLICT (employee_number) DO UPDATE SET secret = excluded.secret, tries_left = excluded.tries_left`,
    [employeeNumber, secret, TRIES],
  );
}

/** Uses up a try before it is known how it ends; answers what to compare with. */
export async function takePinTry(queries: Queries, employeeNumber: string): Promise<string | undefined> {
  const rows = await queries.query<{ secret: string }>(
    'UPDATE pins SET tries_left = tries_left - 1 WHERE employee_number = $1 AND tries_left > 0 RETURNING secret',
    [employeeNumber],
  );
  return rows[0]?.secret;
}

export async function renewPinTries(queries: Queries, employeeNumber: string): Promise<void> {
  await queries.execute('UPDATE pins SET tries_left = $2 WHERE employee_number = $1', [employeeNumber, TRIES]);
}
