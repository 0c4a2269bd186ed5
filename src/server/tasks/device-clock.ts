import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the platform found out about the clock of somebody's device. */
export interface DeviceClock {
  readonly by: string;
  /** Seconds that it was ahead. */
  readonly offsetSeconds: number;
  readonly comparedAt: Date;
}

/** A clock drifts: what was found out longer ago says nothing any more. */
const MAX_AGE_MS = 3 * 86_400_000;

/** Says so in a form that the device can keep and show later, and cannot alter. */
export function clockStatement({ by, offsetSeconds, comparedAt }: DeviceClock, secret: string): string {
  const text = Buffer.from(JSON.stringify([by, offsetSeconds, comparedAt.getTime()])).toString('base64url');
  return `${text}.${signatureOf(text, secret)}`;
}

/** The offset of a statement about this person's device; undefined for anything else. */
export function clockOffset(
  statement: string | undefined,
  { by, now, secret }: { readonly by: string; readonly now: Date; readonly secret: string },
): number | undefined {
  const [text = '', signature = ''] = statement?.split('.') ?? [];
  const expected = Buffer.from(signatureOf(text, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const [about, offset, comparedAt] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string, number, number];
  const age = now.getTime() - comparedAt;
  return about === by && age >= 0 && age <= MAX_AGE_MS ? offset : undefined;
}

function signatureOf(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
