import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import { rolesOf } from '../judging/roles.ts';
import type { ChainRule } from './rule.ts';

/** A ladder that lets somebody decide about more than their role may. */
export const approverLimit: ChainRule = {
  code: 'policy/approver-limit',
  severity: 'error',
  needs: [],
  *check(chain) {
    const { byName } = chain.once(rolesOf);
    for (const { address, outline } of chain.of(approvalFlow).values())
      for (const { upTo, role, path } of outline.limits) {
        const limit = byName.get(role)?.maxApprovalAmount;
        if (!limit || (upTo && upTo.currency === limit.currency && upTo.amountMinor <= limit.amountMinor)) continue;
        const args = { role, limit: yuan(limit), amount: upTo ? yuan(upTo) : '∞' };
        yield { address, path, args };
      }
  },
};

function yuan({ amountMinor, currency }: { readonly amountMinor: number; readonly currency: string }): string {
  return `${currency} ${(amountMinor / 100).toFixed(2)}`;
}
