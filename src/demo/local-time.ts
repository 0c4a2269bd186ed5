import { addDays, type Day } from '../model/day.ts';

/** China has one time and no summer time. */
const OFFSET = '+08:00';
const OFFSET_MS = 8 * 3_600_000;

export const MINUTE_MS = 60_000;

/** The moment so many minutes after the midnight that begins a day in China. */
export function momentOf(day: Day, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00${OFFSET}`) + minutes * MINUTE_MS);
}

/** The day that a moment lies in there. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** `2026-09-02T09:30`, as rosters are written. */
export function localText(day: Day, minutes: number): string {
  const at = new Date(momentOf(day, minutes).getTime() + OFFSET_MS);
  return at.toISOString().slice(0, 16);
}

/** From the first to the last, both included. */
export function daysBetween(from: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The last of a day's month that the demo reaches. */
export function monthEnd(day: Day, until: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return last < until ? last : until;
}
