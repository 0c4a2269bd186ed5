import type { Resource } from '../model/resource.ts';

/** Opening hours on some days of the week. */
export interface OpenOn {
  /** 0 is Monday; holidays are left out. */
  readonly days: readonly number[];
  /** Minutes since midnight; after midnight they go on past those of a day. */
  readonly open: number;
  readonly close: number;
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const DAY = 1440;

interface Layer {
  readonly defaults?: {
    readonly openingHours?:
      | readonly { readonly days: readonly string[]; readonly open: string; readonly close: string }[]
      | null;
  };
}

/** The hours that a resource, as a layer, gives its stores; undefined when it says nothing about them. */
export function openingHoursOf({ spec }: Resource): readonly OpenOn[] | undefined {
  const { defaults } = spec as Layer;
  return defaults?.openingHours?.map(({ days, open, close }) => {
    const [from, until] = [minutesOf(open), minutesOf(close)];
    return {
      days: days.map((day) => DAYS.indexOf(day)).filter((day) => day >= 0),
      open: from,
      close: until > from ? until : until + DAY,
    };
  });
}

/** `09:30` → 570. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** A stretch of time on some days of the week, in minutes since their midnight. */
export interface Stretch {
  readonly days: readonly number[];
  readonly from: number;
  readonly until: number;
}

/** Is a store open at any moment of a stretch, on any of its days? Also yes when it opens on none of these days. */
export function isOpenDuring(hours: readonly OpenOn[], { days, from, until }: Stretch): boolean {
  const onDays = hours.flatMap(({ open, close, ...interval }) => {
    const same = days.some((day) => interval.days.includes(day)) ? [{ open, close }] : [];
    const before = close > DAY && days.some((day) => interval.days.includes((day + 6) % 7));
    return before ? [...same, { open: open - DAY, close: close - DAY }] : same;
  });
  return onDays.length === 0 || onDays.some(({ open, close }) => from < close && until > open);
}
