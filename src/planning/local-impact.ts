import type { Facts } from '../checks/facts.ts';
import type { FactsLookup } from '../checks/facts-lookup.ts';
import { type AddressText, formatAddress } from '../model/address.ts';
import type { Impact } from '../model/plan.ts';
import { impactOn } from './impact.ts';

export interface LocalImpactOptions {
  /** Facts of the changed resources, in file order. All of them are there before and after. */
  readonly after: ReadonlyMap<AddressText, Facts>;
  readonly before: ReadonlyMap<AddressText, Facts>;
  /** Answers about the configuration before. */
  readonly around: FactsLookup;
}

/**
 * The impact of changes that nobody but the changed resources feels, at the cost of these alone; undefined when others
 * depend on one of them, or when one chooses stores.
 */
export function localImpact({ after, before, around }: LocalImpactOptions): Impact | undefined {
  const changed = [...after.keys()];
  const versions = [...after.values(), ...before.values()];
  if (changed.some((address) => !before.has(address) || around.isReferredTo(address))) return undefined;
  if (versions.some(({ target }) => target)) return undefined;
  // All that the impact of these looks at: what they refer to, and the schedules.
  const desired = new Map(after);
  const add = (facts: Facts | undefined): void => {
    if (facts && !desired.has(facts.address)) desired.set(facts.address, facts);
  };
  for (const reference of versions.flatMap(({ references }) => references)) add(around.get(formatAddress(reference)));
  // No store has tasks where none of them refers to a phase that opens capabilities.
  if ([...desired.values()].some(({ summary }) => summary.capabilities)) for (const one of around.targeting()) add(one);
  return impactOn(new Set(changed), { changed, desired, before });
}
