import { type AddressText, formatAddress } from '../model/address.ts';
import type { Facts } from './facts.ts';

/**
 * What a change to some resources can break: they themselves, and every resource that leads to one of them over
 * references, however many. Resources that are gone count too: what refers to them is broken now.
 */
export function affectedBy(changed: Iterable<AddressText>, facts: Iterable<Facts>): Set<AddressText> {
  const referrers = new Map<AddressText, Set<AddressText>>();
  for (const { address, references } of facts) {
    for (const reference of references) {
      const target = formatAddress(reference);
      const known = referrers.get(target);
      if (known) known.add(address);
      else referrers.set(target, new Set([address]));
    }
  }
  const affected = new Set(changed);
  // A set is walked in the order of insertion, and so visits what is added on the way.
  for (const address of affected) for (const referrer of referrers.get(address) ?? []) affected.add(referrer);
  return affected;
}
