import { addDays, type Day } from '../model/day.ts';
import { weekdayOf } from './local-time.ts';
import type { Random } from './random.ts';

/** How busy a day is beside an ordinary one: weekends, the holidays of early October, and the eleventh of November. */
export function seasonOf(day: Day): number {
  const monthDay = day.slice(5);
  if (monthDay === '11-11') return 2.4;
  if (monthDay >= '11-01' && monthDay <= '11-10') return 1.25;
  if (monthDay >= '10-01' && monthDay <= '10-07') return 1.5;
  return isWeekend(day) ? 1.18 : 0.96;
}

export function isWeekend(day: Day): boolean {
  return [0, 6].includes(weekdayOf(day));
}

/** The most that a day is better or worse than the others of its week. */
const SWING = 0.12;

/** How much better a day was than the others of its week, from Monday on: no week as a whole is any better for it. */
export function luckOf(day: Day, random: Random): number {
  const place = (weekdayOf(day) + 6) % 7;
  const monday = addDays(day, -place);
  const week = random.of(monday);
  const days = Array.from({ length: 7 }, (_, index) => {
    const season = seasonOf(addDays(monday, index));
    return { season, swing: (week.next() * 2 - 1) * SWING };
  });
  const weight = days.reduce((sum, { season }) => sum + season, 0);
  const mean = days.reduce((sum, { season, swing }) => sum + season * swing, 0) / weight;
  return 1 + (days[place]?.swing ?? 0) - mean;
}
