import type { Facts } from '../facts.ts';

/** The name in an address. */
export function nameOf({ address }: Pick<Facts, 'address'>): string {
  return address.slice(address.indexOf('/') + 1);
}
