/** An exact number. The denominator is never negative. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Parts that have the same denominator keep it, so that sums of counts stay readable: 10/10 and 45/90 stay what they were counted as. */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function negate({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Undefined where it would be divided by nothing. */
export function divide(a: Fraction, b: Fraction): Fraction | undefined {
  const [numerator, denominator] = [a.numerator * b.denominator, a.denominator * b.numerator];
  if (denominator === 0n) return undefined;
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

export function whole(value: bigint): Fraction {
  return { numerator: value, denominator: 1n };
}

/** The same number with the smallest parts. */
export function reduced({ numerator, denominator }: Fraction): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { numerator, denominator } : { numerator: numerator / a, denominator: denominator / a };
}

/** Below zero when a is smaller, above when b is; decimals never come into it. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
