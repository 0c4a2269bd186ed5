import { groupBy } from '../../model/group-by.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { type DateWindow, daysIn, openDays } from './store-days.ts';

/** How values are grouped. */
export type MetricGrouping = 'store' | 'region' | 'day' | 'month';

/** Which stores a value is of. */
export interface MetricScope {
  readonly stores: readonly LiveStore[];
  /** All that there are: what concerns the whole chain counts as well. */
  readonly isWholeChain: boolean;
}

export interface ScopeAsked {
  readonly stores?: readonly string[] | undefined;
  readonly region?: string | undefined;
  readonly phases?: readonly string[] | undefined;
}

/** The stores that are meant: by name, in a region or below it, in one of some phases, or all. */
export function scopeOf(chain: LiveChain, { stores, region, phases }: ScopeAsked): MetricScope {
  const all = [...chain.stores()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const chosen = all.filter(
    (store) =>
      (stores === undefined || stores.includes(store.name)) &&
      (region === undefined || store.regions.includes(region)) &&
      (phases === undefined || phases.includes(store.spec.phase ?? '')),
  );
  return { stores: chosen, isWholeChain: stores === undefined && region === undefined && phases === undefined };
}

/** The groups of a period, each with the part of it that it has. */
export function groupsOf(
  scope: MetricScope,
  window: DateWindow,
  by: MetricGrouping | undefined,
): Map<string, MetricGroup> {
  const whole = { stores: scope.stores, window };
  if (by === undefined) return new Map([['', whole]]);
  const groups = new Map<string, MetricGroup>();
  if (by === 'store') for (const store of scope.stores) groups.set(store.name, { stores: [store], window });
  else if (by === 'region')
    for (const [region, stores] of groupBy(scope.stores, ({ spec }) => spec.region))
      groups.set(region, { stores, window });
  else
    for (let at = Date.parse(window.from); at <= Date.parse(window.to); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10);
      const key = by === 'day' ? date : date.slice(0, 7);
      groups.set(key, { stores: scope.stores, window: { from: groups.get(key)?.window.from ?? date, to: date } });
    }
  return groups;
}

export interface MetricGroup {
  readonly stores: readonly LiveStore[];
  readonly window: DateWindow;
}

/** On how many days stores of a group traded, added up: so many days could have data. */
export function openStoreDays({ stores, window }: MetricGroup): number {
  return stores.reduce((sum, store) => sum + daysIn(openDays(store, window)), 0);
}
