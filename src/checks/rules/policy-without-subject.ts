import { kindOf } from '../../kinds/index.ts';
import { policy } from '../../kinds/policy/index.ts';
import { kebabCase } from '../../model/address.ts';
import type { ChainRule } from './rule.ts';

/** A policy about kinds of which there is no resource. */
export const policyWithoutSubject: ChainRule = {
  code: 'policy/policy-without-subject',
  severity: 'warning',
  needs: [policy],
  *check(chain) {
    // A kind that does not exist is a finding of its own.
    for (const { address, outline } of chain.of(policy).values())
      if (outline.kinds.every((kind) => kindOf(kind) && !chain.has(kebabCase(kind))))
        yield { address, path: ['spec', 'target', 'kinds'], args: { kinds: outline.kinds.join(', ') } };
  },
};
