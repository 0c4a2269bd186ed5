/** A person's days of a period. */
export interface UserPeriod {
  /** Days on the roster. */
  readonly rostered: number;
  /** Those of them on which they did something on the platform. */
  readonly active: number;
}

/** Is somebody active on less than this many of a hundred rostered days? Who was not rostered is neither. */
export function isLowActivity({ rostered, active }: UserPeriod, percent: number): boolean {
  return rostered > 0 && active * 100 < rostered * percent;
}
