import { roleBinding } from '../../kinds/role-binding/index.ts';
import type { BindingOutline } from '../../kinds/role-binding/outline.ts';
import { store } from '../../kinds/store/index.ts';
import type { Chain, Known } from '../judging/chain.ts';
import { scopes } from '../judging/holders.ts';
import { rolesOf } from '../judging/roles.ts';
import type { ChainRule } from './rule.ts';

type Binding = Known<BindingOutline>;

/** People who hold, at one time and in one store, two roles that nobody may hold together. */
export const conflictingBindings: ChainRule = {
  code: 'policy/conflicting-bindings',
  severity: 'error',
  needs: [],
  *check(chain) {
    const { conflict, lineage } = chain.once(rolesOf);
    const bySubject = new Map<string, Binding[]>();
    for (const binding of chain.of(roleBinding).values()) {
      for (const [index, { position, group }] of binding.outline.subjects.entries()) {
        const subject = position === undefined ? `group ${group}` : `position ${position}`;
        const others = bySubject.get(subject) ?? [];
        bySubject.set(subject, [...others, binding]);
        const held = lineage(binding.outline.role);
        const other = others.find(
          ({ outline }) => conflict(lineage(outline.role), held) && meet(outline, binding.outline, chain),
        );
        if (other)
          yield {
            address: binding.address,
            path: ['spec', 'subjects', index],
            args: { subject: position ?? group ?? '', first: other.outline.role, second: binding.outline.role },
          };
      }
    }
  },
};

/** Whether there is a day and a store for which both count. */
function meet(a: BindingOutline, b: BindingOutline, chain: Chain): boolean {
  const apart = (a.validUntil ?? '9') < (b.validFrom ?? '0') || (b.validUntil ?? '9') < (a.validFrom ?? '0');
  if (apart) return false;
  if (a.scope.org && b.scope.org) return true;
  const covers = chain.once(scopes);
  return [...chain.labelsOf(store)].some((labels) => covers(a, labels) && covers(b, labels));
}
