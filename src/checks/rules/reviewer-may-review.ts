import { role } from '../../kinds/role/index.ts';
import { mayEver } from '../../kinds/role/may-ever.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import { rolesOf } from '../judging/roles.ts';
import type { ChainRule } from './rule.ts';

/** Work that waits for a review by people who may not review, or for an excuse by people who may not excuse. */
export const reviewerMayReview: ChainRule = {
  code: 'policy/reviewer-may-review',
  severity: 'error',
  needs: [role],
  *check(chain) {
    const { byName, access } = chain.once(rolesOf);
    const may = (role: string, verb: 'review' | 'excuse'): boolean =>
      !byName.has(role) || mayEver(access(role), verb, 'task');
    for (const { address, outline } of chain.of(taskTemplate).values()) {
      const { reviewer, excusers } = outline;
      if (reviewer !== undefined && !may(reviewer, 'review'))
        yield { address, path: ['spec', 'review', 'by'], args: { role: reviewer, verb: 'review' } };
      for (const [index, role] of excusers.entries())
        if (!may(role, 'excuse'))
          yield { address, path: ['spec', 'excuse', 'by', index], args: { role, verb: 'excuse' } };
    }
  },
};
