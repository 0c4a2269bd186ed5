/** When something was done, as the device tells, and when it arrived. */
export interface ReportedMoment {
  readonly receivedAt: Date;
  /** By the device's clock. */
  readonly capturedAt?: Date | undefined;
  /** Seconds that the device's clock was ahead of the platform's when both were last compared; absent when never. */
  readonly clockOffsetSeconds?: number | undefined;
}

/** What is told later than this counts from its arrival. */
const MAX_HOURS = 24;

/** A clock further off was set by hand. */
const MAX_OFFSET_SECONDS = 15 * 60;

/** When something counts as done: at its capture if the device's clock is known and about right and it came soon, else at its arrival. */
export function believedMoment({ receivedAt, capturedAt, clockOffsetSeconds }: ReportedMoment): Date {
  if (!capturedAt || clockOffsetSeconds === undefined || Math.abs(clockOffsetSeconds) > MAX_OFFSET_SECONDS)
    return receivedAt;
  const corrected = capturedAt.getTime() - clockOffsetSeconds * 1000;
  const age = receivedAt.getTime() - corrected;
  return age < 0 || age > MAX_HOURS * 3_600_000 ? receivedAt : new Date(corrected);
}
