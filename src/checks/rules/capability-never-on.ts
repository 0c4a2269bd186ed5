import { rollout } from '../../kinds/rollout/index.ts';
import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import { rolloutsIn } from '../judging/rollout-phases.ts';
import type { ChainRule } from './rule.ts';

/** A template whose capability no phase switches on. */
export const capabilityNeverOn: ChainRule = {
  code: 'policy/capability-never-on',
  severity: 'warning',
  needs: [rollout, rolloutPhase, taskTemplate],
  *check(chain) {
    const phases = [...rolloutsIn(chain)].flatMap((known) => known.phases);
    if (phases.length === 0) return;
    const on = new Set(phases.flatMap(({ outline }) => outline.capabilities));
    for (const { address, summary } of chain.factsOf(taskTemplate)) {
      const { capability = '' } = summary;
      if (!on.has(capability)) yield { address, path: ['spec', 'capability'], args: { capability } };
    }
  },
};
