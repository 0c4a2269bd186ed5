import type { Day } from '../../model/day.ts';
import { zoneOffset } from '../../model/zone-offset.ts';

/** The calendar date of a moment in a time zone. */
export function localDay(at: Date, timeZone: string): Day {
  return new Date(at.getTime() + zoneOffset(at.getTime(), timeZone)).toISOString().slice(0, 10);
}

/** The moment of a local time, given in seconds after the midnight that a day begins with; past 24 hours it is on a later day. */
export function instantOf(day: Day, seconds: number, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + seconds * 1000;
  // The offset at the guess may be that of the other side of a clock change; the second look is right.
  const guess = wanted - zoneOffset(wanted, timeZone);
  return new Date(wanted - zoneOffset(guess, timeZone));
}
