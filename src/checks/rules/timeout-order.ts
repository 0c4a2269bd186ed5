import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import type { DocumentRule } from './rule.ts';

/** A timeout that comes after the one that decides, or not after the one before it. */
export const timeoutOrder: DocumentRule<ApprovalFlowSpec> = {
  code: 'policy/timeout-order',
  severity: 'error',
  kind: approvalFlow,
  *check({ spec: { nodes } }) {
    for (const [index, node] of nodes.entries()) {
      const timeouts = 'timeouts' in node ? (node.timeouts ?? []) : [];
      for (const [at, { after }] of timeouts.entries()) {
        const before = timeouts[at - 1];
        if (!before) continue;
        const decided = before.action === 'auto-approve' || before.action === 'auto-reject';
        if (decided || secondsOf(after) <= secondsOf(before.after))
          yield {
            path: ['spec', 'nodes', index, 'timeouts', at, 'after'],
            args: { node: node.id, after, before: before.after, action: before.action },
          };
      }
    }
  },
};
