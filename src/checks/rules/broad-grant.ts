import { role } from '../../kinds/role/index.ts';
import type { RoleSpec } from '../../kinds/role/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A role of people in one store that may change things in others. */
export const broadGrant: DocumentRule<RoleSpec> = {
  code: 'policy/broad-grant',
  severity: 'error',
  kind: role,
  *check({ spec: { tier, permissions } }) {
    if (tier !== 'frontline' && tier !== 'store-manager') return;
    for (const [index, { resource, verbs, scope }] of permissions.entries()) {
      const verb = verbs.find((name) => name !== 'read');
      if (verb !== undefined && (scope === 'org' || scope === 'region'))
        yield { path: ['spec', 'permissions', index, 'scope'], args: { verb, resource, scope } };
    }
  },
};
