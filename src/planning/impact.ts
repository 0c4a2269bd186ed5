import type { Facts } from '../checks/facts.ts';
import { occurrencesPerDay } from '../kinds/occurrences-per-day.ts';
import { type AddressText, formatAddress } from '../model/address.ts';
import type { Impact } from '../model/plan.ts';
import { matches } from '../model/selector.ts';
import { isLiveIn, type StoreGroup, storeGroups } from './store-groups.ts';

export interface ImpactOptions {
  readonly changed: readonly AddressText[];
  /** Facts after the change, and before it for what is updated or deleted. */
  readonly desired: ReadonlyMap<AddressText, Facts>;
  readonly before: ReadonlyMap<AddressText, Facts>;
}

/** Which stores feel a change: the changed ones, those that refer to something changed, and those that a changed template selects. */
export function impactOf(options: ImpactOptions): Impact {
  const { changed, desired, before } = options;
  return impactOn(closure(changed, [...desired.values(), ...before.values()]), options);
}

/** The impact of changes that touch these resources: the changed ones and all that refers to them. */
export function impactOn(touched: ReadonlySet<AddressText>, { changed, desired, before }: ImpactOptions): Impact {
  const created = new Set(changed.filter((address) => !before.has(address)));
  const old = new Map([...desired].filter(([address]) => !created.has(address)));
  for (const [address, facts] of before) old.set(address, facts);
  const selectors = [...touched].flatMap(
    (address) => desired.get(address)?.target ?? before.get(address)?.target ?? [],
  );
  const feels = ({ address, summary }: Facts): boolean =>
    touched.has(address) || selectors.some((selector) => matches(selector, summary));
  const groups = storeGroups(desired, feels);
  const oldGroups = storeGroups(old, feels);
  const gone = storeGroups(before, ({ address }) => !desired.has(address));
  return {
    stores: sum([...groups, ...gone], ({ stores }) => stores),
    staff: sum([...groups, ...gone], ({ stores, headcount }) => stores * headcount),
    byRegion: tally([...groups, ...gone], 'region'),
    byPhase: tally([...groups, ...gone], 'phase'),
    tasksPerDay: { before: tasksPerDay(oldGroups, old), after: tasksPerDay(groups, desired) },
  };
}

/** The changed resources and all that refers to them, directly or through others. */
function closure(changed: readonly AddressText[], facts: Iterable<Facts>): ReadonlySet<AddressText> {
  // Thousands of stores share one interned list of references, so lists are followed, not resources.
  const members = new Map<Facts['references'], AddressText[]>();
  for (const { address, references } of facts) {
    const list = members.get(references);
    if (list) list.push(address);
    else members.set(references, [address]);
  }
  const referrers = new Map<AddressText, Facts['references'][]>();
  for (const references of members.keys()) {
    for (const reference of references) {
      if (reference.mention) continue;
      const target = formatAddress(reference);
      const lists = referrers.get(target);
      if (lists) lists.push(references);
      else referrers.set(target, [references]);
    }
  }
  const touched = new Set(changed);
  const followed = new Set<Facts['references']>();
  for (const address of touched) {
    for (const list of referrers.get(address) ?? []) {
      if (followed.has(list)) continue;
      followed.add(list);
      for (const member of members.get(list) ?? []) touched.add(member);
    }
  }
  return touched;
}

function sum(groups: readonly StoreGroup[], count: (group: StoreGroup) => number): number {
  return groups.reduce((total, group) => total + count(group), 0);
}

function tally(groups: readonly StoreGroup[], dimension: 'region' | 'phase'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { summary, stores } of groups) {
    const key = summary[dimension] ?? '';
    counts[key] = (counts[key] ?? 0) + stores;
  }
  return counts;
}

/** Scheduled task instances on an average day, to one decimal: only where the template's capability is on. */
function tasksPerDay(groups: readonly StoreGroup[], facts: ReadonlyMap<AddressText, Facts>): number {
  let tasks = 0;
  for (const { summary: template, target } of facts.values()) {
    if (!target || !template.rrule) continue;
    const stores = sum(groups, (group) =>
      isLiveIn(group, template.capability) && matches(target, group.summary) ? group.stores : 0,
    );
    if (stores > 0) tasks += stores * occurrencesPerDay(template.rrule);
  }
  return Math.round(tasks * 10) / 10;
}
