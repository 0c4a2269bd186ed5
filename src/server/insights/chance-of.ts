import type { Metric } from '../../kinds/metric/spec.ts';

/**
 * How far a store's value may be from that of its peers by chance alone, where cases are counted: one complaint more than five stores
 * without any is no anomaly. Amounts of money and the like have no chance of this sort.
 */
export function chanceOf(
  unit: Metric['spec']['unit'],
  { middle, samples }: { readonly middle: number; readonly samples: number },
): number {
  if (unit === 'count') return Math.sqrt(Math.max(middle, 1));
  if ((unit !== 'ratio' && unit !== 'per-ten-thousand') || samples < 1) return 0;
  // Half a case stands for none, and for all.
  const share = Math.min(Math.max(middle, 0.5 / samples), 1 - 0.5 / samples);
  return share > 0 && share < 1 ? Math.sqrt((share * (1 - share)) / samples) : 0;
}
