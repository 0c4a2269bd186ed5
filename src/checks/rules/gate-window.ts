import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { RolloutPhaseSpec } from '../../kinds/rollout-phase/spec.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import type { DocumentRule } from './rule.ts';

const SECONDS_A_DAY = 86_400;

/** An exit that is measured over a longer time than the phase lasts. */
export const gateWindow: DocumentRule<RolloutPhaseSpec> = {
  code: 'policy/gate-window',
  severity: 'warning',
  kind: rolloutPhase,
  *check({ spec: { exitGate, minDays } }) {
    for (const [index, { window }] of exitGate.criteria.entries())
      if (window !== undefined && secondsOf(window) > minDays * SECONDS_A_DAY)
        yield { path: ['spec', 'exitGate', 'criteria', index, 'window'], args: { window, days: minDays } };
  },
};
