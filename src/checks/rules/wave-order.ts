import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { RolloutPhaseSpec } from '../../kinds/rollout-phase/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A wave after which no more stores are live than before it. */
export const waveOrder: DocumentRule<RolloutPhaseSpec> = {
  code: 'policy/wave-order',
  severity: 'error',
  kind: rolloutPhase,
  *check({ spec: { waves = [] } }) {
    let before = 0;
    for (const [index, { name, stores }] of waves.entries()) {
      const { percent } = stores;
      if (percent === undefined) continue;
      if (percent <= before)
        yield { path: ['spec', 'waves', index, 'stores', 'percent'], args: { wave: name, percent, before } };
      before = percent;
    }
  },
};
