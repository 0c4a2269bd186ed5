import { createHmac } from 'node:crypto';

/** A code is shown for so long; a photo of it is worthless a minute later. */
export const CODE_SECONDS = 30;

/** Which code a store shows at a moment, counted from 1970. */
export function codeStepAt(at: Date): number {
  return Math.floor(at.getTime() / 1000 / CODE_SECONDS);
}

/** The code of a store and step, as its screen shows it: a one-time password by time (RFC 6238) with more digits. */
export function checkInCode(store: string, step: number, secret: string): string {
  const digest = createHmac('sha256', secret).update(`${store} ${step}`).digest();
  return `${store}.${digest.readUIntBE(0, 6).toString(36).padStart(10, '0')}`;
}

/** The step whose code this is, of the moment's or one beside it; undefined for any other. */
export function stepOfCode(
  store: string,
  code: string,
  { at, secret }: { at: Date; secret: string },
): number | undefined {
  const now = codeStepAt(at);
  return [now, now - 1, now + 1].find((step) => checkInCode(store, step, secret) === code);
}
