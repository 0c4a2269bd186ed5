import { kindOf } from '../kinds/index.ts';
import { referencesOf } from '../kinds/references.ts';
import { type AddressText, formatAddress } from '../model/address.ts';
import type { Change } from '../model/change.ts';
import type { Resource } from '../model/resource.ts';

/**
 * Puts changes into waves: what a resource refers to is created or updated in an earlier wave than the resource itself;
 * deletions follow, dependents first. The order comes from the references alone.
 */
export function orderChanges(changes: readonly Change[]): Change[][] {
  const writes = changes.filter((change) => change.action !== 'delete');
  const deletions = changes.filter((change) => change.action === 'delete');
  const documentOf = (change: Change): Resource => (change.action === 'delete' ? change.before : change.after);
  return [...levels(writes, documentOf), ...levels(deletions, documentOf).reverse()];
}

function levels(changes: readonly Change[], documentOf: (change: Change) => Resource): Change[][] {
  const byAddress = new Map(changes.map((change) => [formatAddress(change.address), change]));
  const depth = new Map<AddressText, number>();
  const depthOf = (address: AddressText, change: Change): number => {
    const known = depth.get(address);
    if (known !== undefined) return known;
    // Stands in while the resource's own references are looked at; only a cycle, which validation refuses, would read it.
    depth.set(address, 0);
    let deepest = 0;
    for (const target of dependencies(documentOf(change))) {
      const other = byAddress.get(target);
      if (other) deepest = Math.max(deepest, depthOf(target, other) + 1);
    }
    depth.set(address, deepest);
    return deepest;
  };
  const waves: Change[][] = [];
  for (const [address, change] of byAddress) {
    const level = depthOf(address, change);
    while (waves.length <= level) waves.push([]);
    waves[level]?.push(change);
  }
  return waves;
}

function dependencies(resource: Resource): AddressText[] {
  const kind = kindOf(resource.kind);
  if (!kind) return [];
  return referencesOf(kind, resource).flatMap((reference) => (reference.mention ? [] : [formatAddress(reference)]));
}
