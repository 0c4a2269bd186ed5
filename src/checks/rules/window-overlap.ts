import { occurrencesOf } from '../../kinds/occurrences.ts';
import { parseRecurrence } from '../../kinds/recurrence.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import { windowSeconds } from '../../kinds/task-template/window.ts';
import type { DocumentRule } from './rule.ts';

/** Occurrences looked at: those of a day, of a week, of some months. */
const LOOKED_AT = 32;

/** A task that may still be done when the next one of its sort opens. */
export const windowOverlap: DocumentRule<TaskTemplateSpec> = {
  code: 'policy/window-overlap',
  severity: 'warning',
  kind: taskTemplate,
  *check({ spec: { schedule, window } }) {
    const rule = schedule && parseRecurrence(schedule.rrule);
    if (!rule) return;
    const { from, until } = windowSeconds(window);
    const minutes = (until - from) / 60;
    let before: number | undefined;
    let seen = 0;
    for (const moment of occurrencesOf(rule, schedule.dtstartLocal ?? '2026-01-01T00:00', 400)) {
      if (before !== undefined && moment - before < minutes) {
        yield { path: ['spec', 'window', 'expireAfter'], args: { minutes, interval: moment - before } };
        return;
      }
      before = moment;
      seen += 1;
      if (seen === LOOKED_AT) return;
    }
  },
};
