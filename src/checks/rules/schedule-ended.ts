import { HORIZON_DAYS, occurrencesOf } from '../../kinds/occurrences.ts';
import { parseRecurrence, type Recurrence } from '../../kinds/recurrence.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import { addDays, type Day } from '../../model/day.ts';
import type { DocumentRule } from './rule.ts';

/** A schedule whose last day is over. */
export const scheduleEnded: DocumentRule<TaskTemplateSpec> = {
  code: 'policy/schedule-ended',
  severity: 'warning',
  kind: taskTemplate,
  *check({ spec: { schedule } }) {
    const rule = schedule && parseRecurrence(schedule.rrule);
    const last = rule && lastDay(rule, schedule.dtstartLocal);
    if (last !== undefined) yield { path: ['spec', 'schedule', 'rrule'], args: { date: last }, from: addDays(last, 1) };
  },
};

function lastDay(rule: Recurrence, start: string | undefined): Day | undefined {
  if (rule.until !== undefined) return dayAt(rule.until);
  if (rule.count === undefined || start === undefined) return undefined;
  const moments = [...occurrencesOf(rule, start, HORIZON_DAYS)];
  const last = moments.length < rule.count ? undefined : moments.at(-1);
  return last === undefined ? undefined : dayAt(last);
}

function dayAt(minute: number): Day {
  return new Date(minute * 60_000).toISOString().slice(0, 10);
}
