/** What a demo measures its own stores with: how far each is from the middle of all, in deviations of ordinary values. */
export function farFromPeers(values: readonly number[]): number[] {
  const { middle, unit } = ordinaryOf(values);
  return values.map((value) => (value === middle ? 0 : (value - middle) / unit));
}

/** The middle value, and one deviation of ordinary values around it. */
export function ordinaryOf(values: readonly number[]): { readonly middle: number; readonly unit: number } {
  const middle = middleOf(values);
  return { middle, unit: 1.4826 * middleOf(values.map((value) => Math.abs(value - middle))) };
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
