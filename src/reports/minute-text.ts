import { zoneOffset } from '../model/zone-offset.ts';

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];

/** `2026-11-22 22:27 UTC+8`, of a moment as RFC 3339, by the clocks of a time zone. */
export function minuteText(moment: string, timezone: string): string {
  const offset = zoneOffset(Date.parse(moment), timezone);
  const there = new Date(Date.parse(moment) + offset).toISOString();
  const [hours, minutes] = [Math.trunc(offset / HOUR_MS), Math.abs((offset % HOUR_MS) / MINUTE_MS)];
  const sign = hours < 0 || offset < 0 ? '-' : '+';
  const ahead = `${sign}${Math.abs(hours)}${minutes > 0 ? `:${String(minutes).padStart(2, '0')}` : ''}`;
  return `${there.slice(0, 10)} ${there.slice(11, 16)} UTC${offset === 0 ? '' : ahead}`;
}
