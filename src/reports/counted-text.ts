import type { Reading } from './report.ts';

/** `186/194`, where cases were counted; the fractions that figures are made of elsewhere tell nobody anything. */
export function countedText({ value, samples }: Reading): string {
  return value && value.denominator === BigInt(samples) ? `${value.numerator}/${value.denominator}` : '';
}
