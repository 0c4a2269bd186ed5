import { calendar } from '../../kinds/calendar/index.ts';
import type { CalendarSpec } from '../../kinds/calendar/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A day that the calendar lists and does not cover, or that is a holiday and a make-up work day at once. */
export const calendarDays: DocumentRule<CalendarSpec> = {
  code: 'policy/calendar-days',
  severity: 'error',
  kind: calendar,
  *check({ spec }) {
    const { coverage, holidays } = spec;
    const isHoliday = (day: string): boolean =>
      holidays.some(({ date, from = date ?? '', until = from }) => from <= day && day <= until);
    for (const list of ['holidays', 'workdays', 'events'] as const) {
      for (const [index, entry] of (spec[list] ?? []).entries()) {
        for (const key of ['date', 'from', 'until'] as const) {
          const day = (entry as Partial<Record<typeof key, string>>)[key];
          if (day === undefined) continue;
          const path = ['spec', list, index, key];
          if (day < coverage.from || day > coverage.until)
            yield { path, args: { day, from: coverage.from, until: coverage.until } };
          else if (list === 'workdays' && isHoliday(day)) yield { path, args: { day } };
        }
      }
    }
  },
};
