import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { rolloutsIn } from '../judging/rollout-phases.ts';
import type { ChainRule } from './rule.ts';

/** Stores that fall back to a phase which they have not been in. */
export const rollbackTarget: ChainRule = {
  code: 'policy/rollback-target',
  severity: 'error',
  needs: [],
  *check(chain) {
    for (const { phases } of rolloutsIn(chain))
      for (const [index, { address, name, outline }] of phases.entries()) {
        const { toPhase } = outline;
        // A phase that does not exist is a finding of its own.
        if (toPhase === undefined || !chain.of(rolloutPhase).has(toPhase)) continue;
        if (phases.slice(0, index).some((earlier) => earlier.name === toPhase)) continue;
        yield { address, path: ['spec', 'rollback', 'toPhase'], args: { phase: name, target: toPhase } };
      }
  },
};
