import { role } from '../../kinds/role/index.ts';
import { mayEver } from '../../kinds/role/may-ever.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import { workersOf } from '../../kinds/task-template/outline.ts';
import { rolesOf } from '../judging/roles.ts';
import type { ChainRule } from './rule.ts';

/** Tasks given to people who may not hand them in. */
export const performerMaySubmit: ChainRule = {
  code: 'policy/performer-may-submit',
  severity: 'error',
  needs: [role],
  *check(chain) {
    const { byName, access } = chain.once(rolesOf);
    const barred = new Set([...byName.keys()].filter((name) => !mayEver(access(name), 'submit', 'task')));
    if (barred.size === 0) return;
    for (const { address, outline } of chain.of(taskTemplate).values())
      for (const [role, path] of workersOf(outline)) if (barred.has(role)) yield { address, path, args: { role } };
  },
};
