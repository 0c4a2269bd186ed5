import type { MetricEntry } from '../../model/metric-answer.ts';
import type { View } from '../ui.ts';
import { table } from './table.ts';

/** Metrics as a table, by name. */
export const metricsListView: View<readonly MetricEntry[]> = (metrics, { messages, color }) => {
  if (metrics.length === 0) return messages.text('metrics.none');
  const header = ['metrics.name', 'metrics.title', 'metrics.unit', 'metrics.period', 'metrics.sources'] as const;
  const rows = metrics
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, displayName, unit, window, sources }) => [
      ...[name, displayName?.[messages.language] ?? '', unit, window, sources.join(', ')],
    ]);
  return table([header.map((cell) => color.dim(messages.text(cell))), ...rows]);
};
