import { instantOf } from '../live/local-time.ts';

const LOCAL = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?$/;
const WITH_OFFSET = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;

/** Is this a moment, as a local time or with its offset (RFC 3339)? */
export function isMoment(text: string): boolean {
  if (LOCAL.test(text)) return !Number.isNaN(Date.parse(`${text.replace(' ', 'T')}Z`));
  return WITH_OFFSET.test(text) && !Number.isNaN(Date.parse(text));
}

/** The moment of a local time in a zone; a text with an offset of its own says it by itself. */
export function momentOf(text: string, timezone: string): Date {
  if (WITH_OFFSET.test(text)) return new Date(text);
  const [, day = '', hours, minutes, seconds = 0] = LOCAL.exec(text) ?? [];
  return instantOf(day, Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), timezone);
}
