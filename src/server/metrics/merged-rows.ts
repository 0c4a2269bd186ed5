import type { FigureSums } from '../database/queries/metric-figures.ts';

/** The sums of a group. */
export interface MergedRow {
  readonly sums: readonly (bigint | null)[];
  readonly days: number;
  readonly until: string | null;
}

/** Puts rows together that are of one group. */
export function mergeRows(rows: readonly FigureSums[], groupKey: (key: string) => string): Map<string, MergedRow> {
  const merged = new Map<string, MergedRow>();
  for (const { key, sums, days, until } of rows) {
    if (days === 0) continue;
    const before = merged.get(groupKey(key));
    const parsed = sums.map((sum) => (sum === null ? null : BigInt(sum)));
    if (!before) merged.set(groupKey(key), { sums: parsed, days, until });
    else
      merged.set(groupKey(key), {
        sums: parsed.map((sum, index) => addKnown(sum, before.sums[index] ?? null)),
        days: days + before.days,
        until: (until ?? '') > (before.until ?? '') ? until : before.until,
      });
  }
  return merged;
}

function addKnown(a: bigint | null, b: bigint | null): bigint | null {
  return a === null || b === null ? null : a + b;
}
