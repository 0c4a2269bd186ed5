import type { LowActivityAnswer } from '../../model/insight-answer.ts';
import type { View } from '../ui.ts';
import { table } from './table.ts';

/** Who was hardly there, with the days that this rests on. */
export const lowActivityView: View<LowActivityAnswer> = (answer, { messages, color }) => {
  const { window, total, rostered, items } = answer;
  const head = `${window.from} – ${window.to}  ${messages.text('insights.people', { total, rostered })}`;
  if (items.length === 0) return head;
  const header = [
    'insights.store',
    'insights.employee',
    'insights.positions',
    'insights.days',
    'insights.last',
  ] as const;
  const rows = items.map(({ store, employeeNumber, positions, active, rostered: days, lastActive }) => [
    ...[store, employeeNumber, positions.join(', '), `${active} / ${days}`],
    lastActive ?? messages.text('metrics.no-data'),
  ]);
  return [head, '', table([header.map((cell) => color.dim(messages.text(cell))), ...rows])].join('\n');
};
