import type { Figure } from './report.ts';

/** Whether a figure is better than before; undefined where either is missing. Compared exactly, as counted. */
export function trendOf({ value, before, direction }: Figure): 'better' | 'worse' | 'same' | undefined {
  const past = before?.value;
  if (!value || !past) return undefined;
  const difference = value.numerator * past.denominator - past.numerator * value.denominator;
  if (difference === 0n) return 'same';
  return difference > 0n === (direction === 'higher') ? 'better' : 'worse';
}
