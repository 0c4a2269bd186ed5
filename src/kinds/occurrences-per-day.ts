import { occurrencesOf } from './occurrences.ts';
import { parseRecurrence, type Recurrence } from './recurrence.ts';

/** Four years, so that leap days and every week-day count as often as they happen. */
const FROM = '2024-01-01T00:00';
const DAYS = 1461;

const known = new Map<string, number>();

/** How often a recurrence rule happens on an average day; 0 for a rule that cannot be read, which validation reports. */
export function occurrencesPerDay(rrule: string): number {
  let perDay = known.get(rrule);
  if (perDay === undefined) {
    const rule = parseRecurrence(rrule);
    perDay = rule ? (regular(rule) ?? counted(rule)) : 0;
    known.set(rrule, perDay);
  }
  return perDay;
}

/** Rules that are alike every day or week need no counting, and most are. */
function regular(rule: Recurrence): number | undefined {
  const { text, frequency, interval, weekdays, hours, minutes, ...others } = rule;
  // What is left is the start of the week, which every rule has.
  if (Object.keys(others).length > 1) return undefined;
  const perHour = new Set(minutes ?? [0]).size;
  const times = new Set(hours ?? [0]).size * perHour;
  if (frequency === 'DAILY' && !weekdays) return times / interval;
  // The same hours every day, if the steps fit into one.
  if (frequency === 'HOURLY' && !weekdays && 24 % interval === 0) {
    const all = new Set(hours ?? Array.from({ length: 24 }, (_, hour) => hour));
    return [...all].filter((hour) => hour % interval === 0).length * perHour;
  }
  if (frequency === 'WEEKLY') return (new Set(weekdays?.map(({ day }) => day) ?? [0]).size * times) / (7 * interval);
  return undefined;
}

function counted(rule: Recurrence): number {
  let count = 0;
  for (const _ of occurrencesOf(rule, FROM, DAYS)) count += 1;
  return count / DAYS;
}
