import { parseRecurrence, type Recurrence } from '../../kinds/recurrence.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import type { DocumentRule } from './rule.ts';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A task of the 29th, 30th or 31st, which in some months never comes. */
export const shortMonths: DocumentRule<TaskTemplateSpec> = {
  code: 'policy/short-months',
  severity: 'warning',
  kind: taskTemplate,
  *check({ spec: { schedule } }) {
    const rule = schedule && parseRecurrence(schedule.rrule);
    const day = rule && skippedDay(rule);
    if (day !== undefined) yield { path: ['spec', 'schedule', 'rrule'], args: { day } };
  },
};

/** The first of the rule's days, when some of its months have none of them; a day of no month is another finding. */
function skippedDay({ frequency, months, monthDays = [], interval }: Recurrence): number | undefined {
  if (frequency !== 'MONTHLY' && !(frequency === 'YEARLY' && months)) return undefined;
  const first = Math.min(...monthDays.map((day) => (day < 0 ? 1 : day)));
  // Every twelfth month is always the same one, which the start decides.
  if (monthDays.length === 0 || (interval === 12 && !months)) return undefined;
  const looked = months ?? LENGTHS.map((_, index) => index + 1);
  const without = looked.filter((month) => (LENGTHS[month - 1] ?? 31) < first);
  const never = without.length === looked.length && !(first === 29 && looked.includes(2));
  return without.length > 0 && !never ? first : undefined;
}
