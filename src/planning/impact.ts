import type { Facts } from '../checks/facts.ts';
import { kindBySlug } from '../kinds/index.ts';
import { type AddressText, formatAddress } from '../model/address.ts';
import type { Impact } from '../model/plan.ts';
import { matches } from '../model/selector.ts';
import { occurrencesPerDay } from './occurrences.ts';

export interface ImpactOptions {
  readonly changed: readonly AddressText[];
  /** Facts after the change, and before it for what is updated or deleted. */
  readonly desired: ReadonlyMap<AddressText, Facts>;
  readonly before: ReadonlyMap<AddressText, Facts>;
}

/** Which stores feel a change: the changed ones, those that refer to something changed, and those that a changed template selects. */
export function impactOf({ changed, desired, before }: ImpactOptions): Impact {
  const changedSet = new Set(changed);
  const touched = closure(changedSet, [...desired.values(), ...before.values()]);
  const selectors = [...touched].flatMap(
    (address) => desired.get(address)?.target ?? before.get(address)?.target ?? [],
  );
  const all = [...desired.values(), ...[...before.values()].filter(({ address }) => !desired.has(address))].filter(
    isSelectable,
  );
  const groups = groupBySummary(all).flatMap(({ summary, addresses }) => {
    const selected = selectors.some((selector) => matches(selector, summary));
    const felt = selected ? addresses.length : addresses.filter((address) => touched.has(address)).length;
    return felt > 0 ? [{ summary, stores: felt }] : [];
  });
  const isNew = (address: AddressText): boolean =>
    touched.has(address) && !before.has(address) && changedSet.has(address);
  return {
    stores: groups.reduce((sum, group) => sum + group.stores, 0),
    staff: groups.reduce((sum, { summary, stores }) => sum + stores * Number(summary.headcount ?? 0), 0),
    byRegion: tally(groups, 'region'),
    byPhase: tally(groups, 'phase'),
    tasksPerDay: {
      before: tasksPerDay(
        groups,
        [...desired.values()]
          .filter(({ address }) => !isNew(address))
          .map((facts) => before.get(facts.address) ?? facts),
      ),
      after: tasksPerDay(groups, [...desired.values()]),
    },
  };
}

/** Stores that no selector and no count can tell apart. */
interface StoreGroup {
  readonly summary: Facts['summary'];
  readonly stores: number;
}

/** The changed resources and all that refers to them, directly or through others. */
function closure(changed: Set<AddressText>, facts: readonly Facts[]): ReadonlySet<AddressText> {
  const referrers = new Map<AddressText, Set<AddressText>>();
  // Interned lists: the targets of a list shared by thousands of stores are formatted once.
  const targets = new Map<Facts['references'], AddressText[]>();
  for (const { address, references } of facts) {
    let list = targets.get(references);
    if (!list) {
      list = references.filter((reference) => !reference.mention).map((reference) => formatAddress(reference));
      targets.set(references, list);
    }
    for (const target of list) {
      const known = referrers.get(target);
      if (known) known.add(address);
      else referrers.set(target, new Set([address]));
    }
  }
  const touched = new Set(changed);
  for (const address of touched) for (const referrer of referrers.get(address) ?? []) touched.add(referrer);
  return touched;
}

function isSelectable({ address }: Facts): boolean {
  return kindBySlug(address.slice(0, address.indexOf('/')))?.selectable ?? false;
}

function groupBySummary(stores: readonly Facts[]): { summary: Facts['summary']; addresses: AddressText[] }[] {
  const groups = new Map<string, { summary: Facts['summary']; addresses: AddressText[] }>();
  for (const { address, summary } of stores) {
    const key = JSON.stringify(summary);
    const group = groups.get(key);
    if (group) group.addresses.push(address);
    else groups.set(key, { summary, addresses: [address] });
  }
  return [...groups.values()];
}

function tally(groups: readonly StoreGroup[], dimension: 'region' | 'phase'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { summary, stores } of groups) {
    const key = summary[dimension] ?? '';
    counts[key] = (counts[key] ?? 0) + stores;
  }
  return counts;
}

/** Scheduled task instances on an average day, to one decimal. */
function tasksPerDay(groups: readonly StoreGroup[], facts: readonly Facts[]): number {
  let sum = 0;
  for (const { summary: template, target } of facts) {
    if (!target || !template.rrule) continue;
    const stores = groups.reduce((total, group) => total + (matches(target, group.summary) ? group.stores : 0), 0);
    sum += stores * occurrencesPerDay(template.rrule);
  }
  return Math.round(sum * 10) / 10;
}
