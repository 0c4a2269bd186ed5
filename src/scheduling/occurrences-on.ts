import { occurrencesOf } from '../kinds/occurrences.ts';
import { parseRecurrence, type Recurrence } from '../kinds/recurrence.ts';
import type { Day } from '../model/day.ts';

const MINUTES_A_DAY = 1440;

/** Where rules without a start of their own begin to count: a Monday and the first of a month. */
const ANCHOR = '2024-01-01T00:00';

/** How long each period is, where periods are all equally long. */
const PERIOD_MINUTES = { WEEKLY: 7 * 1440, DAILY: 1440, HOURLY: 60, MINUTELY: 1 } as const;

/** The minutes of a day, in local time, at which a recurrence happens. */
export function occurrencesOn(rrule: string, start: string | undefined, day: Day): readonly number[] {
  const rule = parseRecurrence(rrule);
  const first = start ?? ANCHOR;
  if (!rule || first.slice(0, 10) > day) return [];
  const midnight = Date.parse(day) / 60_000;
  const from = startNear(rule, minutesSince1970(first), midnight);
  const days = Math.floor((midnight - from) / MINUTES_A_DAY) + 2;
  const found: number[] = [];
  for (const moment of occurrencesOf(rule, localTextOf(from), days)) {
    if (moment >= midnight + MINUTES_A_DAY) break;
    if (moment >= midnight) found.push(moment - midnight);
  }
  return found;
}

/**
 * A later start from which the rule happens just the same, so that nobody counts through years of it. A rule with a COUNT, and
 * one by months or years, is counted from its own start.
 */
function startNear({ frequency, interval, count }: Recurrence, start: number, midnight: number): number {
  if (count !== undefined || frequency === 'MONTHLY' || frequency === 'YEARLY') return start;
  const step = PERIOD_MINUTES[frequency] * interval;
  // One period earlier than need be: a week's or a day's set begins before its start's own time of day.
  const steps = Math.floor((midnight - start) / step) - 1;
  return steps > 0 ? start + steps * step : start;
}

function minutesSince1970(text: string): number {
  return Date.parse(`${text.length > 10 ? text : `${text}T00:00`}Z`) / 60_000;
}

function localTextOf(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}
