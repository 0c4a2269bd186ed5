import type { Ui } from '../ui.ts';
import { someNames } from './some-names.ts';

/** `beijing 12, tianjin 4`, most first; with many, the first ones and how many more. */
export function impactList(counts: Readonly<Record<string, number>>, ui: Ui, most = Number.POSITIVE_INFINITY): string {
  const parts = Object.entries(counts)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `${name || ui.messages.text('plan.noPhase')} ${count}`);
  return someNames(parts, ui, most);
}
