import type { RolloutPhaseCriterion } from '../kinds/rollout-phase/spec.ts';

/** A figure as the platform counted it. Ratios come as their two counts and are divided only to be compared. */
export interface Reading {
  /** Absent, with the denominator, when nothing could be counted. */
  readonly numerator?: number;
  readonly denominator?: number;
  readonly samples: number;
  /** How far the data reaches; RFC 3339. */
  readonly dataUntil?: string;
  /** Why the question failed: an unknown metric, a platform that does not answer. */
  readonly problem?: string;
}

/** Over the stores that enter, or over those of the phase before. */
export type Scope = 'entry' | 'exit';

/** What has to be measured. */
export interface Measure {
  readonly scope: Scope;
  readonly metric: string;
  /** ISO 8601; absent for figures that have no period. */
  readonly window?: string;
}

/** The name under which a reading is found. */
export function readingKey({ scope, metric, window = '' }: Measure): string {
  return `${scope} ${metric} ${window}`;
}

/** The metrics that an expression looks at. */
export function metricsIn(cel: string): readonly string[] {
  return [...new Set([...cel.matchAll(/\bm\.([A-Za-z_]\w*)/g)].map(([, name = '']) => name))];
}

/** What a criterion has to have measured. */
export function measuresOf({ cel, window }: Pick<RolloutPhaseCriterion, 'cel' | 'window'>, scope: Scope): Measure[] {
  return metricsIn(cel).map((metric) => ({ scope, metric, ...(window === undefined ? {} : { window }) }));
}
