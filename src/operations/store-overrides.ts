import { KINDS, kindOf } from '../kinds/index.ts';
import { type AddressText, addressOfText, formatAddress, kebabCase } from '../model/address.ts';
import type { ValuePath } from '../model/diagnostic.ts';
import { type Layer, type LayerEntry, mergeLayers } from '../model/layers.ts';
import type { Resource } from '../model/resource.ts';
import { UserError } from '../model/user-error.ts';
import { valueAt } from '../model/value-at.ts';
import type { Finder } from './find-resource.ts';

/** One field of a resource that layers of a store set otherwise, or did until another gave it back. */
export interface StoreOverride {
  /** Of the field in the resource's document. */
  readonly path: ValuePath;
  /** What holds in the end; undefined when it was given back. */
  readonly value: unknown;
  /** What the layers say, outermost first. */
  readonly entries: readonly LayerEntry[];
}

export interface StoreOverrides {
  readonly store: AddressText;
  readonly fields: readonly StoreOverride[];
}

/** What the layers of a store, named as typed, override in a resource. */
export async function storeOverrides(text: string, own: Resource, finder: Finder): Promise<StoreOverrides> {
  const catalogue = kindOf(own.kind)?.catalogue;
  // The kind whose layers override fields of this one.
  const holder = KINDS.find((kind) => kind.layers && kind.overrideMaps?.some((map) => map.kind === own.kind));
  const map = holder?.overrideMaps?.find((candidate) => candidate.kind === own.kind);
  if (!holder?.layers || !map || !catalogue)
    throw new UserError('usage/not-per-store', { address: addressOfText(own) });
  const address = text.includes('/') ? text : formatAddress({ kind: holder.kind, name: text });
  if (!address.startsWith(`${kebabCase(holder.kind)}/`))
    throw new UserError('usage/not-a-store', { address, kind: holder.slug });
  const store = await finder.named(address);
  const inSpec = [...map.path.slice(1), own.metadata.name];
  const layers = finder.apart(holder.layers(store, finder)).flatMap((layer): Layer[] => {
    const value = valueAt(layer.value, inSpec);
    return value === undefined ? [] : [{ ...layer, path: [...layer.path, ...inSpec], value }];
  });
  const { value: merged, history } = mergeLayers(layers);
  const names = new Set(layers.flatMap(({ value }) => Object.keys(value as object)));
  const fields = [...names].flatMap((name): StoreOverride[] => {
    const path = catalogue.resolve(own, name);
    return path ? [{ path, value: valueAt(merged, [name]), entries: history([name]) }] : [];
  });
  return { store: addressOfText(store), fields };
}
