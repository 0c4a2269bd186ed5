import { pick, type RandomNumbers } from './random-numbers.ts';

/** Datasets that random rows are made for. */
export const RANDOM_DATASETS = ['sales', 'complaints', 'stock'] as const;

/** Rows of six days in August, few enough keys that they correct each other, each key once. */
export function randomRows(
  dataset: (typeof RANDOM_DATASETS)[number],
  stores: readonly string[],
  random: RandomNumbers,
): readonly object[] {
  const rows = Array.from({ length: 1 + random(20) }, () => {
    const place = { store: pick(stores, random), date: `2026-08-${20 + random(6)}` };
    if (dataset === 'complaints') return { key: String(random(40)), row: { ...place } };
    const more =
      dataset === 'sales'
        ? { receipt: '1', sku: 'a', quantity: 1, netMinor: random(900), costMinor: random(450) }
        : { sku: 'a', onHand: random(5), received: random(3), ...(random(3) === 0 ? {} : { costMinor: random(500) }) };
    return { key: Object.values(place).join(), row: { ...place, ...more, void: random(4) === 0 } };
  });
  const unique = new Map(
    rows.map(({ key, row }) => [key, dataset === 'complaints' ? { ...row, case: `S${key}` } : row]),
  );
  return [...unique.values()];
}
