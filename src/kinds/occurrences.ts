import type { Recurrence } from './recurrence.ts';

const MINUTES_A_DAY = 1440;

/**
 * The moments of a recurrence from its start on, in order, as minutes since 1970 in local time; those of so many days. A start
 * is one only if the rule says so. Without a time in rule or start it is midnight.
 */
export function* occurrencesOf(rule: Recurrence, start: string, days: number): Generator<number> {
  const from = Math.floor(Date.parse(`${start.length > 10 ? start : `${start}T00:00`}Z`) / 60_000);
  const end = Math.min(from + days * MINUTES_A_DAY - 1, rule.until ?? Number.POSITIVE_INFINITY);
  const filled = withDefaults(rule, from);
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (const period of periods(filled, from, end)) {
    for (const moment of chosen(period, rule.positions)) {
      if (moment < from) continue;
      if (moment > end || left === 0) return;
      left -= 1;
      yield moment;
    }
    if (left === 0) return;
  }
}

/** What the rule leaves open its start decides. */
function withDefaults(rule: Recurrence, from: number): Recurrence {
  const day = dayOf(Math.floor(from / MINUTES_A_DAY));
  const free = !rule.weeks && !rule.yearDays && !rule.monthDays && !rule.weekdays;
  const { frequency, months, hours, minutes } = rule;
  const monthDays = [day.date];
  return {
    ...rule,
    ...(free && frequency === 'YEARLY' ? { months: months ?? [day.month], monthDays } : {}),
    ...(free && frequency === 'MONTHLY' ? { monthDays } : {}),
    ...(free && frequency === 'WEEKLY' ? { weekdays: [{ day: day.weekday }] } : {}),
    ...(hours || frequency === 'HOURLY' || frequency === 'MINUTELY' ? {} : { hours: [Math.floor(from / 60) % 24] }),
    ...(minutes || frequency === 'MINUTELY' ? {} : { minutes: [from % 60] }),
  };
}

/** The moments of each period of the rule in turn: a year's, a month's, a week's, a day's, an hour's or a minute's. */
function* periods(rule: Recurrence, from: number, end: number): Generator<readonly number[]> {
  const first = Math.floor(from / MINUTES_A_DAY);
  const last = Math.floor(end / MINUTES_A_DAY);
  const { frequency, interval } = rule;
  if (frequency === 'HOURLY' || frequency === 'MINUTELY') {
    yield* shortPeriods(rule, { from, first, last });
    return;
  }
  const times = timesOf(rule);
  for (let number = 0; ; number += interval) {
    const [start, length] = span(rule, first, number);
    if (start > last) return;
    const moments: number[] = [];
    for (let day = start; day < start + length; day++)
      if (isOn(rule, day)) for (const time of times) moments.push(day * MINUTES_A_DAY + time);
    yield moments;
  }
}

/** The first day of the nth period after the one with the first day, and how many days it has. */
function span({ frequency, weekStart }: Recurrence, first: number, number: number): readonly [number, number] {
  const { year, month, weekday } = dayOf(first);
  if (frequency === 'DAILY') return [first + number, 1];
  if (frequency === 'WEEKLY') return [first - ((weekday - weekStart + 7) % 7) + number * 7, 7];
  const at = (offset: number): number =>
    (frequency === 'YEARLY' ? Date.UTC(year + offset, 0, 1) : Date.UTC(year, month - 1 + offset, 1)) / 86_400_000;
  return [at(number), at(number + 1) - at(number)];
}

interface Days {
  readonly from: number;
  readonly first: number;
  readonly last: number;
}

/** Hours and minutes, day by day, since no day has one when its date is left out. */
function* shortPeriods(rule: Recurrence, { from, first, last }: Days): Generator<readonly number[]> {
  const hourly = rule.frequency === 'HOURLY';
  const unit = hourly ? 60 : 1;
  const start = Math.floor(from / unit);
  const all = (length: number): number[] => Array.from({ length }, (_, at) => at);
  const { hours = all(24), minutes = all(60) } = rule;
  const times = timesOf(hourly ? { ...rule, hours, minutes: [0] } : { ...rule, hours, minutes });
  const within = [...minutes].sort((a, b) => a - b);
  for (let day = first; day <= last; day++) {
    if (!isOn(rule, day)) continue;
    for (const time of times) {
      const base = day * MINUTES_A_DAY + time;
      if ((base / unit - start) % rule.interval === 0) yield hourly ? within.map((minute) => base + minute) : [base];
    }
  }
}

/** The times of a day, in minutes from its start. */
function timesOf({ hours = [], minutes = [] }: Recurrence): number[] {
  return hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute)).sort((a, b) => a - b);
}

function chosen(moments: readonly number[], positions: readonly number[] | undefined): readonly number[] {
  if (!positions) return moments;
  const picked = positions.map((position) => moments.at(position > 0 ? position - 1 : position));
  return [...new Set(picked.filter((moment) => moment !== undefined))].sort((a, b) => a - b);
}

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly monthLength: number;
  /** 1 is the first of January. */
  readonly yearDay: number;
  readonly yearLength: number;
}

/** A day by its number since 1970, reckoned in years that begin in March: their leap day is the last one. */
function dayOf(number: number): CalendarDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const marchDay = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * marchDay + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 1 : 0;
  return {
    year,
    month,
    date: marchDay - Math.floor((153 * marchMonth + 2) / 5) + 1,
    weekday: (((number + 3) % 7) + 7) % 7,
    monthLength: month === 2 ? 28 + leap : [4, 6, 9, 11].includes(month) ? 30 : 31,
    yearDay: month > 2 ? marchDay + 60 + leap : marchDay - 305,
    yearLength: 365 + leap,
  };
}

/** Whether the rule leaves a day in. */
function isOn(rule: Recurrence, number: number): boolean {
  const { months, monthDays, yearDays, weeks, weekdays } = rule;
  if (!months && !monthDays && !yearDays && !weeks && !weekdays) return true;
  const day = dayOf(number);
  if (months && !months.includes(day.month)) return false;
  if (monthDays && !counts(monthDays, day.date, day.monthLength)) return false;
  if (yearDays && !counts(yearDays, day.yearDay, day.yearLength)) return false;
  if (weeks && !isInWeeks(weeks, number, rule.weekStart)) return false;
  return !weekdays || weekdays.some((wanted) => wanted.day === day.weekday && isNth(wanted.nth, day, rule));
}

/** Counted from the start, or from the end. */
function counts(list: readonly number[], place: number, length: number): boolean {
  return list.includes(place) || list.includes(place - length - 1);
}

function isNth(nth: number | undefined, day: CalendarDay, { frequency, months }: Recurrence): boolean {
  if (nth === undefined || (frequency !== 'MONTHLY' && frequency !== 'YEARLY')) return true;
  const inMonth = frequency === 'MONTHLY' || months !== undefined;
  const [place, length] = inMonth ? [day.date, day.monthLength] : [day.yearDay, day.yearLength];
  return nth === Math.ceil(place / 7) || nth === -Math.ceil((length - place + 1) / 7);
}

/** Weeks as ISO 8601 counts them: a week belongs to the year that has its fourth day. */
function isInWeeks(weeks: readonly number[], number: number, weekStart: number): boolean {
  const fourth = dayOf(number - ((dayOf(number).weekday - weekStart + 7) % 7) + 3);
  const week = Math.ceil(fourth.yearDay / 7);
  const total = week + Math.floor((fourth.yearLength - fourth.yearDay) / 7);
  return counts(weeks, week, total);
}
