import { addDays, type Day } from '../../model/day.ts';
import type { DateWindow } from './store-days.ts';

/** What is left of a period without some of its days, as periods. */
export function spansWithout({ from, to }: DateWindow, days: ReadonlySet<Day>): DateWindow[] {
  if (days.size === 0) return from <= to ? [{ from, to }] : [];
  const spans: DateWindow[] = [];
  let since: Day | undefined;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (!days.has(date)) since ??= date;
    else if (since !== undefined) {
      spans.push({ from: since, to: addDays(date, -1) });
      since = undefined;
    }
  }
  return since === undefined ? spans : [...spans, { from: since, to }];
}
