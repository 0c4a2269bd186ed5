import type { RolloutFacts } from '../rollout/facts.ts';
import { type SuggestedCohort, suggestCohort } from '../rollout/suggest-cohort.ts';
import { pickStores } from './pick-stores.ts';
import { requirePhase } from './rollout-gates.ts';

/** A suggested cohort, and for what. */
export interface CohortSuggestion extends SuggestedCohort {
  readonly rollout: string;
  readonly phase: string;
  readonly size: number;
}

/** Which stores would make a representative cohort of a phase; of the first when none is named. */
export function cohortSuggestion(
  facts: RolloutFacts,
  {
    phase,
    size,
    among,
  }: { readonly phase: string | undefined; readonly size: number; readonly among: string | undefined },
): CohortSuggestion {
  const target = phase === undefined ? 0 : requirePhase(facts, phase);
  const picked = among === undefined ? {} : { among: pickStores(among, facts.stores) };
  const cohort = suggestCohort(facts, { target, size, ...picked });
  return { rollout: facts.rollout.name, phase: facts.phases[target]?.name ?? '', size, ...cohort };
}
