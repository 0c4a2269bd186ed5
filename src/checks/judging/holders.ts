import { roleBinding } from '../../kinds/role-binding/index.ts';
import type { BindingOutline } from '../../kinds/role-binding/outline.ts';
import type { Day } from '../../model/day.ts';
import { matches } from '../../model/selector.ts';
import type { Chain } from './chain.ts';
import { regionsAbove } from './regions.ts';
import type { StoreLabels } from './targets.ts';

/** Until when somebody holds a role for stores: a last day, for good, or never. */
export type HeldUntil = Day | 'always' | 'never';

/** Tells until when somebody holds a role for stores with these labels; to be asked for as `chain.once(holders)`. */
export function holders(chain: Chain): (role: string, labels: StoreLabels) => HeldUntil {
  const byRole = new Map<string, BindingOutline[]>();
  for (const { outline } of chain.of(roleBinding).values())
    byRole.set(outline.role, [...(byRole.get(outline.role) ?? []), outline]);
  const covers = chain.once(scopes);
  return (role, labels) => {
    let until: HeldUntil = 'never';
    for (const binding of byRole.get(role) ?? []) {
      if (!covers(binding, labels)) continue;
      if (binding.validUntil === undefined) return 'always';
      if (until === 'never' || binding.validUntil > until) until = binding.validUntil;
    }
    return until;
  };
}

/** Tells whether a binding counts in stores with these labels; to be asked for as `chain.once(scopes)`. */
export function scopes(chain: Chain): (binding: BindingOutline, labels: StoreLabels) => boolean {
  const above = chain.once(regionsAbove);
  return ({ scope }, labels) => {
    if (scope.org) return true;
    if (scope.stores) return matches(scope.stores, labels);
    return above(labels.region ?? '').some((name) => scope.regions?.includes(name));
  };
}
