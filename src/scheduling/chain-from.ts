import { kindOf } from '../kinds/index.ts';
import type { FindResource } from '../kinds/kind.ts';
import { mergeLayers } from '../model/layers.ts';
import type { Resource } from '../model/resource.ts';
import type { ChainAtWork, StoreAtWork } from './chain-at-work.ts';
import { WORK_KINDS } from './mapping.ts';

/** A chain as its resources make it, with these stores merged from their layers. */
export function chainFrom(find: FindResource, stores: readonly Resource[]): ChainAtWork {
  const named = <Spec>(kind: string): ReadonlyMap<string, Resource<Spec>> =>
    new Map(find.all(kind).map((resource) => [resource.metadata.name, resource as unknown as Resource<Spec>]));
  const merged = stores.map((store) => storeFrom(store, find));
  return {
    templates: named(WORK_KINDS.templates),
    sops: named(WORK_KINDS.sops),
    calendars: named(WORK_KINDS.calendars),
    phases: named(WORK_KINDS.phases),
    stores: () => merged,
  };
}

function storeFrom(resource: Resource, find: FindResource): StoreAtWork {
  const kind = kindOf(resource.kind);
  const spec = mergeLayers(kind?.layers?.(resource, find) ?? []).value as StoreAtWork['spec'];
  return { name: resource.metadata.name, labels: kind?.summary(resource) ?? {}, spec };
}
