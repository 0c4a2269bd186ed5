import { sop } from '../../kinds/sop/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { ChainRule } from './rule.ts';

/** A finding that makes a task of a sort that the calendar makes as well. */
export const createdOnSchedule: ChainRule = {
  code: 'policy/created-on-schedule',
  severity: 'warning',
  needs: [],
  *check(chain) {
    for (const { address, outline } of chain.of(sop).values())
      for (const { template, path } of outline.creates)
        if (chain.of(taskTemplate).get(template)?.facts.summary.rrule !== undefined)
          yield { address, path, args: { template } };
  },
};
