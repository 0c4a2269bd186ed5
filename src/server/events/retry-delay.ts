const FIRST_MS = 5_000;
const LONGEST_MS = 3_600_000;

/** How long something may fail before it is given up. */
export const DEAD_AFTER_MS = 3 * 86_400_000;

/** How long to wait after so many failures in a row: twice as long each time, and not all at once. `chance` is from 0 to 1. */
export function retryDelay(failures: number, chance: number): number {
  const longest = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
  return Math.round(longest * (0.5 + chance / 2));
}
