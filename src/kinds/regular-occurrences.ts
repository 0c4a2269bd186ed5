import type { Recurrence } from './recurrence.ts';

const MINUTES_A_DAY = 1440;

/** 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday. */
const FIRST_WEEKDAY = 3;

/**
 * The moments before an end of a rule that only says which days of the week and which times: no calendar is needed for them, and most
 * rules are such. Minutes since 1970, as start and end. Undefined for every other rule.
 */
export function regularOccurrences(rule: Recurrence, start: number, end: number): Generator<number> | undefined {
  const { text, frequency, interval, weekStart, weekdays, hours, minutes, ...others } = rule;
  // Steps of hours that fit into a day are the same hours every day.
  const isHourly = frequency === 'HOURLY' && 24 % interval === 0;
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY' && !isHourly) return undefined;
  if (Object.keys(others).length > 0 || weekdays?.some(({ nth }) => nth !== undefined)) return undefined;
  return moments(rule, start, end);
}

function* moments(rule: Recurrence, start: number, end: number): Generator<number> {
  const { frequency, weekStart } = rule;
  const firstDay = Math.floor(start / MINUTES_A_DAY);
  const weekdays = weekdaysOf(rule, firstDay);
  const times = timesOf(rule, start - firstDay * MINUTES_A_DAY);
  // A rule of every second week counts the weeks from the one that the start lies in.
  const origin = frequency === 'WEEKLY' ? firstDay - ((weekdayOf(firstDay) - weekStart + 7) % 7) : firstDay;
  const daysEach = frequency === 'WEEKLY' ? 7 : 1;
  const interval = frequency === 'HOURLY' ? 1 : rule.interval;
  for (let day = firstDay; day * MINUTES_A_DAY < end; day++) {
    if (Math.floor((day - origin) / daysEach) % interval !== 0 || !weekdays.has(weekdayOf(day))) continue;
    for (const time of times) {
      const moment = day * MINUTES_A_DAY + time;
      if (moment >= start && moment < end) yield moment;
    }
  }
}

function weekdaysOf({ weekdays, frequency }: Recurrence, firstDay: number): ReadonlySet<number> {
  if (weekdays) return new Set(weekdays.map(({ day }) => day));
  return new Set(frequency === 'WEEKLY' ? [weekdayOf(firstDay)] : [0, 1, 2, 3, 4, 5, 6]);
}

/** Times of a day in order; those that the rule leaves open are the start's. */
function timesOf({ frequency, interval, hours, minutes }: Recurrence, startTime: number): number[] {
  const startHour = Math.floor(startTime / 60);
  const steps = frequency === 'HOURLY' ? EVERY_HOUR.filter((hour) => (hour - startHour) % interval === 0) : [startHour];
  const chosen = frequency === 'HOURLY' && hours ? steps.filter((hour) => hours.includes(hour)) : (hours ?? steps);
  const times = new Set<number>();
  for (const hour of chosen) for (const minute of minutes ?? [startTime % 60]) times.add(hour * 60 + minute);
  return [...times].sort((a, b) => a - b);
}

const EVERY_HOUR = Array.from({ length: 24 }, (_, hour) => hour);

/** 0 is Monday. */
function weekdayOf(day: number): number {
  return (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
}
