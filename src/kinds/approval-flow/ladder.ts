import type { ApprovalFlowLadder, ApprovalFlowLadderStep, Money } from './spec.ts';

/** A step of a ladder that lets an amount fall through, or that no amount reaches. */
export interface LadderProblem {
  readonly problem: 'not-rising' | 'open-before-last' | 'no-open-end' | 'mixed-currency';
  readonly step: number;
}

/**
 * Checks that every amount finds exactly one step: limits rise, all in one currency, and only the last step has none.
 * Gaps can not be written, as a step begins where the one before it ends.
 */
export function ladderProblems({ steps }: ApprovalFlowLadder): LadderProblem[] {
  return steps.flatMap(({ upTo }, step): LadderProblem[] => {
    const isLast = step === steps.length - 1;
    if (!upTo) return isLast ? [] : [{ problem: 'open-before-last', step }];
    const below = steps[step - 1]?.upTo;
    return [
      ...(isLast ? [{ problem: 'no-open-end', step } as const] : []),
      ...(below && below.currency !== upTo.currency ? [{ problem: 'mixed-currency', step } as const] : []),
      ...(below && below.amountMinor >= upTo.amountMinor ? [{ problem: 'not-rising', step } as const] : []),
    ];
  });
}

/** The step that decides about an amount; undefined when the ladder ends below it or counts in another currency. */
export function ladderStepFor({ steps }: ApprovalFlowLadder, amount: Money): ApprovalFlowLadderStep | undefined {
  return steps.find(
    ({ upTo }) => !upTo || (upTo.currency === amount.currency && amount.amountMinor <= upTo.amountMinor),
  );
}
