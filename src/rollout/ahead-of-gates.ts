import type { RolloutFacts } from './facts.ts';
import { positionOf, promotionsTo } from './members.ts';
import { type PromotionProblem, promotionProblem } from './promotion-problem.ts';

/** A store that is to move, from what is live. */
export interface Move {
  readonly store: string;
  readonly from: string | undefined;
  readonly to: string;
}

/** A store that may not. */
export interface Refusal {
  readonly store: string;
  readonly phase: string;
  readonly reason: PromotionProblem['reason'] | 'no-record' | 'sent-back';
  readonly promotion?: string;
  readonly gate?: string;
}

/** The stores that would be ahead of their gates. Into the first phase, and backwards, anybody may move. */
export function aheadOfGates(
  moves: readonly Move[],
  rolloutsAsOf: (now: string) => readonly RolloutFacts[],
  now: string,
): Refusal[] {
  const judged = new Map<string, PromotionProblem | undefined>();
  return rolloutsAsOf(now).flatMap((facts) =>
    moves.flatMap((move) => {
      const target = positionOf(facts, move.to);
      if (target < 1 || target <= positionOf(facts, move.from)) return [];
      const refusal = refusalOf(move, facts, (promotion) => {
        const { name } = promotion;
        const asOf = (moment: string): RolloutFacts =>
          rolloutsAsOf(moment).find(({ rollout }) => rollout.name === facts.rollout.name) ?? facts;
        if (!judged.has(name)) judged.set(name, promotionProblem(promotion, asOf, now));
        return judged.get(name);
      });
      return refusal ?? [];
    }),
  );
}

type Judge = (promotion: RolloutFacts['promotions'][number]) => PromotionProblem | undefined;

/** Judges a store by the newest record that brought it to its phase. */
function refusalOf({ store, to }: Move, facts: RolloutFacts, judge: Judge): Refusal | undefined {
  const own = promotionsTo(facts, to).findLast(({ spec }) => spec.stores.some((entry) => entry.store === store));
  const common = { store, phase: to };
  if (!own) return { ...common, reason: 'no-record' };
  const sentBack = facts.demotions.some(
    ({ spec }) =>
      spec.stores.some((entry) => entry.store === store) &&
      positionOf(facts, spec.to) < positionOf(facts, to) &&
      (!spec.lifted || Date.parse(spec.at) >= Date.parse(own.spec.evaluatedAt)),
  );
  if (sentBack) return { ...common, reason: 'sent-back' };
  const problem = judge(own);
  return problem && { ...common, ...problem };
}
