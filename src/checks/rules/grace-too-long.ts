import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import type { DocumentRule } from './rule.ts';

/** A period of grace that outlasts the task. */
export const graceTooLong: DocumentRule<TaskTemplateSpec> = {
  code: 'policy/grace-too-long',
  severity: 'error',
  kind: taskTemplate,
  *check({ spec: { window } }) {
    const { graceAfter, expireAfter } = window;
    if (graceAfter !== undefined && secondsOf(graceAfter) > secondsOf(expireAfter))
      yield { path: ['spec', 'window', 'graceAfter'], args: { graceAfter, expireAfter } };
  },
};
