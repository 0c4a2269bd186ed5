import type { ValuePath } from '../../model/diagnostic.ts';
import type { ApprovalFlowApprover, ApprovalFlowNode, ApprovalFlowSpec } from './spec.ts';

/** Who may decide a step, by role; of a ladder every step's. Undefined stands for the region's manager, whoever that is. */
export function decidersOf(node: ApprovalFlowNode, { ladders = [] }: ApprovalFlowSpec): (string | undefined)[] {
  if (!('approvers' in node)) return [];
  return node.approvers.flatMap((approver) =>
    approver.resolve === 'amount-ladder'
      ? ladders
          .filter(({ id }) => id === approver.ladder)
          .flatMap(({ steps }) => steps.flatMap(({ approvers }) => approvers.map(roleOf)))
      : [roleOf(approver)],
  );
}

/** Every role that a flow asks to decide, where it is named: in its steps, its ladders and its escalations. */
export function* namedApprovers(
  spec: ApprovalFlowSpec,
): Generator<{ readonly role: string; readonly path: ValuePath }> {
  for (const [index, node] of spec.nodes.entries()) {
    const path = ['spec', 'nodes', index];
    if ('approvers' in node) yield* named(node.approvers, [...path, 'approvers']);
    if ('timeouts' in node)
      for (const [at, timeout] of (node.timeouts ?? []).entries()) {
        const role = timeout.action === 'escalate' ? roleOf(timeout.to) : undefined;
        if (role !== undefined) yield { role, path: [...path, 'timeouts', at, 'to', 'role'] };
      }
  }
  for (const [ladder, { steps }] of (spec.ladders ?? []).entries())
    for (const [index, { approvers }] of steps.entries())
      yield* named(approvers, ['spec', 'ladders', ladder, 'steps', index, 'approvers']);
}

function* named(
  approvers: readonly ApprovalFlowApprover[],
  path: ValuePath,
): Generator<{ readonly role: string; readonly path: ValuePath }> {
  for (const [index, approver] of approvers.entries()) {
    const role = roleOf(approver);
    if (role !== undefined) yield { role, path: [...path, index, 'role'] };
  }
}

function roleOf(approver: ApprovalFlowApprover): string | undefined {
  return 'role' in approver ? approver.role : undefined;
}
