const formats = new Map<string, Intl.DateTimeFormat>();

const LOCAL = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d))?$/;
const WITH_OFFSET = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;

/** Is this a moment, as a local time or with its offset (RFC 3339)? */
export function isMoment(text: string): boolean {
  return !Number.isNaN(Date.parse(WITH_OFFSET.test(text) ? text : utcText(text)));
}

/** The moment of a local time in a zone; a text with an offset of its own says it by itself. */
export function momentOf(text: string, timezone: string): Date {
  if (WITH_OFFSET.test(text)) return new Date(text);
  const wanted = Date.parse(utcText(text));
  const guess = new Date(wanted - offsetAt(new Date(wanted), timezone));
  // Beside a change of clocks the first guess may have the offset of the other side.
  return new Date(wanted - offsetAt(guess, timezone));
}

/** The date that it is in a zone. */
export function localDate(moment: Date, timezone: string): string {
  return new Date(moment.getTime() + offsetAt(moment, timezone)).toISOString().slice(0, 10);
}

function utcText(local: string): string {
  const [, date, minutes, seconds = '00'] = LOCAL.exec(local) ?? [];
  return `${date}T${minutes}:${seconds}Z`;
}

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(moment: Date, timezone: string): number {
  let format = formats.get(timezone);
  if (!format) {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, hourCycle: 'h23', ...fields, second: 'numeric' });
    formats.set(timezone, format);
  }
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  const local = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return local - Math.floor(moment.getTime() / 1000) * 1000;
}
