import type { DemoStore } from './demo-chain.ts';

/** Receipts a day for a hundred square metres, by format and tier: large houses show more than they sell. */
const RECEIPTS: Readonly<Record<string, number>> = {
  'flagship a': 13,
  'direct a': 22,
  'direct b': 18,
  'franchise b': 17,
  'franchise c': 14,
  'authorized b': 15,
  'authorized c': 12,
};

/** Receipts that one person sees to on a day, whoever is off counted in. */
const RECEIPTS_A_HEAD = 2.7;

/** Receipts of an ordinary day in an ordinary store of this size. */
export function receiptsOf({ format, tier, salesM2 }: DemoStore): number {
  return ((RECEIPTS[`${format} ${tier}`] ?? 15) * salesM2) / 100;
}

/** How many work in a store: threes, of whom two are there every day; a store with tasks needs every role twice a day. */
export function headsOf(store: DemoStore): number {
  const threes = Math.round(receiptsOf(store) / RECEIPTS_A_HEAD / 3);
  return 3 * Math.max(store.live ? 4 : 2, threes);
}
