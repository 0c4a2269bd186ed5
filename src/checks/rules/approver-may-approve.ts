import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import { role } from '../../kinds/role/index.ts';
import { mayEver } from '../../kinds/role/may-ever.ts';
import { rolesOf } from '../judging/roles.ts';
import type { ChainRule } from './rule.ts';

/** A request that goes to people who may not approve, or comes from people who may not make one. */
export const approverMayApprove: ChainRule = {
  code: 'policy/approver-may-approve',
  severity: 'error',
  needs: [role],
  *check(chain) {
    const { byName, access } = chain.once(rolesOf);
    const may = (role: string, verb: 'approve' | 'submit'): boolean =>
      !byName.has(role) || mayEver(access(role), verb, 'approval');
    for (const { address, outline } of chain.of(approvalFlow).values()) {
      for (const [index, role] of outline.initiators.entries())
        if (!may(role, 'submit'))
          yield { address, path: ['spec', 'initiators', index], args: { role, verb: 'submit' } };
      for (const { role, path } of outline.approvers)
        if (!may(role, 'approve')) yield { address, path, args: { role, verb: 'approve' } };
    }
  },
};
