import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import { suggest } from '../suggest.ts';
import type { DocumentRule } from './rule.ts';

/** An approver by amount whose ladder the flow does not have. */
export const unknownLadder: DocumentRule<ApprovalFlowSpec> = {
  code: 'policy/unknown-ladder',
  severity: 'error',
  kind: approvalFlow,
  *check({ spec: { nodes, ladders = [] } }) {
    const names = ladders.map(({ id }) => id);
    for (const [index, node] of nodes.entries()) {
      if (!('approvers' in node)) continue;
      for (const [at, approver] of node.approvers.entries()) {
        if (approver.resolve !== 'amount-ladder' || names.includes(approver.ladder)) continue;
        const suggestion = suggest(approver.ladder, names);
        const known = names.join(', ') || '-';
        const args = { name: approver.ladder, known, ...(suggestion === undefined ? {} : { suggestion }) };
        yield { path: ['spec', 'nodes', index, 'approvers', at, 'ladder'], args };
      }
    }
  },
};
