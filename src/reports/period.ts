import { addDays, type Day } from '../model/day.ts';
import type { LocalizedText } from '../model/resource.ts';
import type { Period, ReportType } from './report.ts';

/** The period of a report that a date lies in: the day, its week from Monday on, or its calendar month. */
export function periodOf(type: ReportType, date: Day): Period {
  if (type === 'daily') return { from: date, to: date };
  if (type === 'weekly') {
    const sinceMonday = (new Date(date).getUTCDay() + 6) % 7;
    return { from: addDays(date, -sinceMonday), to: addDays(date, 6 - sinceMonday) };
  }
  const from = `${date.slice(0, 7)}-01`;
  // The 32nd day after a month began lies in the next one.
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}

/** The date of the last period that is over. */
export function lastDate(type: ReportType, today: Day): Day {
  return addDays(periodOf(type, today).from, -1);
}

/** What a period is compared with: a day with the same weekday of the week before, others with the one before. */
export function periodBefore(type: ReportType, { from }: Period): { title: LocalizedText; window: Period } {
  if (type === 'daily')
    return { title: { 'zh-CN': '上周同日', en: 'Same day last week' }, window: periodOf(type, addDays(from, -7)) };
  const title = type === 'weekly' ? { 'zh-CN': '上周', en: 'Week before' } : { 'zh-CN': '上月', en: 'Month before' };
  return { title, window: periodOf(type, addDays(from, -1)) };
}

/** So many calendar months, the last of which a date lies in. */
export function monthsUntil(date: Day, count: number): Period[] {
  const months = [periodOf('monthly', date)];
  for (let first = months[0]; first && months.length < count; first = months[0])
    months.unshift(periodOf('monthly', addDays(first.from, -1)));
  return months;
}
