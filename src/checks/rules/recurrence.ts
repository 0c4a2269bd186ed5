import { HORIZON_DAYS, occurrencesOf } from '../../kinds/occurrences.ts';
import { parseRecurrence } from '../../kinds/recurrence.ts';
import { rollout } from '../../kinds/rollout/index.ts';
import type { RolloutFreezeWindow } from '../../kinds/rollout/spec.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { TaskTemplateSchedule } from '../../kinds/task-template/spec.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { DocumentRule, RuleFinding } from './rule.ts';

interface Recurring {
  readonly schedule?: TaskTemplateSchedule;
  readonly freezeWindows?: readonly RolloutFreezeWindow[];
}

/** A recurrence rule that cannot be read, or that never happens. */
export const recurrence: DocumentRule<Recurring> = {
  code: 'policy/recurrence',
  severity: 'error',
  kind: [rollout, taskTemplate],
  *check({ spec: { schedule, freezeWindows = [] } }) {
    if (schedule) yield* never(schedule.rrule, schedule.dtstartLocal, ['spec', 'schedule', 'rrule']);
    for (const [index, { rrule, start }] of freezeWindows.entries())
      if (rrule !== undefined) yield* never(rrule, start, ['spec', 'freezeWindows', index, 'rrule']);
  },
};

function* never(rrule: string, start: string | undefined, path: ValuePath): Iterable<RuleFinding> {
  const rule = parseRecurrence(rrule);
  const happens = rule && !occurrencesOf(rule, start ?? '2026-01-01T00:00', HORIZON_DAYS).next().done;
  if (!happens) yield { path, args: { rrule } };
}
