import { roleBinding } from '../../kinds/role-binding/index.ts';
import type { RoleBindingSpec } from '../../kinds/role-binding/spec.ts';
import { addDays } from '../../model/day.ts';
import type { DocumentRule } from './rule.ts';

/** A binding that is over: it gives nobody anything, and looks as if it did. */
export const expiredBinding: DocumentRule<RoleBindingSpec> = {
  code: 'policy/expired-binding',
  severity: 'warning',
  kind: roleBinding,
  *check({ spec: { validUntil, role } }) {
    if (validUntil !== undefined)
      yield { path: ['spec', 'validUntil'], args: { role, date: validUntil }, from: addDays(validUntil, 1) };
  },
};
