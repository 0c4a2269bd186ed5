import { decidersOf } from '../../kinds/approval-flow/approvers.ts';
import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A request that nobody but a holder of the requester's own role decides. */
export const soleApprover: DocumentRule<ApprovalFlowSpec> = {
  code: 'policy/sole-approver',
  severity: 'error',
  kind: approvalFlow,
  *check({ spec }) {
    if (spec.requesterMayNotBeSoleApprover === true) return;
    const deciders = new Set(spec.nodes.flatMap((node) => decidersOf(node, spec)));
    const [only] = deciders;
    const index = only === undefined ? -1 : spec.initiators.indexOf(only);
    if (deciders.size === 1 && only !== undefined && index >= 0)
      yield { path: ['spec', 'initiators', index], args: { role: only } };
  },
};
