import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { sop } from '../../kinds/sop/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { ChainRule } from './rule.ts';

/** Tasks that come in a phase in which what their procedure needs is still off. */
export const sopCapability: ChainRule = {
  code: 'policy/sop-capability',
  severity: 'error',
  needs: [],
  *check(chain) {
    for (const { address, facts } of chain.of(taskTemplate).values()) {
      const { sop: text = '', capability = '' } = facts.summary;
      const [name = ''] = text.split('@');
      for (const needed of chain.of(sop).get(name)?.outline.capabilities ?? []) {
        const phase = [...chain.of(rolloutPhase).values()].find(
          ({ outline: { capabilities } }) => capabilities.includes(capability) && !capabilities.includes(needed),
        );
        if (phase) yield { address, path: ['spec', 'sop'], args: { sop: name, needed, phase: phase.name } };
      }
    }
  },
};
