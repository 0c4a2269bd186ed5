import type { MetricEntry, MetricMeasured } from '../../model/metric-answer.ts';
import type { MetricReading } from '../platform.ts';

/** The platform takes at most this many names of stores at a time. */
export const MOST_STORES = 100;

/** What the platform says of up to a hundred stores, with each of them when that is asked for. */
export type PartAnswer = Omit<MetricMeasured, 'stale'> & { readonly items?: readonly Pick<MetricMeasured, 'value'>[] };

export interface LargeScope {
  readonly stores: readonly string[];
  /** The metric as the platform knows it. */
  readonly entry: Pick<MetricEntry, 'formula' | 'unit'> | undefined;
  readonly ask: (stores: readonly string[], by?: 'store') => Promise<PartAnswer>;
}

/**
 * A figure over more stores than can be asked for at once. Parts are added where the figure is a sum or a ratio of sums; people
 * counted once, percentiles and what is reckoned from other metrics cannot be put together, and are not guessed.
 */
export async function readLargeScope({ stores, entry, ask }: LargeScope): Promise<MetricReading> {
  const isReported = entry?.formula === 'reported';
  if (!entry || !(isReported || entry.formula === 'sum' || isShareOfSums(entry)))
    return { samples: 0, problem: 'not-additive' };
  const parts: PartAnswer[] = [];
  for (let start = 0; start < stores.length; start += MOST_STORES)
    parts.push(await ask(stores.slice(start, start + MOST_STORES), ...(isReported ? (['store'] as const) : [])));
  if (isReported) {
    // Stores without a value of their own are answered with the chain's, which must not be added up.
    const own = parts.filter(({ items = [] }) => items.some(({ value }) => value !== null));
    return own.length > 0 ? added(own, entry.unit === 'count') : readingOf(parts[0]);
  }
  // Nothing to divide by, though there were days with data: what stands above the line is not told.
  if (parts.some(({ value, coverage }) => value === null && coverage.days > 0))
    return { samples: 0, problem: 'part-without-value' };
  return added(parts, entry.formula === 'sum');
}

/** What the platform said, as counts. */
export function readingOf(answer: Omit<PartAnswer, 'coverage' | 'items'> | undefined): MetricReading {
  const { value = null, samples = 0, dataUntil } = answer ?? {};
  const counts = value ? { numerator: Number(value.numerator), denominator: Number(value.denominator) } : {};
  return { ...counts, samples, ...(dataUntil ? { dataUntil } : {}) };
}

function isShareOfSums({ formula, unit }: Pick<MetricEntry, 'formula' | 'unit'>): boolean {
  return formula === 'ratio' && (unit === 'ratio' || unit === 'per-ten-thousand');
}

/** The parts together; of plain sums the denominators are all the same. Data reaches as far as in the part that is furthest behind. */
function added(parts: readonly PartAnswer[], isPlainSum: boolean): MetricReading {
  const known = parts.flatMap(({ value, samples, dataUntil }) => (value ? [{ ...value, samples, dataUntil }] : []));
  const [first] = known;
  if (!first) return { samples: 0 };
  if (isPlainSum && known.some(({ denominator }) => denominator !== first.denominator))
    return { samples: 0, problem: 'not-additive' };
  const sum = (counts: readonly string[]): string => String(counts.reduce((total, one) => total + BigInt(one), 0n));
  const numerator = sum(known.map((part) => part.numerator));
  const denominator = isPlainSum ? first.denominator : sum(known.map((part) => part.denominator));
  const ends = known.map(({ dataUntil }) => dataUntil ?? '').sort();
  const samples = known.reduce((total, part) => total + part.samples, 0);
  return readingOf({ value: { numerator, denominator }, samples, dataUntil: ends[0] || null });
}
