import { calendar } from '../../kinds/calendar/index.ts';
import type { CalendarSpec } from '../../kinds/calendar/spec.ts';
import { addDays } from '../../model/day.ts';
import type { DocumentRule } from './rule.ts';

/** Tasks and rosters are made up to two weeks ahead. */
const DAYS_AHEAD = 14;

/** A calendar that soon knows no day any more. What lies outside of it is unknown, not a work day. */
export const calendarCoverage: DocumentRule<CalendarSpec> = {
  code: 'policy/calendar-coverage',
  severity: 'error',
  kind: calendar,
  *check({ spec: { coverage } }) {
    const finding = { path: ['spec', 'coverage', 'until'], args: { until: coverage.until } };
    yield { ...finding, severity: 'warning', from: addDays(coverage.until, -DAYS_AHEAD) };
    yield { ...finding, from: addDays(coverage.until, 1) };
  },
};
