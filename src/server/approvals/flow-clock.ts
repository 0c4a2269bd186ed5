import type { CalendarSpec } from '../../kinds/calendar/spec.ts';
import { addDays, type Day } from '../../model/day.ts';
import { instantOf, localDay } from '../live/local-time.ts';

/** How the time limits of a flow are counted. */
export interface FlowClock {
  readonly zone: string;
  /** Without one all time counts; with one the hours of its working days. */
  readonly calendar?: CalendarSpec | undefined;
}

const DAY_SECONDS = 86_400;
/** A year without a working day is no calendar. */
const MAX_DAYS = 366;

/** The seconds between two moments that count. */
export function secondsBetween(from: Date, to: Date, clock: FlowClock): number {
  if (!clock.calendar) return Math.max(0, (to.getTime() - from.getTime()) / 1000);
  let seconds = 0;
  for (let day = localDay(from, clock.zone); day <= localDay(to, clock.zone); day = addDays(day, 1)) {
    if (!isWorkday(day, clock.calendar)) continue;
    const start = Math.max(instantOf(day, 0, clock.zone).getTime(), from.getTime());
    const end = Math.min(instantOf(day, DAY_SECONDS, clock.zone).getTime(), to.getTime());
    seconds += Math.max(0, end - start) / 1000;
  }
  return seconds;
}

/** The moment when so many more seconds have counted. */
export function momentAfter(from: Date, seconds: number, clock: FlowClock): Date {
  if (!clock.calendar) return new Date(from.getTime() + seconds * 1000);
  let left = seconds;
  let day = localDay(from, clock.zone);
  for (let tried = 0; tried < MAX_DAYS; day = addDays(day, 1)) {
    tried = isWorkday(day, clock.calendar) ? 0 : tried + 1;
    if (tried > 0) continue;
    const start = Math.max(instantOf(day, 0, clock.zone).getTime(), from.getTime());
    const length = (instantOf(day, DAY_SECONDS, clock.zone).getTime() - start) / 1000;
    if (left <= length) return new Date(start + left * 1000);
    left -= length;
  }
  return new Date(from.getTime() + seconds * 1000);
}

const WEEKDAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] as const;

/** What the calendar does not cover is unknown, and no working day. */
function isWorkday(day: Day, { coverage, weekend = ['Sa', 'Su'], holidays, workdays }: CalendarSpec): boolean {
  if (day < coverage.from || day > coverage.until) return false;
  if (workdays.some(({ date }) => date === day)) return true;
  const isHoliday = holidays.some(({ date, from, until }) =>
    date === undefined ? from !== undefined && from <= day && day <= (until ?? from) : date === day,
  );
  return !isHoliday && !weekend.includes(WEEKDAYS[new Date(day).getUTCDay()] ?? 'Mo');
}
