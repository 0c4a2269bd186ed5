import { addDays, type Day } from '../../model/day.ts';
import { localDay } from '../live/local-time.ts';

/** Days that are made up for after a downtime, at most: older work helps nobody. */
const MOST_DAYS_BACK = 14;

/** The dates to dispatch at a moment: today and tomorrow of every time zone, and what was left out since the last time. */
export function dueDates(now: Date, timezones: Iterable<string>, lastDispatched: Day | null): readonly Day[] {
  const todays = [...new Set([...timezones].map((timezone) => localDay(now, timezone)))].sort();
  const [first, last] = [todays[0], todays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const oldest = addDays(first, -MOST_DAYS_BACK);
  const next = lastDispatched === null || lastDispatched >= first ? first : addDays(lastDispatched, 1);
  const dates: Day[] = [];
  for (let day = next < oldest ? oldest : next; day <= addDays(last, 1); day = addDays(day, 1)) dates.push(day);
  return dates;
}
