import type { ApprovalFlowNode } from './spec.ts';

/** Something wrong with the way a request takes, at a step of the flow. */
export interface GraphProblem {
  readonly problem: 'duplicate-id' | 'unknown-next' | 'unreachable' | 'cycle';
  readonly node: string;
}

/**
 * Checks the graph of a flow. A flow without problems ends: every step is reachable from the first, leads to steps that
 * exist, and lies on no cycle, so every way arrives at `end`.
 */
export function graphProblems(nodes: readonly ApprovalFlowNode[]): GraphProblem[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reached = walk(nodes[0], byId);
  return nodes.flatMap((node, index): GraphProblem[] => {
    const problems: GraphProblem['problem'][] = [];
    if (nodes.findIndex(({ id }) => id === node.id) < index) problems.push('duplicate-id');
    if (successorsOf(node).some((id) => id !== 'end' && !byId.has(id))) problems.push('unknown-next');
    if (!reached.has(node.id)) problems.push('unreachable');
    if (successorsOf(node).some((id) => walk(byId.get(id), byId).has(node.id))) problems.push('cycle');
    return problems.map((problem) => ({ problem, node: node.id }));
  });
}

/** The steps that may follow a step, `end` among them. */
export function successorsOf(node: ApprovalFlowNode): string[] {
  return node.type === 'condition' ? [...node.branches.map(({ next }) => next), node.otherwise] : [node.next];
}

function walk(start: ApprovalFlowNode | undefined, byId: ReadonlyMap<string, ApprovalFlowNode>): ReadonlySet<string> {
  const reached = new Set(start ? [start.id] : []);
  for (const id of reached) {
    const node = byId.get(id);
    for (const next of node ? successorsOf(node) : []) if (byId.has(next)) reached.add(next);
  }
  return reached;
}
