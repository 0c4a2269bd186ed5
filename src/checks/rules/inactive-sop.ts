import { sop } from '../../kinds/sop/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { ChainRule } from './rule.ts';

/** Tasks that carry out a procedure which is not in force. */
export const inactiveSop: ChainRule = {
  code: 'policy/inactive-sop',
  severity: 'error',
  needs: [],
  *check(chain) {
    for (const { address, facts } of chain.of(taskTemplate).values()) {
      const [name = ''] = (facts.summary.sop ?? '').split('@');
      const status = chain.of(sop).get(name)?.facts.summary.status;
      if (status !== undefined && status !== 'active')
        yield { address, path: ['spec', 'sop'], args: { sop: name, status } };
    }
  },
};
