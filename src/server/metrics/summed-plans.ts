import type { Metric } from '../../kinds/metric/spec.ts';
import type { WantedFigures } from '../database/queries/figure-joins.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { planOf } from './figure-plan.ts';

/** Fewer stores than these are added up as fast as their sums are found. */
export const SUMMED_FROM_STORES = 200;

/** What is added up, as a name. */
export function planName(wanted: readonly WantedFigures[]): string {
  return wanted.map(({ source, positions }) => `${source}:${positions.join(',')}`).join(' ');
}

/** Everything that the chain's metrics add up day by day. */
export function summedPlans(chain: LiveChain): ReadonlyMap<string, readonly WantedFigures[]> {
  const metrics = [...chain.all('metric').values()] as unknown as Metric[];
  const plans = metrics.map(({ spec }) => planOf(spec.formula).wanted).filter(({ length }) => length > 0);
  return new Map(plans.map((wanted) => [planName(wanted), wanted]));
}
