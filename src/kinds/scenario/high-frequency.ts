/** A scenario as far as its frequency counts. */
export interface ScenarioFrequency {
  readonly name: string;
  readonly perWeek: number;
  /** `true` or `false` when it is decided by hand, else `rule`. */
  readonly flag: string;
}

/** The scenarios that count as high-frequency: the smallest set that makes up a share of all occurrences, but for those decided by hand. */
export function highFrequency(scenarios: readonly ScenarioFrequency[], share: number): string[] {
  const wanted = scenarios.reduce((sum, { perWeek }) => sum + perWeek, 0) * share;
  const chosen = new Set<string>();
  let sum = 0;
  for (const { name, perWeek } of [...scenarios].sort((a, b) => b.perWeek - a.perWeek)) {
    // Sums of decimals miss their mark by a hair.
    if (sum > wanted - 1e-9) break;
    sum += perWeek;
    chosen.add(name);
  }
  return scenarios
    .filter(({ name, flag }) => flag === 'true' || (flag !== 'false' && chosen.has(name)))
    .map(({ name }) => name);
}
