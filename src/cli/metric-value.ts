import type { MetricMeasured } from '../model/metric-answer.ts';

/** What a unit is multiplied by before people see it, and what is written behind it. */
const UNITS: Readonly<Record<string, readonly [factor: bigint, divisor: bigint, sign: string]>> = {
  ratio: [100n, 1n, '%'],
  'per-ten-thousand': [10_000n, 1n, '‱'],
  money: [1n, 100n, ''],
  'money-per-square-metre': [1n, 100n, '/m²'],
  'money-per-head': [1n, 100n, ''],
};

/** An exact value as people read it: rounded half away from zero, never computed with decimals on the way. */
export function metricValue(
  value: NonNullable<MetricMeasured['value']>,
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
): string {
  const [factor, divisor, sign] = UNITS[unit] ?? [1n, 1n, ''];
  const scale = 10n ** BigInt(decimals);
  const above = BigInt(value.numerator) * factor * scale;
  const below = BigInt(value.denominator) * divisor;
  const size = above < 0n ? -above : above;
  const rounded = (2n * size + below) / (2n * below);
  const text = String(rounded).padStart(decimals + 1, '0');
  const whole = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  const grouped = whole.replace(/^\d+/, (digits) => digits.replace(/(?<=\d)(?=(\d{3})+$)/g, ','));
  return `${above < 0n && rounded > 0n ? '-' : ''}${grouped}${sign}`;
}
