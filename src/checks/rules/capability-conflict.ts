import { capability } from '../../kinds/capability/index.ts';
import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { ChainRule } from './rule.ts';

/** Two capabilities that are on together and must not be. */
export const capabilityConflict: ChainRule = {
  code: 'policy/capability-conflict',
  severity: 'error',
  needs: [],
  *check(chain) {
    const capabilities = chain.of(capability);
    const excludes = (one: string, other: string): boolean =>
      capabilities.get(one)?.outline.conflicts?.includes(other) ?? false;
    for (const { address, outline } of chain.of(rolloutPhase).values())
      for (const [index, name] of outline.capabilities.entries()) {
        const other = outline.capabilities.slice(0, index).find((one) => excludes(one, name) || excludes(name, one));
        if (other !== undefined)
          yield { address, path: ['spec', 'capabilities', index], args: { capability: name, other } };
      }
  },
};
