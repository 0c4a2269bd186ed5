import { rolloutsIn } from '../judging/rollout-phases.ts';
import type { ChainRule } from './rule.ts';

/** Phases that stand elsewhere in a rollout than their own number says: one is skipped, or two are swapped. */
export const phaseOrder: ChainRule = {
  code: 'policy/phase-order',
  severity: 'error',
  needs: [],
  *check(chain) {
    for (const { rollout, phases } of rolloutsIn(chain))
      for (const [index, { name, outline }] of phases.entries()) {
        const { order } = outline;
        if (order === index + 1) continue;
        yield {
          address: rollout.address,
          path: ['spec', 'phases', index],
          args: { phase: name, order, expected: index + 1 },
        };
      }
  },
};
