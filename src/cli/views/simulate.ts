import type { Simulation, StoreHour } from '../../operations/simulate.ts';
import { visible } from '../report/visible.ts';
import type { Ui, View } from '../ui.ts';
import { table } from './table.ts';

/** So many rows of hours are shown; `--json` and `--store` have all. */
const MOST_ROWS = 40;

/** How much work the days bring, where it is most, and where there is more of it than people. */
export const simulateView: View<Simulation> = (simulation, ui) => {
  const { messages, color } = ui;
  const { from, until, stores, tasks, minutes, overloadedHours, measuredBy, hours } = simulation;
  const counts = { from, until, stores: stores.length, tasks, minutes };
  const isOne = stores.length === 1 && hours.some(({ overloaded }) => !overloaded);
  const verdict = overloadedHours === 0 ? 'simulate.bearable' : 'simulate.overloaded';
  const sign = overloadedHours === 0 ? color.green('✔') : color.red('✖');
  return [
    color.bold(messages.text('simulate.title', counts)),
    color.dim(messages.text(`simulate.by.${measuredBy}`)),
    '',
    ...(isOne ? [hourTable(hours, ui)] : summaryLines(simulation, ui)),
    '',
    `${sign} ${messages.text(verdict, { count: overloadedHours })}`,
    ...problemLines(simulation, ui),
  ].join('\n');
};

function summaryLines({ stores, hours }: Simulation, ui: Ui): string[] {
  const { text } = ui.messages;
  const shown = [...stores]
    .sort((a, b) => b.overloadedHours - a.overloadedHours || b.minutes - a.minutes)
    .slice(0, MOST_ROWS);
  const rows = shown.map(({ store, tasks, minutes, peak, overloadedHours }) => {
    const most = peak ? `${peak.date} ${hourText(peak)}  ${loadText(peak)}` : '';
    return [visible(store), String(tasks), String(minutes), String(overloadedHours), most];
  });
  const head = ['simulate.store', 'simulate.tasks', 'simulate.minutes', 'simulate.hours', 'simulate.peak'] as const;
  const lines = [table([head.map((name) => text(name)), ...rows])];
  if (stores.length > shown.length) lines.push(text('simulate.more', { count: stores.length - shown.length }));
  return hours.length > 0
    ? [...lines, '', hourTable(hours.slice(0, MOST_ROWS), ui), ...moreLines(hours.length, ui)]
    : lines;
}

function moreLines(count: number, { messages }: Ui): string[] {
  return count > MOST_ROWS ? [messages.text('simulate.more', { count: count - MOST_ROWS })] : [];
}

function hourTable(hours: readonly StoreHour[], { messages, color }: Ui): string {
  const rows = hours.map((hour) => {
    const roles = hour.roles.length > 0 ? hour.roles.join(', ') : messages.text('simulate.everybody');
    const mark = hour.overloaded ? color.red(messages.text('simulate.tooMuch')) : '';
    return [visible(hour.store), hour.date, hourText(hour), loadText(hour), roles, mark];
  });
  return table(rows);
}

/** `25:00` is an hour after the midnight that ends the day, as opening hours count. */
function hourText({ hour }: StoreHour): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** Minutes of work, and of people where they are known. */
function loadText({ minutes, capacity }: StoreHour): string {
  return capacity === undefined ? String(minutes) : `${minutes} / ${capacity}`;
}

function problemLines({ problems }: Simulation, { messages, color }: Ui): string[] {
  const seen = new Map<string, string>();
  for (const { reason, name, stores, example, date } of problems)
    if (!seen.has(`${reason} ${name}`))
      seen.set(`${reason} ${name}`, messages.text(`simulate.problem.${reason}`, { name, stores, example, date }));
  return [...seen.values()].map((line) => `${color.red('✖')} ${line}`);
}
