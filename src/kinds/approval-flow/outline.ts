import type { ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { namedApprovers } from './approvers.ts';
import type { ApprovalFlowSpec, Money } from './spec.ts';

/** A step of a ladder: up to which amount, and the role that decides it at last. */
export interface LadderLimit {
  readonly upTo?: Money;
  readonly role: string;
  readonly path: ValuePath;
}

/** What rules across resources read of an approval flow. */
export interface FlowOutline {
  readonly initiators: readonly string[];
  /** Roles that decide, each where it is named. */
  readonly approvers: readonly { readonly role: string; readonly path: ValuePath }[];
  readonly limits: readonly LadderLimit[];
}

/** The outline of an approval flow. */
export function outline(resource: Resource): FlowOutline {
  const spec = resource.spec as unknown as ApprovalFlowSpec;
  return { initiators: spec.initiators, approvers: [...namedApprovers(spec)], limits: [...limitsOf(spec)] };
}

function* limitsOf({ ladders = [] }: ApprovalFlowSpec): Generator<LadderLimit> {
  for (const [ladder, { steps }] of ladders.entries())
    for (const [index, { upTo, approvers }] of steps.entries()) {
      const last = approvers.at(-1);
      if (!last || !('role' in last)) continue;
      const path = ['spec', 'ladders', ladder, 'steps', index, 'approvers', approvers.length - 1, 'role'];
      yield { ...(upTo ? { upTo } : {}), role: last.role, path };
    }
}
