import type { Database } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { insertSession } from '../database/queries/sessions.ts';
import { deleteCode, putCode, takeCodeTry } from '../database/queries/sign-in-codes.ts';
import { findStaff } from '../database/queries/staff.ts';
import { Problem } from '../problem.ts';
import { hashSecret, isSecret, newCode } from './secret.ts';
import { newToken, tokenHash } from './token.ts';

const CODE_MS = 600_000;
const CODE_TRIES = 5;
const SESSION_MS = 30 * 86_400_000;

/** Makes the code that somebody signs in with; the one they had before is no good any more. */
export async function makeSignInCode(
  database: Database,
  { employeeNumber, store, actor, now }: { employeeNumber: string; store?: string; actor: string; now: Date },
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  const code = newCode();
  const secret = await hashSecret(code);
  const expiresAt = new Date(now.getTime() + CODE_MS);
  await database.transaction(async (transaction) => {
    await putCode(transaction, { employeeNumber, secret, tries: CODE_TRIES, expiresAt });
    const subject = `staff/${employeeNumber}`;
    await insertJournal(transaction, [
      { at: now, actor, action: 'sign-in-code.made', subject, store, outcome: 'done' },
    ]);
  });
  return { code, expiresAt };
}

export interface SignedIn {
  readonly token: string;
  readonly employeeNumber: string;
  readonly expiresAt: Date;
}

/** Signs somebody in by their code. Which part of what they gave is wrong is not said. */
export async function signIn(
  database: Database,
  { employeeNumber, code, device, now }: { employeeNumber: string; code: string; device: string; now: Date },
): Promise<SignedIn> {
  const actor = `staff/${employeeNumber}`;
  const hashed = await takeCodeTry(database, employeeNumber, now);
  const isRight = await isSecret(code.trim().toUpperCase(), hashed);
  const staff = await findStaff(database, employeeNumber);
  const entry = { at: now, actor, subject: actor, store: staff?.store ?? undefined } as const;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  const isIn =
    isRight &&
    staff !== undefined &&
    staff.status !== 'left' &&
    (await database.transaction(async (transaction) => {
      if (!(await deleteCode(transaction, employeeNumber, hashed ?? ''))) return false;
      await insertSession(transaction, { hash: tokenHash(token), employeeNumber, device, createdAt: now, expiresAt });
      await insertJournal(transaction, [{ ...entry, action: 'session.created', outcome: 'done', data: { device } }]);
      return true;
    }));
  if (isIn) return { token, employeeNumber, expiresAt };
  await insertJournal(database, [{ ...entry, actor: 'anybody', action: 'session.create', outcome: 'denied' }]);
  throw new Problem('platform/sign-in-refused');
}
