import type { MetricAnswer, MetricMeasured } from '../../model/metric-answer.ts';
import { metricValue } from '../metric-value.ts';
import type { Ui, View } from '../ui.ts';
import { table } from './table.ts';

/** A value with what it rests on, and the value of each group below. */
export const metricsQueryView: View<MetricAnswer> = (answer, ui) => {
  const { messages, color } = ui;
  const { metric, displayName, window, scope, items } = answer;
  const name = displayName?.[messages.language] ?? metric;
  const place = scope.region ?? scope.phase;
  const stores = messages.text('metrics.stores', { stores: scope.stores });
  const head = `${color.bold(name)}  ${window.from} – ${window.to}  ${place ? `${place}, ` : ''}${stores}`;
  const header = ['metrics.key', 'metrics.value', 'metrics.fraction', 'metrics.samples', 'metrics.coverage'] as const;
  const total = { ...answer, key: messages.text('metrics.total') };
  const rows = [...(items ?? []), total].map((row) => [row.key, ...cells(row, answer, ui)]);
  const until = answer.dataUntil ?? messages.text('metrics.no-data');
  const note = answer.stale ? [color.yellow(messages.text('metrics.stale', { until }))] : [];
  return [head, '', table([header.map((cell) => color.dim(messages.text(cell))), ...rows]), ...note].join('\n');
};

function cells({ value, samples, coverage }: MetricMeasured, answer: MetricAnswer, { messages }: Ui): string[] {
  const covered = `${coverage.days} / ${coverage.expected}`;
  if (value === null) return [messages.text('metrics.missing'), '', String(samples), covered];
  return [metricValue(value, answer), `${value.numerator} / ${value.denominator}`, String(samples), covered];
}
