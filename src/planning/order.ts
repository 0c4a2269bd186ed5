import type { Facts } from '../checks/facts.ts';
import { kindOf } from '../kinds/index.ts';
import type { Reference } from '../kinds/kind.ts';
import { referencesOf } from '../kinds/references.ts';
import { type AddressText, formatAddress } from '../model/address.ts';
import type { Change } from '../model/change.ts';
import type { Resource } from '../model/resource.ts';

/**
 * Puts changes into waves: what a resource refers to is created or updated in an earlier wave than the resource itself;
 * deletions follow, dependents first. The order comes from the references alone: those of the facts, where these are about
 * the very documents that are written, or else those in the documents.
 */
export function orderChanges(
  changes: readonly Change[],
  facts: ReadonlyMap<AddressText, Facts> = new Map(),
): Change[][] {
  const writes = changes.filter((change) => change.action !== 'delete');
  const deletions = changes.filter((change) => change.action === 'delete');
  const references = (address: AddressText, change: Change): readonly Reference[] => {
    if (change.action === 'delete') return referencesIn(change.before);
    const known = facts.get(address);
    return known?.hash === change.afterHash ? known.references : referencesIn(change.after);
  };
  return [...levels(writes, references), ...levels(deletions, references).reverse()];
}

function levels(
  changes: readonly Change[],
  references: (address: AddressText, change: Change) => readonly Reference[],
): Change[][] {
  const byAddress = new Map(changes.map((change) => [formatAddress(change.address), change]));
  const depth = new Map<AddressText, number>();
  const depthOf = (address: AddressText, change: Change): number => {
    const known = depth.get(address);
    if (known !== undefined) return known;
    // Stands in while the resource's own references are looked at; only a cycle, which validation refuses, would read it.
    depth.set(address, 0);
    let deepest = 0;
    for (const target of dependencies(references(address, change))) {
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

function referencesIn(resource: Resource): readonly Reference[] {
  const kind = kindOf(resource.kind);
  return kind ? referencesOf(kind, resource) : [];
}

function dependencies(references: readonly Reference[]): AddressText[] {
  return references.flatMap((reference) => (reference.mention ? [] : [formatAddress(reference)]));
}
