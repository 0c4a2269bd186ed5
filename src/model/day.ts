/** A calendar date as it is written: `2026-11-22`. Such texts sort as the days do. */
export type Day = string;

const MILLISECONDS = 86_400_000;

/** The day so many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MILLISECONDS).toISOString().slice(0, 10);
}

/** The earlier of two days; one that is not there is never. */
export function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
