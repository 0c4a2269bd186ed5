import { type AddressText, formatAddress } from '../../model/address.ts';
import type { Layer } from '../../model/layers.ts';
import { addressOf, type Resource } from '../../model/resource.ts';
import type { FindResource, LayerSource } from '../kind.ts';
import type { StoreSpec } from './spec.ts';

const DEFAULTS = ['spec', 'defaults'] as const;

/** Every kind that gives stores their defaults. */
export const LAYER_SOURCES: readonly LayerSource[] = ['Chain', 'StoreFormat', 'Region'].map((kind) => ({
  kind,
  path: DEFAULTS,
}));

/** What a store's file says as one layer of several; all else is the store's own. */
export const LAYER_FIELDS: readonly (keyof StoreSpec)[] = [
  'ownership',
  'geofenceMeters',
  'timezone',
  'calendar',
  'openingHours',
  'openingExceptions',
  'headcount',
  'contacts',
  'capabilities',
  'privacy',
  'sopOverrides',
  'taskOverrides',
];

/** A store's layers: chain, store format, regions from the outermost in, the store itself. */
export function storeLayers(store: Resource, find: FindResource): Layer[] {
  const spec = store.spec as unknown as StoreSpec;
  const above = [
    ...find.all('Chain'),
    find.one({ kind: 'StoreFormat', name: spec.format }),
    ...regionsAbove(spec.region, find),
  ];
  const defaults = above.flatMap((resource) => (resource ? [layerOf(resource, DEFAULTS, resource.spec.defaults)] : []));
  return [...defaults, layerOf(store, ['spec'], store.spec)];
}

function regionsAbove(name: string, find: FindResource): Resource[] {
  const chain: Resource[] = [];
  const seen = new Set<AddressText>();
  for (let next: string | undefined = name; next !== undefined; ) {
    const region: Resource | undefined = find.one({ kind: 'Region', name: next });
    // A cycle is a finding of its own; here it must only come to an end.
    if (!region || seen.has(next)) break;
    seen.add(next);
    chain.unshift(region);
    next = region.spec.parent as string | undefined;
  }
  return chain;
}

function layerOf(resource: Resource, path: Layer['path'], value: unknown): Layer {
  return { address: formatAddress(addressOf(resource)), path, value };
}
