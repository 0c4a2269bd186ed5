import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import { suggest } from '../suggest.ts';
import type { DocumentRule } from './rule.ts';

/** A step after which comes one that is not there. */
export const approvalDeadEnd: DocumentRule<ApprovalFlowSpec> = {
  code: 'policy/approval-dead-end',
  severity: 'error',
  kind: approvalFlow,
  *check({ spec: { nodes } }) {
    const names = ['end', ...nodes.map(({ id }) => id)];
    for (const [index, node] of nodes.entries()) {
      const path = ['spec', 'nodes', index];
      const next =
        node.type === 'condition'
          ? [
              ...node.branches.map((branch, at) => [branch.next, [...path, 'branches', at, 'next']] as const),
              [node.otherwise, [...path, 'otherwise']] as const,
            ]
          : [[node.next, [...path, 'next']] as const];
      for (const [name, place] of next) {
        if (names.includes(name)) continue;
        const suggestion = suggest(name, names);
        const args = { name, known: names.join(', '), ...(suggestion === undefined ? {} : { suggestion }) };
        yield { path: place, args };
      }
    }
  },
};
