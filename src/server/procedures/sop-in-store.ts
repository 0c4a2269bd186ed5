import { kindOf } from '../../kinds/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import type { Resource } from '../../model/resource.ts';
import { withValue } from '../../model/value-at.ts';
import type { LiveStore } from '../live/live-store.ts';
import { LIVE_KINDS } from '../live/mapping.ts';

const known = new WeakMap<Resource<SopSpec>, WeakMap<LiveStore, Resource<SopSpec>>>();

/** An SOP as it counts in a store: with the fields that the store's layers set otherwise. */
export function sopInStore(sop: Resource<SopSpec>, store: LiveStore): Resource<SopSpec> {
  const overrides = Object.entries(store.spec.sopOverrides?.[sop.metadata.name] ?? {});
  if (overrides.length === 0) return sop;
  const byStore = known.get(sop) ?? new WeakMap<LiveStore, Resource<SopSpec>>();
  known.set(sop, byStore);
  const found = byStore.get(store);
  if (found) return found;
  const resolve = kindOf(LIVE_KINDS.sop)?.catalogue?.resolve;
  let changed: unknown = sop;
  for (const [field, value] of overrides) {
    const path = value === null ? undefined : resolve?.(sop as unknown as Resource, field);
    if (path) changed = withValue(changed, path, value);
  }
  const result = changed as Resource<SopSpec>;
  byStore.set(store, result);
  return result;
}
