import type { Facts } from '../checks/facts.ts';
import { kindBySlug } from '../kinds/index.ts';
import { type AddressText, formatAddress } from '../model/address.ts';

/** Stores that no selector can tell apart. */
export interface StoreGroup {
  readonly summary: Facts['summary'];
  readonly stores: number;
  /** Budgeted staff of one store: its own figure, or that of the format it refers to. */
  readonly headcount: number;
  /** What is switched on in the phase that the stores are in; nothing without a phase. */
  readonly capabilities: ReadonlySet<string>;
}

/** Groups the stores for which `wanted` holds. */
export function storeGroups(facts: ReadonlyMap<AddressText, Facts>, wanted: (store: Facts) => boolean): StoreGroup[] {
  const groups = new Map<string, { first: Facts; stores: number }>();
  for (const store of facts.values()) {
    if (!isSelectable(store) || !wanted(store)) continue;
    const key = JSON.stringify(store.summary);
    const group = groups.get(key);
    if (group) group.stores += 1;
    else groups.set(key, { first: store, stores: 1 });
  }
  return [...groups.values()].map(({ first, stores }) => {
    const around = first.references.map((reference) => facts.get(formatAddress(reference))?.summary ?? {});
    const headcount = first.summary.headcount ?? around.find((summary) => summary.headcount)?.headcount ?? 0;
    const capabilities = new Set(around.flatMap((summary) => summary.capabilities?.split(',') ?? []));
    return { summary: first.summary, stores, headcount: Number(headcount), capabilities };
  });
}

/** Does the platform make tasks of a capability for these stores? */
export function isLiveIn({ summary, capabilities }: StoreGroup, capability: string | undefined): boolean {
  return summary.lifecycle === 'open' && capability !== undefined && capabilities.has(capability);
}

function isSelectable({ address }: Facts): boolean {
  return kindBySlug(address.slice(0, address.indexOf('/')))?.selectable ?? false;
}
