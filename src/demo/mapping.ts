import type { StoreSpec } from '../kinds/store/spec.ts';
import type { Day } from '../model/day.ts';
import type { Resource } from '../model/resource.ts';

/** The kind whose resources a demo changes on the way. */
const STORE = 'Store';

/** A store's resource with a larger sales area from a day on. */
export function withArea(
  resources: readonly Resource[],
  {
    store,
    from,
    salesM2,
  }: { readonly store: string; readonly from: Day; readonly salesM2: { readonly after: number } },
): { readonly before: Resource; readonly after: Resource } | undefined {
  const before = resources.find(({ kind, metadata }) => kind === STORE && metadata.name === store);
  if (!before) return undefined;
  const spec = before.spec as unknown as StoreSpec;
  const last = spec.area?.at(-1);
  if (!last) return undefined;
  const grown = salesM2.after - last.salesM2;
  const total = last.totalM2 === undefined ? {} : { totalM2: last.totalM2 + grown };
  const area = [...(spec.area ?? []), { ...last, effectiveFrom: from, salesM2: salesM2.after, ...total }];
  return { before, after: { ...before, spec: { ...before.spec, area } } };
}
