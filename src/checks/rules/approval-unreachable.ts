import { graphProblems } from '../../kinds/approval-flow/graph.ts';
import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A step that no request ever comes to. */
export const approvalUnreachable: DocumentRule<ApprovalFlowSpec> = {
  code: 'policy/approval-unreachable',
  severity: 'error',
  kind: approvalFlow,
  *check({ spec: { nodes } }) {
    for (const { problem, node } of graphProblems(nodes))
      if (problem === 'unreachable')
        yield { path: ['spec', 'nodes', nodes.findIndex(({ id }) => id === node), 'id'], args: { node } };
  },
};
