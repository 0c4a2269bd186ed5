import type { Metric } from '../../kinds/metric/spec.ts';

/** Within about a tenth of the middle nobody has to look twice, however much alike the others are: 3.5 times this share. */
const NEAR = 0.03;

/**
 * How much of a deviation means nothing: being near the middle, and where cases are counted what chance does. One complaint more than
 * five stores without any is no anomaly.
 */
export function slackOf(
  unit: Metric['spec']['unit'],
  { middle, samples }: { readonly middle: number; readonly samples: number },
): number {
  const near = Math.abs(middle) * NEAR;
  if (unit === 'count') return Math.max(near, Math.sqrt(Math.max(middle, 1)));
  if ((unit !== 'ratio' && unit !== 'per-ten-thousand') || samples < 1) return near;
  // Half a case stands for none, and for all.
  const share = Math.min(Math.max(middle, 0.5 / samples), 1 - 0.5 / samples);
  return share > 0 && share < 1 ? Math.max(near, Math.sqrt((share * (1 - share)) / samples)) : near;
}
