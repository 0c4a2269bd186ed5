import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { Day } from '../../model/day.ts';

/** When a store trades on a day, in seconds after its midnight; closing may lie on the next day. */
export interface TradingHours {
  readonly open: number;
  readonly close: number;
}

const WEEKDAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] as const;

/** The hours of a day by the store's exceptions and opening hours; undefined when it stays closed. */
export function tradingHours(store: StoreSpec, day: Day, isHoliday: boolean): TradingHours | undefined {
  const exception = store.openingExceptions?.find(({ date, from, until }) =>
    date === undefined ? from !== undefined && from <= day && day <= (until ?? from) : date === day,
  );
  if (exception?.closed) return undefined;
  const regular = intervalsOf(store, day, isHoliday);
  const first = exception?.open ?? regular[0]?.open;
  const last = exception?.close ?? regular.at(-1)?.close;
  if (first === undefined || last === undefined) return undefined;
  const open = secondsOfDay(first);
  const close = secondsOfDay(last);
  return { open, close: close <= open ? close + 86_400 : close };
}

function intervalsOf({ openingHours }: StoreSpec, day: Day, isHoliday: boolean): { open: string; close: string }[] {
  const intervals = openingHours ?? [];
  const holiday = isHoliday ? intervals.filter(({ days }) => days.includes('PH')) : [];
  const weekday = WEEKDAYS[new Date(day).getUTCDay()] ?? 'Mo';
  const found = holiday.length > 0 ? holiday : intervals.filter(({ days }) => days.includes(weekday));
  return found.toSorted((a, b) => (a.open < b.open ? -1 : 1));
}

function secondsOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60;
}
