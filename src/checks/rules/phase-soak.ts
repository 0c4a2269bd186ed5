import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { RolloutPhaseSpec } from '../../kinds/rollout-phase/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A phase that days alone can pass, whether any store was in it or not. */
export const phaseSoak: DocumentRule<RolloutPhaseSpec> = {
  code: 'policy/phase-soak',
  severity: 'warning',
  kind: rolloutPhase,
  *check({ spec: { soakStoreDays, minDays } }) {
    if (soakStoreDays === undefined) yield { path: ['spec', 'minDays'], args: { days: minDays } };
  },
};
