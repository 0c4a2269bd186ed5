import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import { ladderProblems } from '../../kinds/approval-flow/ladder.ts';
import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A ladder of amounts on which some amount finds no step, or a step no amount. */
export const amountLadder: DocumentRule<ApprovalFlowSpec> = {
  code: 'policy/amount-ladder',
  severity: 'error',
  kind: approvalFlow,
  *check({ spec: { ladders = [] } }) {
    for (const [index, ladder] of ladders.entries())
      for (const { problem, step } of ladderProblems(ladder)) {
        const path = ['spec', 'ladders', index, 'steps', step];
        const args = { ladder: ladder.id, step: step + 1 };
        const limit = ladder.steps[step - 1]?.upTo;
        if (problem === 'open-before-last') yield { path, args: { ...args, steps: ladder.steps.length } };
        else if (problem === 'no-open-end') yield { path, args };
        else if (problem === 'mixed-currency')
          yield { path: [...path, 'upTo', 'currency'], args: { ...args, currency: limit?.currency ?? '' } };
        else yield { path: [...path, 'upTo'], args: { ...args, below: (limit?.amountMinor ?? 0) / 100 } };
      }
  },
};
