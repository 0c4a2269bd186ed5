import { policy } from '../../kinds/policy/index.ts';
import type { AddressText } from '../../model/address.ts';
import type { ChainRule } from './rule.ts';

/** A waiver for a resource that is not there, or that the policy is not about. */
export const waiverSubject: ChainRule = {
  code: 'policy/waiver-subject',
  severity: 'warning',
  needs: [policy],
  *check(chain) {
    for (const { address, outline } of chain.of(policy).values())
      for (const [index, resource] of outline.waived.entries())
        if (!chain.holds(resource as AddressText))
          yield { address, path: ['spec', 'waivers', index, 'resource'], args: { resource } };
  },
};
