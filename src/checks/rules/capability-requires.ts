import { capability } from '../../kinds/capability/index.ts';
import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { ChainRule } from './rule.ts';

/** A capability that is switched on before what it builds on. */
export const capabilityRequires: ChainRule = {
  code: 'policy/capability-requires',
  severity: 'error',
  needs: [capability, rolloutPhase],
  *check(chain) {
    const capabilities = chain.of(capability);
    for (const { address, outline } of chain.of(rolloutPhase).values())
      for (const [index, name] of outline.capabilities.entries()) {
        const { requires = [] } = capabilities.get(name)?.outline ?? {};
        const missing = requires.filter((required) => !outline.capabilities.includes(required));
        if (missing.length > 0)
          yield {
            address,
            path: ['spec', 'capabilities', index],
            args: { capability: name, missing: missing.join(', ') },
          };
      }
  },
};
