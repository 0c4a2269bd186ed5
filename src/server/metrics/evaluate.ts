import type { MetricFormula, MetricTerms } from '../../kinds/metric/spec.ts';
import { add, divide, type Fraction, multiply, negate, whole } from './fraction.ts';

/** What a formula is reckoned from: sums over the stores and days that are asked about. */
export interface Sums {
  /** Days of the period. */
  readonly days: number;
  /** The sum of a figure; with `ends`, the mean of its first and last day. Undefined: it is not known. */
  figure(name: string, mean?: 'ends'): Fraction | undefined;
  /** The value of another metric over the same. */
  metric(name: string): Fraction | undefined;
}

/** The exact value of a formula; undefined where something of it is not known, or there is nothing to divide by. */
export function evaluate(formula: MetricFormula, sums: Sums): Fraction | undefined {
  switch (formula.type) {
    case 'ratio':
      return ratio(formula, sums);
    case 'sum':
      return total(formula.of, sums);
    case 'product':
      return fold(formula.of, (name) => sums.metric(name), multiply);
    case 'weighted': {
      const weights = whole(formula.of.reduce((sum, { weight }) => sum + BigInt(weight), 0n));
      const sum = fold(formula.of, ({ metric, weight }) => times(sums.metric(metric), weight), add);
      return sum && divide(sum, weights);
    }
    case 'difference': {
      const [from, subtract] = [sums.metric(formula.from), sums.metric(formula.subtract)];
      return from && subtract && add(from, negate(subtract));
    }
    default:
      return undefined;
  }
}

function ratio(
  { numerator, denominator, times: factor }: Extract<MetricFormula, { type: 'ratio' }>,
  sums: Sums,
): Fraction | undefined {
  const [above, below] = [total(numerator, sums), total(denominator, sums)];
  return above && below && divide(factor === 'days' ? multiply(above, whole(BigInt(sums.days))) : above, below);
}

function total(terms: MetricTerms, sums: Sums): Fraction | undefined {
  return fold(
    terms,
    ({ figure, minus, mean }) => {
      const value = sums.figure(figure, mean);
      return value && minus ? negate(value) : value;
    },
    add,
  );
}

function times(value: Fraction | undefined, factor: number): Fraction | undefined {
  return value && multiply(value, whole(BigInt(factor)));
}

/** One part that is not known makes the whole unknown. */
function fold<Item>(
  items: readonly Item[],
  read: (item: Item) => Fraction | undefined,
  join: (a: Fraction, b: Fraction) => Fraction,
): Fraction | undefined {
  const parts = items.map(read);
  return parts.reduce((a, b) => (a && b ? join(a, b) : undefined));
}
