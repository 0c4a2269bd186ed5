import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import { windowSeconds } from '../../kinds/task-template/window.ts';
import type { DocumentRule } from './rule.ts';

/** A task that is due before anybody may begin it. */
export const windowOrder: DocumentRule<TaskTemplateSpec> = {
  code: 'policy/window-order',
  severity: 'error',
  kind: taskTemplate,
  *check({ spec: { window } }) {
    const { from, due } = windowSeconds(window);
    if (due > from) return;
    const key = (['dueBefore', 'dueAfter'] as const).find((name) => window[name] !== undefined);
    yield { path: ['spec', 'window', ...(key ? [key] : [])], args: { minutes: Math.round((from - due) / 60) } };
  },
};
