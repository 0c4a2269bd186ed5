/** Reads a date, or a moment with its offset from UTC; undefined for anything else. */
export function parseTimestamp(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text))
    return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return undefined;
  // JavaScript reads February 30 as March 2.
  return Number(text.slice(8, 10)) <= daysInMonth(text) ? date : undefined;
}

function daysInMonth(text: string): number {
  return new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
}

/** A moment's parts on the clock of a time zone. */
export interface ClockParts {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** From 0, Sunday. */
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Undefined when there is no such time zone. */
export function clockParts(moment: Date, timeZone: string): ClockParts | undefined {
  const shifted = timeZone === 'UTC' ? moment : shift(moment, timeZone);
  return (
    shifted && {
      year: shifted.getUTCFullYear(),
      month: shifted.getUTCMonth() + 1,
      day: shifted.getUTCDate(),
      weekday: shifted.getUTCDay(),
      hours: shifted.getUTCHours(),
      minutes: shifted.getUTCMinutes(),
      seconds: shifted.getUTCSeconds(),
    }
  );
}

/** The moment whose UTC parts are the given one's parts in the time zone. */
function shift(moment: Date, timeZone: string): Date | undefined {
  try {
    const text = moment.toLocaleString('sv-SE', { timeZone });
    const shifted = new Date(`${text.replace(' ', 'T')}Z`);
    return Number.isNaN(shifted.getTime()) ? undefined : shifted;
  } catch {
    return undefined;
  }
}
