import { kindOf } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { type AddressText, addressOfText } from '../model/address.ts';
import { type Layer, mergeLayers } from '../model/layers.ts';
import type { Resource } from '../model/resource.ts';
import { withValue } from '../model/value-at.ts';
import type { Place } from '../workspace/places.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { finderIn } from './find-resource.ts';
import { requireSound } from './require-sound.ts';
import { type StoreOverride, storeOverrides } from './store-overrides.ts';

/** What a resource is made of. */
export interface ResourceStack {
  readonly kind: Kind;
  /** As its own file says. */
  readonly own: Resource;
  /** As it takes effect. */
  readonly effective: Resource;
  /** What its spec is merged from, outermost first. */
  readonly layers: readonly Layer[];
  /** The store for which it is wanted. */
  readonly store?: AddressText;
  /** What the layers of that store set in it. */
  readonly overrides: readonly StoreOverride[];
  /** Where all these resources are declared. */
  readonly places: ReadonlyMap<AddressText, Place>;
}

export interface StackRequest {
  /** As typed: `store/bj-wangfujing`. */
  readonly address: string;
  /** The store for which an SOP or a task template is wanted, by name or address. */
  readonly store?: string | undefined;
}

/** Gathers a resource and all layers above it; only their files are read. */
export async function resourceStack({ address, store }: StackRequest, workspace: Workspace): Promise<ResourceStack> {
  const finder = await finderIn(workspace);
  const own = await finder.named(address);
  const kind = kindOf(own.kind) as Kind;
  const layers = finder.apart(
    kind.layers?.(own, finder) ?? [{ address: addressOfText(own), path: ['spec'], value: own.spec }],
  );
  const overrides = store === undefined ? undefined : await storeOverrides(store, own, finder);
  requireSound(workspace, finder.places.values());
  let effective = kind.layers ? { ...own, spec: mergeLayers(layers).value as Resource['spec'] } : own;
  for (const { path, value } of overrides?.fields ?? [])
    if (value !== undefined) effective = withValue(effective, path, value) as Resource;
  return {
    kind,
    own,
    effective,
    layers,
    ...(overrides ? { store: overrides.store } : {}),
    overrides: overrides?.fields ?? [],
    places: finder.places,
  };
}
