import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { RolloutPhaseSpec } from '../../kinds/rollout-phase/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A phase that ends without a retrospective, or with one of headquarters alone, or with one that decides nothing. */
export const retrospective: DocumentRule<RolloutPhaseSpec> = {
  code: 'policy/retrospective',
  severity: 'error',
  kind: rolloutPhase,
  *check({ spec: { retro } }) {
    const path = ['spec', 'retro'] as const;
    if (!retro.required) yield { path: [...path, 'required'], args: { field: 'required', actual: 'false' } };
    for (const field of ['minStoreReps', 'actionsMin'] as const)
      if (retro[field] < 1) yield { path: [...path, field], args: { field, actual: retro[field] } };
  },
};
