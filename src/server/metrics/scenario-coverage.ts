import type { Fraction } from './fraction.ts';

/** A scenario as far as coverage is concerned. */
export interface CountedScenario {
  readonly name: string;
  readonly occurrences: bigint;
  /** Decided by hand; by the rule when absent. */
  readonly isHighFrequency?: boolean;
  readonly isCovered: boolean;
}

export interface CoverageOptions {
  /** High-frequency is the smallest set that makes up this many of a hundred occurrences. */
  readonly occurrencePercent: number;
  /** By occurrences instead of by number. */
  readonly weighted: boolean;
}

/** How many of the high-frequency scenarios are covered. Undefined when there are none. */
export function scenarioCoverage(
  scenarios: readonly CountedScenario[],
  { occurrencePercent, weighted }: CoverageOptions,
): Fraction | undefined {
  const chosen = highFrequencyOf(scenarios, BigInt(occurrencePercent));
  const weigh = (items: readonly CountedScenario[]): bigint =>
    items.reduce((sum, { occurrences }) => sum + (weighted ? occurrences : 1n), 0n);
  const denominator = weigh(chosen);
  if (denominator === 0n) return undefined;
  return { numerator: weigh(chosen.filter(({ isCovered }) => isCovered)), denominator };
}

/** The smallest set with the share of all occurrences, but for those that were decided by hand. */
export function highFrequencyOf(scenarios: readonly CountedScenario[], percent: bigint): CountedScenario[] {
  const wanted = scenarios.reduce((sum, { occurrences }) => sum + occurrences, 0n) * percent;
  const chosen = new Set<string>();
  let sum = 0n;
  for (const { name, occurrences } of scenarios.toSorted((a, b) => Number(b.occurrences - a.occurrences))) {
    if (sum * 100n >= wanted) break;
    sum += occurrences;
    chosen.add(name);
  }
  return scenarios.filter(({ name, isHighFrequency = chosen.has(name) }) => isHighFrequency);
}
