import type { Facts } from '../facts.ts';

/** The name in an address. */
export function nameOf({ address }: Pick<Facts, 'address'>): string {
  return address.slice(address.indexOf('/') + 1);
}

/** Facts of one kind by name. */
export function factsByName(facts: readonly Facts[]): ReadonlyMap<string, Facts> {
  return new Map(facts.map((one) => [nameOf(one), one]));
}
