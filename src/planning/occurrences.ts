import * as rruleModule from 'rrule';

// A CommonJS build without named exports for Node, with them for bundlers.
const { RRule } = (rruleModule as { default?: typeof rruleModule }).default ?? rruleModule;

/** Four years, so that leap days and every week-day count as often as they happen. */
const FROM = Date.UTC(2024, 0, 1);
const DAYS = 1461;

const known = new Map<string, number>();

/** How often a recurrence rule happens on an average day; 0 for a rule that cannot be read, which validation reports. */
export function occurrencesPerDay(rrule: string): number {
  let perDay = known.get(rrule);
  if (perDay === undefined) {
    perDay = count(rrule) / DAYS;
    known.set(rrule, perDay);
  }
  return perDay;
}

function count(rrule: string): number {
  try {
    const rule = new RRule({ ...RRule.parseString(rrule), dtstart: new Date(FROM) });
    return rule.between(new Date(FROM), new Date(FROM + DAYS * 86_400_000 - 1), true).length;
  } catch {
    return 0;
  }
}
