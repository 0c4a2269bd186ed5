import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import type { DocumentRule } from './rule.ts';

/** An escalation for when the task has expired already. */
export const escalationTooLate: DocumentRule<TaskTemplateSpec> = {
  code: 'policy/escalation-too-late',
  severity: 'error',
  kind: taskTemplate,
  *check({ spec: { window, escalation = [] } }) {
    const { expireAfter } = window;
    for (const [index, { on, after }] of escalation.entries())
      if (on === 'overdue' && secondsOf(after) >= secondsOf(expireAfter))
        yield { path: ['spec', 'escalation', index, 'after'], args: { after, expireAfter } };
  },
};
