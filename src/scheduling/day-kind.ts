import type { CalendarSpec } from '../kinds/calendar/spec.ts';
import type { Day } from '../model/day.ts';

/** What a calendar says of a day. What it does not cover is unknown, and never simply a work day. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'unknown';

const WEEKDAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] as const;

/** Sorts a day; a weekend day that is worked in exchange for a holiday (调休) is a work day. */
export function dayKind({ coverage, holidays, workdays, weekend = ['Sa', 'Su'] }: CalendarSpec, day: Day): DayKind {
  if (day < coverage.from || day > coverage.until) return 'unknown';
  if (workdays.some(({ date }) => date === day)) return 'workday';
  if (holidays.some(({ date, from = date ?? '', until = from }) => from <= day && day <= until)) return 'holiday';
  return weekend.includes(weekdayOf(day)) ? 'weekend' : 'workday';
}

/** The day of the week as opening hours write it. */
export function weekdayOf(day: Day): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[new Date(Date.parse(day)).getUTCDay()] as (typeof WEEKDAYS)[number];
}
