import type { MetricMeasured } from '../model/metric-answer.ts';
import { grouped, shownNumber } from '../model/shown-number.ts';

/** What is written behind a number, by its unit. */
const SIGNS: Readonly<Record<string, string>> = {
  ratio: '%',
  'per-ten-thousand': '‱',
  'money-per-square-metre': '/m²',
};

/** An exact value as people read it: rounded half away from zero, never computed with decimals on the way. */
export function metricValue(
  value: NonNullable<MetricMeasured['value']>,
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
): string {
  const counted = { numerator: BigInt(value.numerator), denominator: BigInt(value.denominator) };
  return `${grouped(shownNumber(counted, { unit, decimals }))}${SIGNS[unit] ?? ''}`;
}
