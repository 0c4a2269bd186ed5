import type { Measure, Reading } from './report.ts';

/** Orders the worse before the better, and what is missing last; compared exactly, as counted. */
export function compareReadings(
  a: Reading | undefined,
  b: Reading | undefined,
  direction: Measure['direction'],
): number {
  const [one, other] = [a?.value, b?.value];
  if (!one || !other) return Number(!one) - Number(!other);
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  if (difference === 0n) return 0;
  return difference < 0n === (direction === 'higher') ? -1 : 1;
}
