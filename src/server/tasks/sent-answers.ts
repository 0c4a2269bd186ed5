import { platformSecret } from '../access/platform-secret.ts';
import type { Services } from '../services.ts';
import { believedMoment } from './believed-moment.ts';
import { clockOffset } from './device-clock.ts';

/** Answers about a step, or about one item of a repeated one. */
export interface SentStep {
  readonly step: string;
  readonly item?: string;
  /** By the clock of the device. */
  readonly capturedAt?: string;
  /** By the ids of the pieces of evidence. */
  readonly proofs?: Readonly<Record<string, unknown>>;
  readonly done?: boolean;
  readonly acknowledged?: boolean;
}

/** Judges what a device tells of when something was done. Made outside of any transaction. */
export async function momentJudge(
  services: Services,
  { by, clock }: { readonly by: string; readonly clock?: string | undefined },
): Promise<(capturedAt: string | undefined) => Date> {
  const receivedAt = services.clock();
  const secret = await platformSecret(services.database, 'device-clocks');
  const clockOffsetSeconds = clockOffset(clock, { by, now: receivedAt, secret });
  return (capturedAt) =>
    believedMoment({
      receivedAt,
      capturedAt: capturedAt === undefined ? undefined : new Date(capturedAt),
      clockOffsetSeconds,
    });
}

/** Everything that looks like the number of an upload, wherever it stands. */
export function uploadsIn(steps: readonly SentStep[]): string[] {
  return [...new Set(texts(steps.map(({ proofs }) => proofs)).filter((text) => UPLOAD.test(text)))];
}

/** Employee numbers that sign. */
export function signersIn(steps: readonly SentStep[]): string[] {
  const values = steps.flatMap(({ proofs = {} }) => Object.values(proofs)).flat();
  return [...new Set(values.flatMap((value) => byOf(value) ?? []))].slice(0, 20);
}

const UPLOAD = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

function byOf(value: unknown): string | undefined {
  const by = value !== null && typeof value === 'object' ? (value as { by?: unknown }).by : undefined;
  return typeof by === 'string' ? by : undefined;
}
