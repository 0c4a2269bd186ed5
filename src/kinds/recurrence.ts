const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY'] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A recurrence rule of RFC 5545, read. Lists are as they are written; an absent part does not restrict. */
export interface Recurrence {
  /** As it is written. */
  readonly text: string;
  readonly frequency: (typeof FREQUENCIES)[number];
  readonly interval: number;
  readonly months?: readonly number[];
  readonly monthDays?: readonly number[];
  readonly yearDays?: readonly number[];
  readonly weeks?: readonly number[];
  readonly weekdays?: readonly Weekday[];
  readonly hours?: readonly number[];
  readonly minutes?: readonly number[];
  readonly positions?: readonly number[];
  readonly count?: number;
  /** The last moment, as minutes since 1970 in local time. */
  readonly until?: number;
  /** 0 is Monday. */
  readonly weekStart: number;
}

export interface Weekday {
  /** 0 is Monday. */
  readonly day: number;
  /** The nth of its month or year, from the end when negative; every one when absent. */
  readonly nth?: number;
}

/** Reads a rule such as `FREQ=WEEKLY;BYDAY=MO`; undefined when a part is unknown, stands twice or has a value it cannot have. */
export function parseRecurrence(text: string): Recurrence | undefined {
  const parts = text.split(';').map((part) => part.split('=', 2) as [string, string | undefined]);
  const values = new Map(parts);
  if (values.size < parts.length || (values.has('COUNT') && values.has('UNTIL'))) return undefined;
  const rule: { -readonly [Part in keyof Recurrence]?: Recurrence[Part] } = {};
  for (const [name, value = ''] of values) if (!READERS[name]?.(rule, value)) return undefined;
  const { frequency, interval = 1, weekStart = 0 } = rule;
  return frequency && { ...rule, text, frequency, interval, weekStart };
}

type Reader = (rule: { -readonly [Part in keyof Recurrence]?: Recurrence[Part] }, value: string) => boolean;

/** How each part is read; the answer is whether it could be. */
const READERS: Readonly<Record<string, Reader>> = {
  FREQ: (rule, value) => {
    const frequency = FREQUENCIES.find((name) => name === value);
    if (frequency) rule.frequency = frequency;
    return frequency !== undefined;
  },
  INTERVAL: number('interval'),
  COUNT: number('count'),
  BYMONTH: numbers('months', { from: 1, to: 12 }),
  BYMONTHDAY: numbers('monthDays', { from: 1, to: 31, negative: true }),
  BYYEARDAY: numbers('yearDays', { from: 1, to: 366, negative: true }),
  BYWEEKNO: numbers('weeks', { from: 1, to: 53, negative: true }),
  BYHOUR: numbers('hours', { from: 0, to: 23 }),
  BYMINUTE: numbers('minutes', { from: 0, to: 59 }),
  BYSETPOS: numbers('positions', { from: 1, to: 366, negative: true }),
  BYDAY: (rule, value) => {
    const weekdays = value.split(',').map(weekdayOf);
    if (!weekdays.every((weekday) => weekday !== undefined)) return false;
    rule.weekdays = weekdays;
    return true;
  },
  WKST: (rule, value) => {
    const day = (WEEKDAYS as readonly string[]).indexOf(value);
    rule.weekStart = day;
    return day >= 0;
  },
  UNTIL: (rule, value) => {
    const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/.exec(value);
    if (!match) return false;
    const [year = 0, month = 0, day = 0, hour = 23, minute = 59] = match
      .slice(1)
      .flatMap((part) => (part === undefined ? [] : [Number(part)]));
    rule.until = Date.UTC(year, month - 1, day, hour, minute) / 60_000;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 23 && minute <= 59;
  },
};

function number(part: 'interval' | 'count'): Reader {
  return (rule, value) => {
    rule[part] = Number(value);
    return /^[1-9]\d{0,5}$/.test(value);
  };
}

type ListPart = 'months' | 'monthDays' | 'yearDays' | 'weeks' | 'hours' | 'minutes' | 'positions';

interface Limits {
  readonly from: number;
  readonly to: number;
  /** Counting from the end is allowed too. */
  readonly negative?: true;
}

function numbers(part: ListPart, { from, to, negative }: Limits): Reader {
  return (rule, value) => {
    const list = value.split(',').map(Number);
    rule[part] = list;
    const pattern = negative ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/;
    return (
      value.split(',').every((item) => pattern.test(item)) &&
      list.every((item) => Math.abs(item) >= from && Math.abs(item) <= to)
    );
  };
}

function weekdayOf(text: string): Weekday | undefined {
  const [, nth, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const day = (WEEKDAYS as readonly (string | undefined)[]).indexOf(name);
  if (day < 0 || (nth !== undefined && (Number(nth) === 0 || Math.abs(Number(nth)) > 53))) return undefined;
  return nth === undefined ? { day } : { day, nth: Number(nth) };
}
