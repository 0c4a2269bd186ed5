import type { Day } from '../../model/day.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of a moment in a time zone. */
export function localDay(at: Date, timeZone: string): Day {
  return localText(at, timeZone).slice(0, 10);
}

/** The moment of a local time, given in seconds after the midnight that a day begins with; past 24 hours it is on a later day. */
export function instantOf(day: Day, seconds: number, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + seconds * 1000;
  // The offset at the guess may be that of the other side of a clock change; the second look is right.
  const guess = wanted - offsetAt(wanted, timeZone);
  return new Date(wanted - offsetAt(guess, timeZone));
}

function offsetAt(moment: number, timeZone: string): number {
  return Date.parse(`${localText(new Date(moment), timeZone)}Z`) - Math.floor(moment / 1000) * 1000;
}

/** `2026-10-01T16:00:00`. */
function localText(at: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return format.format(at).replace(' ', 'T');
}
