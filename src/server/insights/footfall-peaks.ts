import type { FootfallPeak } from '../../model/insight-answer.ts';

/** Visitors of an hour of the week, in the middle of all such hours of a period: a day of the week from 1, Monday. */
export interface HourLevel {
  readonly store: string;
  readonly weekday: number;
  readonly hour: number;
  readonly visitors: number;
  /** Days that had the hour. */
  readonly days: number;
}

export interface PeakOptions {
  /** A peak has this many of a hundred visitors that the same hours have on working days. */
  readonly percent: number;
  /** Of fewer visitors an hour nothing is told. */
  readonly least: number;
}

/** Where more people are needed than on working days: neighbouring hours are one peak (R070). */
export function footfallPeaks(levels: readonly HourLevel[], { percent, least }: PeakOptions): FootfallPeak[] {
  const usual = usualLevels(levels);
  const peaks: FootfallPeak[] = [];
  const weekends = levels.filter(({ weekday }) => weekday > 5);
  for (const { store, weekday, hour, visitors } of weekends.toSorted(byPlaceAndTime)) {
    const ordinary = usual.get(`${store} ${hour}`);
    if (ordinary === undefined || visitors < least || visitors * 100 < ordinary * percent) continue;
    const last = peaks.at(-1);
    const goesOn = last?.store === store && last.weekday === weekday && last.until === hour;
    const before = goesOn ? peaks.pop() : undefined;
    peaks.push({
      ...{ store, weekday, from: before?.from ?? hour, until: hour + 1 },
      ...{ visitors: visitors + (before?.visitors ?? 0), usual: ordinary + (before?.usual ?? 0) },
    });
  }
  return peaks;
}

/** By store and hour: the middle of the working days, each as often as it was there. */
function usualLevels(levels: readonly HourLevel[]): Map<string, number> {
  const sums = new Map<string, { visitors: number; days: number }>();
  for (const { store, weekday, hour, visitors, days } of levels) {
    if (weekday > 5) continue;
    const sum = sums.get(`${store} ${hour}`) ?? { visitors: 0, days: 0 };
    sums.set(`${store} ${hour}`, { visitors: sum.visitors + visitors * days, days: sum.days + days });
  }
  return new Map([...sums].map(([key, { visitors, days }]) => [key, Math.round(visitors / days)]));
}

function byPlaceAndTime(a: HourLevel, b: HourLevel): number {
  if (a.store !== b.store) return a.store < b.store ? -1 : 1;
  return a.weekday - b.weekday || a.hour - b.hour;
}
