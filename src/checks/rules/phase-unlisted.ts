import { rollout } from '../../kinds/rollout/index.ts';
import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { rolloutsIn } from '../judging/rollout-phases.ts';
import type { ChainRule } from './rule.ts';

/** A phase that no rollout leads to. */
export const phaseUnlisted: ChainRule = {
  code: 'policy/phase-unlisted',
  severity: 'warning',
  needs: [rollout],
  *check(chain) {
    const rollouts = [...rolloutsIn(chain)];
    if (rollouts.length === 0) return;
    const listed = new Set(rollouts.flatMap(({ phases }) => phases.map(({ name }) => name)));
    for (const { address, name, outline } of chain.of(rolloutPhase).values())
      if (!listed.has(name)) yield { address, path: ['spec', 'order'], args: { phase: name, order: outline.order } };
  },
};
