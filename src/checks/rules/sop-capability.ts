import { capability as capabilityKind } from '../../kinds/capability/index.ts';
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
    const known = chain.of(capabilityKind);
    // Whoever names a capability that is not there has that as a finding; what is meant is not certain.
    const phases = [...chain.of(rolloutPhase).values()].filter(({ outline: { capabilities } }) =>
      capabilities.every((name) => known.has(name)),
    );
    for (const { address, facts } of chain.of(taskTemplate).values()) {
      const { sop: text = '', capability = '' } = facts.summary;
      const [name = ''] = text.split('@');
      for (const needed of chain.of(sop).get(name)?.outline.capabilities ?? []) {
        if (!known.has(needed)) continue;
        const phase = phases.find(
          ({ outline: { capabilities } }) => capabilities.includes(capability) && !capabilities.includes(needed),
        );
        if (phase) yield { address, path: ['spec', 'sop'], args: { sop: name, needed, phase: phase.name } };
      }
    }
  },
};
