import type { OpeningException, OpeningInterval, StoreSpec } from '../kinds/store/spec.ts';
import type { Day } from '../model/day.ts';
import { type DayKind, weekdayOf } from './day-kind.ts';

/** Minutes from the midnight that begins the day; more than 1440 when the store closes after the next one. */
export interface Hours {
  readonly open: number;
  readonly close: number;
}

/** When a store trades on a day. What depends on whether it is a holiday, on a day that no calendar covers, is `unknown`. */
export interface TradingDay {
  readonly trades: boolean | 'unknown';
  readonly open?: number;
  readonly close?: number;
  /** What was asked and no calendar could say: whether the day is a holiday. */
  readonly uncovered?: true;
}

type OpeningSpec = Pick<StoreSpec, 'openingHours' | 'openingExceptions'>;

/** The opening hours of a day: exceptions first, then holidays, then the weekday. */
export function tradingDay(spec: OpeningSpec, day: Day, kind: DayKind): TradingDay {
  if (kind !== 'unknown') return { trades: false, ...traded(hoursOn(spec, day, kind === 'holiday')) };
  const [ordinary, holiday] = [hoursOn(spec, day, false), hoursOn(spec, day, true)];
  if (ordinary?.open === holiday?.open && ordinary?.close === holiday?.close)
    return { trades: false, ...traded(ordinary) };
  if (!ordinary || !holiday) return { trades: 'unknown', uncovered: true };
  return {
    trades: true,
    uncovered: true,
    ...(ordinary.open === holiday.open ? { open: ordinary.open } : {}),
    ...(ordinary.close === holiday.close ? { close: ordinary.close } : {}),
  };
}

function traded(hours: Hours | undefined): Partial<TradingDay> {
  return hours ? { trades: true, ...hours } : {};
}

function hoursOn({ openingHours, openingExceptions }: OpeningSpec, day: Day, isHoliday: boolean): Hours | undefined {
  const exception = openingExceptions?.find((candidate) => covers(candidate, day));
  if (exception) return exception.closed || !exception.open || !exception.close ? undefined : hoursOf([exception]);
  const holidayHours = isHoliday ? (openingHours?.filter(({ days }) => days.includes('PH')) ?? []) : [];
  if (holidayHours.length > 0) return hoursOf(holidayHours);
  const weekday = weekdayOf(day);
  return hoursOf(openingHours?.filter(({ days }) => days.includes(weekday)) ?? []);
}

function covers({ date, from = date ?? '', until = from }: OpeningException, day: Day): boolean {
  return from <= day && day <= until;
}

/** From the first opening to the last closing. */
function hoursOf(intervals: readonly Partial<Pick<OpeningInterval, 'open' | 'close'>>[]): Hours | undefined {
  if (intervals.length === 0) return undefined;
  const spans = intervals.map(({ open = '', close = '' }) => {
    const [from, until] = [minutesOf(open), minutesOf(close)];
    return { open: from, close: until > from ? until : until + 1440 };
  });
  return {
    open: Math.min(...spans.map(({ open }) => open)),
    close: Math.max(...spans.map(({ close }) => close)),
  };
}

/** `09:30` as minutes; the end of the day is 1440. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
