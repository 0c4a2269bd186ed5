import { RRuleTemporal } from 'rrule-temporal';
import type { Recurrence } from './recurrence.ts';
import { regularOccurrences } from './regular-occurrences.ts';

/** Few are wanted most of the time, so few are looked for first. */
const FIRST_LOOK = 4;

/** At least as many periods as a day has. */
const PERIODS_A_DAY = { YEARLY: 1, MONTHLY: 1, WEEKLY: 1, DAILY: 1, HOURLY: 24, MINUTELY: 1440 } as const;

/** Ten years, longer than any two leap days are apart: what does not happen in them never does. */
export const HORIZON_DAYS = 10 * 366;

/**
 * The moments of a recurrence from its start on, in order, as minutes since 1970 in local time; those of so many days, of the horizon
 * at most. A start is one only if the rule says so. Without a time in rule or start it is midnight.
 */
export function* occurrencesOf(rule: Recurrence, start: string, days: number): Generator<number> {
  const from = Date.parse(`${start.length > 10 ? start : `${start}T00:00`}Z`);
  const end = from / 60_000 + days * 1440;
  yield* regularOccurrences(rule, from / 60_000, end) ?? lookedUp(rule, from, end);
}

function* lookedUp(rule: Recurrence, from: number, end: number): Generator<number> {
  let seen = 0;
  for (let limit = FIRST_LOOK; ; limit *= 8) {
    const moments = momentsOf(rule, from, limit);
    for (const moment of moments.slice(seen)) {
      if (moment >= end) return;
      yield moment;
    }
    if (moments.length < limit) return;
    seen = limit;
  }
}

/** Many templates share a schedule, several rules look at each, and the package takes milliseconds for one. */
const known = new Map<string, readonly number[]>();

function momentsOf(rule: Recurrence, from: number, limit: number): readonly number[] {
  const key = `${rule.text} ${from} ${limit}`;
  let moments = known.get(key);
  if (!moments) {
    moments = reckon(rule, from, limit);
    known.set(key, moments);
  }
  return moments;
}

function reckon({ text, frequency }: Recurrence, from: number, limit: number): number[] {
  const end = from + HORIZON_DAYS * 86_400_000;
  const dtstart = new Date(from).toISOString().replace(/[-:]|\.\d+/g, '');
  const rruleString = `DTSTART:${dtstart}\nRRULE:${text}`;
  const maxIterations = (HORIZON_DAYS + 1) * PERIODS_A_DAY[frequency];
  const rule = new RRuleTemporal({ rruleString, maxIterations, cache: false });
  const moments: number[] = [];
  try {
    rule.all(({ epochMilliseconds }) => {
      if (epochMilliseconds >= end) return false;
      moments.push(epochMilliseconds / 60_000);
      return moments.length < limit;
    });
  } catch (error) {
    // The package has looked at as many periods as the days have: the rule does not happen in them any more.
    if (!/maximum/i.test(String(error))) throw error;
  }
  return moments;
}
