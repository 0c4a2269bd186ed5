import type { RolloutPhaseCohort } from '../kinds/rollout-phase/spec.ts';
import type { StoreFact } from './facts.ts';
import { isUnderperformer } from './judge-cohort.ts';

/** What a store can bring to a cohort: a value of a dimension that no other has. */
export interface CohortValue {
  readonly dimension: string;
  readonly value: string;
}

/** A dimension, and how many different values are asked for; none where it is only good to have. */
export interface CohortNeed {
  readonly dimension: string;
  readonly minDistinct: number;
}

/** Whether a store under-performs, as a dimension with one value. */
export const UNDERPERFORMER = 'under-performer';

/** A cohort should differ in these, whether its phase asks for it or not. */
const USUAL = ['format', 'region', 'volume'];

/** What makes a cohort representative: what the phase asks for first, then what it should have anyway. */
export function cohortNeeds({ representativeness = [], includeUnderperformer }: RolloutPhaseCohort): CohortNeed[] {
  const needs = new Map<string, number>();
  for (const { dimension, minDistinct } of representativeness)
    needs.set(dimension, Math.max(minDistinct, needs.get(dimension) ?? 0));
  for (const dimension of USUAL) if (!needs.has(dimension)) needs.set(dimension, 0);
  return [
    ...[...needs].map(([dimension, minDistinct]) => ({ dimension, minDistinct })),
    { dimension: UNDERPERFORMER, minDistinct: includeUnderperformer ? 1 : 0 },
  ];
}

/** The value that a store has in a dimension. */
export function valueIn(store: StoreFact, dimension: string): string | undefined {
  if (dimension === UNDERPERFORMER) return isUnderperformer(store) ? 'under' : undefined;
  return store.labels[dimension];
}
