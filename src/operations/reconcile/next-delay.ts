export interface Pace {
  /** Between passes, in milliseconds. */
  readonly intervalMs: number;
  /** The longest wait after failures. */
  readonly longestMs: number;
}

/**
 * How long to wait for the next pass: the interval, twice as long after each failure in a row. A part is left to chance, so
 * that many agents do not all come at once when a network is back.
 */
export function nextDelay(failures: number, { intervalMs, longestMs }: Pace, random: () => number): number {
  if (failures === 0) return Math.round(intervalMs * (0.9 + 0.2 * random()));
  const longest = Math.min(longestMs, intervalMs * 2 ** Math.min(failures, 30));
  return Math.round(longest * (0.5 + 0.5 * random()));
}
