import { sop } from '../../kinds/sop/index.ts';
import { rolesOf } from '../judging/roles.ts';
import type { ChainRule } from './rule.ts';

/** What one person goes through in a run without losing patience. */
const MOST_STEPS = 12;

/** A procedure with so many required steps for one person of a store that they are ticked off unread. */
export const sopLength: ChainRule = {
  code: 'policy/sop-length',
  severity: 'warning',
  needs: [],
  *check(chain) {
    const { byName } = chain.once(rolesOf);
    for (const { address, outline } of chain.of(sop).values())
      for (const [role, steps] of Object.entries(outline.required)) {
        const tier = byName.get(role)?.tier;
        if (steps > MOST_STEPS && (tier === 'store-manager' || tier === 'frontline'))
          yield { address, path: ['spec', 'sections'], args: { role, steps, most: MOST_STEPS } };
      }
  },
};
