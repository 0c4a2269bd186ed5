import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import type { DocumentRule } from './rule.ts';

/** Urgent work of which nobody hears when it is late. */
export const escalationMissing: DocumentRule<TaskTemplateSpec> = {
  code: 'policy/escalation-missing',
  severity: 'warning',
  kind: taskTemplate,
  *check({ spec: { priority, escalation } }) {
    if (priority !== 'P0' && priority !== 'P1') return;
    if (escalation?.some(({ on }) => on === 'overdue')) return;
    yield { path: ['spec', escalation ? 'escalation' : 'priority'], args: { priority } };
  },
};
