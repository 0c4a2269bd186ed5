import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import type { ApprovalFlowApprover, ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A timeout that passes the request on to those who have it already. */
export const escalationToSame: DocumentRule<ApprovalFlowSpec> = {
  code: 'policy/escalation-to-same',
  severity: 'warning',
  kind: approvalFlow,
  *check({ spec: { nodes } }) {
    for (const [index, node] of nodes.entries()) {
      if (!('timeouts' in node)) continue;
      for (const [at, timeout] of (node.timeouts ?? []).entries()) {
        if (timeout.action !== 'escalate') continue;
        const same = node.approvers.every((approver) => isSame(approver, timeout.to));
        if (same) yield { path: ['spec', 'nodes', index, 'timeouts', at, 'to'], args: { node: node.id } };
      }
    }
  },
};

function isSame(a: ApprovalFlowApprover, b: ApprovalFlowApprover): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
