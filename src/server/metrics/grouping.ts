import type { MetricAsk } from './measure.ts';

/** SQL groups by what rows say of themselves; regions are put together here. */
export function groupingOf({ scope, by }: MetricAsk) {
  const regions = new Map(scope.stores.map(({ name, spec }) => [name, spec.region]));
  return {
    names: scope.stores.map(({ name }) => name),
    groupKey: (key: string): string => (by === 'region' ? (regions.get(key) ?? '') : key),
    sqlBy: by === undefined ? ('all' as const) : by === 'region' ? ('store' as const) : by,
  };
}
