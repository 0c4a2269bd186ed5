import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A trigger that makes a task for every event, also for the same case over and over. */
export const triggerWithoutDedupe: DocumentRule<TaskTemplateSpec> = {
  code: 'policy/trigger-without-dedupe',
  severity: 'warning',
  kind: taskTemplate,
  *check({ spec: { trigger } }) {
    // What a person or an approval makes comes once.
    if (trigger && trigger.event !== 'manual' && !trigger.dedupeKey)
      yield { path: ['spec', 'trigger'], args: { event: trigger.event } };
  },
};
