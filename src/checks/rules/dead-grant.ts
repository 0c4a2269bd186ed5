import { role } from '../../kinds/role/index.ts';
import { isDenied } from '../../kinds/role/may-ever.ts';
import { rolesOf } from '../judging/roles.ts';
import type { ChainRule } from './rule.ts';

/** A permission of which a denial leaves nothing, so that the role has less than it seems. */
export const deadGrant: ChainRule = {
  code: 'policy/dead-grant',
  severity: 'warning',
  needs: [],
  *check(chain) {
    const { access } = chain.once(rolesOf);
    for (const { address, name, outline } of chain.of(role).values()) {
      const { denials } = access(name);
      for (const [index, grant] of outline.permissions.entries())
        if (grant.verbs.every((verb) => isDenied(grant, verb, denials)))
          yield {
            address,
            path: ['spec', 'permissions', index],
            args: { resource: grant.resource, verbs: grant.verbs.join(', ') },
          };
    }
  },
};
