import { role } from '../../kinds/role/index.ts';
import { roleBinding } from '../../kinds/role-binding/index.ts';
import { rolesOf } from '../judging/roles.ts';
import type { ChainRule } from './rule.ts';

/** Somebody who hands on a role that they do not have. */
export const delegatedRole: ChainRule = {
  code: 'policy/delegated-role',
  severity: 'error',
  needs: [role],
  *check(chain) {
    const { byName, lineage } = chain.once(rolesOf);
    for (const { address, outline } of chain.of(roleBinding).values()) {
      const { delegatedBy, role } = outline;
      if (delegatedBy === undefined || !byName.has(delegatedBy) || lineage(delegatedBy).includes(role)) continue;
      yield { address, path: ['spec', 'delegatedBy'], args: { role, delegatedBy } };
    }
  },
};
