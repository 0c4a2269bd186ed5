import type { FootfallPeaksAnswer } from '../../model/insight-answer.ts';
import type { View } from '../ui.ts';
import { table } from './table.ts';

/** When stores are crowded, against the same hours of working days. */
export const footfallPeaksView: View<FootfallPeaksAnswer> = ({ window, total, items }, { messages, color }) => {
  const head = `${window.from} – ${window.to}  ${messages.text('insights.peaks', { total })}`;
  if (items.length === 0) return head;
  const header = [
    'insights.store',
    'insights.weekday',
    'insights.hours',
    'insights.visitors',
    'insights.usual',
  ] as const;
  const rows = items.map(({ store, weekday, from, until, visitors, usual }) => [
    store,
    messages.text(weekday === 6 ? 'insights.saturday' : 'insights.sunday'),
    `${clock(from)}–${clock(until)}`,
    ...[visitors, usual].map(String),
  ]);
  return [head, '', table([header.map((cell) => color.dim(messages.text(cell))), ...rows])].join('\n');
};

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
