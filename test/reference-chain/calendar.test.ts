import { expect, test } from 'vitest';
import type { CalendarSpec } from '../../src/kinds/calendar/spec.ts';
import { readResources } from '../helpers/reference-chain.ts';

const [calendar] = readResources<CalendarSpec>(['templates/calendars/cn.yaml']);
const { coverage, holidays, workdays, events = [] } = calendar!.spec;
const daysOff = holidays.flatMap(daysOf);

test('the calendar has the 28 days off of 2025 and the 33 of 2026, none twice', () => {
  expect(daysOff.filter((day) => day.startsWith('2025'))).toHaveLength(28);
  expect(daysOff.filter((day) => day.startsWith('2026'))).toHaveLength(33);
  expect(new Set(daysOff).size).toBe(daysOff.length);
});

test('every make-up work day is a Saturday or Sunday that is not a day off', () => {
  expect(workdays).toHaveLength(11);
  for (const { date } of workdays) {
    expect([0, 6]).toContain(new Date(`${date}T00:00Z`).getUTCDay());
    expect(daysOff).not.toContain(date);
  }
});

test('no date lies outside the coverage', () => {
  const days = [...daysOff, ...workdays.map(({ date }) => date), ...events.flatMap(daysOf)].sort();
  expect(days.at(0)! >= coverage.from).toBe(true);
  expect(days.at(-1)! <= coverage.until).toBe(true);
});

function daysOf(span: { date?: string; from?: string; until?: string }): string[] {
  const days: string[] = [];
  const day = new Date(`${span.date ?? span.from}T00:00Z`);
  const last = span.date ?? span.until ?? '';
  for (; day.toISOString().slice(0, 10) <= last; day.setUTCDate(day.getUTCDate() + 1))
    days.push(day.toISOString().slice(0, 10));
  return days;
}
