import type { RolloutFacts, StoreFact } from './facts.ts';

/** Where a store stands among the phases; -1 before it takes part. */
export function positionOf({ phases }: Pick<RolloutFacts, 'phases'>, phase: string | undefined): number {
  return phases.findIndex(({ name }) => name === phase);
}

/** The stores that are in a phase or beyond it. */
export function membersOf(facts: Pick<RolloutFacts, 'phases' | 'stores'>, index: number): readonly StoreFact[] {
  return facts.stores.filter(({ phase }) => phase !== undefined && positionOf(facts, phase) >= index);
}

/** When a store last entered a phase, by the records; undefined when none says so. */
export function enteredAt(
  { promotions }: Pick<RolloutFacts, 'promotions'>,
  store: string,
  phase: string,
): string | undefined {
  return promotionsTo({ promotions }, phase)
    .filter(({ spec }) => spec.stores.some((entry) => entry.store === store))
    .at(-1)?.spec.evaluatedAt;
}

/** The promotions into a phase, oldest first. */
export function promotionsTo(
  { promotions }: Pick<RolloutFacts, 'promotions'>,
  phase: string,
): RolloutFacts['promotions'] {
  return promotions
    .filter(({ spec }) => spec.to === phase)
    .toSorted((a, b) => Date.parse(a.spec.evaluatedAt) - Date.parse(b.spec.evaluatedAt));
}
