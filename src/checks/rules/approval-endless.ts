import { graphProblems } from '../../kinds/approval-flow/graph.ts';
import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import type { DocumentRule } from './rule.ts';

/** Steps that lead round in a circle, so that a request may never be decided. */
export const approvalEndless: DocumentRule<ApprovalFlowSpec> = {
  code: 'policy/approval-endless',
  severity: 'error',
  kind: approvalFlow,
  *check({ spec: { nodes } }) {
    const circle = graphProblems(nodes).flatMap(({ problem, node }) => (problem === 'cycle' ? [node] : []));
    if (circle.length === 0) return;
    // Where it closes: the last of its steps leads back to an earlier one.
    const last = nodes.findLastIndex(({ id }) => circle.includes(id));
    const key = nodes[last]?.type === 'condition' ? 'branches' : 'next';
    yield { path: ['spec', 'nodes', last, key], args: { circle: circle.join(' → ') } };
  },
};
