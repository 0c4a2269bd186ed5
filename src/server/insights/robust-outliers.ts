/** A value among its peers. */
export interface PeerValue {
  readonly name: string;
  readonly value: number;
  /** The least that a deviation is taken to be. */
  readonly slack?: number;
}

/** A value far from its peers' middle. */
export interface Outlier extends PeerValue {
  readonly median: number;
  /** How far it is, in what would be standard deviations of ordinary values; negative below the median. */
  readonly score: number;
  /** How many values it was compared with, itself among them. */
  readonly peers: number;
}

export interface OutlierOptions {
  /** Values farther from the median than this score stand out. */
  readonly threshold: number;
  /** Fewer values than this say nothing about what is ordinary. */
  readonly minPeers: number;
}

/** Makes the median deviation of normally distributed values, and their mean deviation, one standard deviation. */
const [FROM_MEDIAN, FROM_MEAN] = [1.4826, 1.2533];

/** Values that stand out, by median and median absolute deviation: unlike mean and deviation, these do not follow the outlier. */
export function robustOutliers(values: readonly PeerValue[], { threshold, minPeers }: OutlierOptions): Outlier[] {
  if (values.length < Math.max(minPeers, 1)) return [];
  const middle = medianOf(values.map(({ value }) => value));
  const deviations = values.map(({ value }) => Math.abs(value - middle));
  // When more than half are alike the median deviation is zero, and the mean one tells how far the rest are.
  const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / deviations.length;
  const unit = medianOf(deviations) * FROM_MEDIAN || mean * FROM_MEAN;
  if (unit === 0) return [];
  const score = ({ value, slack = 0 }: PeerValue): number => (value - middle) / Math.max(unit, slack);
  return values
    .map((one) => ({ name: one.name, value: one.value, median: middle, score: score(one), peers: values.length }))
    .filter(({ score }) => Math.abs(score) > threshold)
    .toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score) || (a.name < b.name ? -1 : 1));
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}
