import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { rolloutsIn } from '../judging/rollout-phases.ts';
import type { ChainRule } from './rule.ts';

/** A capability that a later phase takes away again. */
export const capabilityDropped: ChainRule = {
  code: 'policy/capability-dropped',
  severity: 'error',
  needs: [rolloutPhase],
  *check(chain) {
    for (const { phases } of rolloutsIn(chain))
      for (const [index, phase] of phases.entries()) {
        const before = phases[index - 1];
        const missing = before?.outline.capabilities.filter((name) => !phase.outline.capabilities.includes(name)) ?? [];
        if (before && missing.length > 0)
          yield {
            address: phase.address,
            path: ['spec', 'capabilities'],
            args: { missing: missing.join(', '), phase: before.name },
          };
      }
  },
};
