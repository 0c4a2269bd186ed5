import type { AddressText } from '../model/address.ts';

/** Which addresses differ, sorted. */
export interface Difference {
  readonly create: readonly AddressText[];
  readonly update: readonly AddressText[];
  readonly delete: readonly AddressText[];
}

/** Compares two listings of address → content hash. */
export function compare(desired: ReadonlyMap<AddressText, string>, live: ReadonlyMap<AddressText, string>): Difference {
  const create: AddressText[] = [];
  const update: AddressText[] = [];
  for (const [address, hash] of desired) {
    const liveHash = live.get(address);
    if (liveHash === undefined) create.push(address);
    else if (liveHash !== hash) update.push(address);
  }
  const gone = [...live.keys()].filter((address) => !desired.has(address));
  return { create: create.sort(), update: update.sort(), delete: gone.sort() };
}
