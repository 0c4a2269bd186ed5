import type { RolloutFacts, StoreFact } from './facts.ts';
import { storeFact } from './store-fact.ts';

interface Step {
  readonly store: string;
  readonly at: number;
  readonly from: string | undefined;
}

/** The stores as they were just before a moment: what the records say moved them since is taken back. */
export function storesAt({ stores, promotions, demotions }: RolloutFacts, moment: number): readonly StoreFact[] {
  const steps: Step[] = [
    ...promotions.flatMap(({ spec }) =>
      spec.stores.map(({ store, from }) => ({ store, from, at: Date.parse(spec.evaluatedAt) })),
    ),
    ...demotions.flatMap(({ spec }) =>
      spec.stores.map(({ store, from }) => ({ store, from, at: Date.parse(spec.at) })),
    ),
  ];
  const first = new Map<string, Step>();
  for (const step of steps)
    if (step.at >= moment && step.at < (first.get(step.store)?.at ?? Number.POSITIVE_INFINITY))
      first.set(step.store, step);
  return stores.map((store) => {
    const step = first.get(store.name);
    if (!step) return store;
    const { phase: _, ...labels } = store.labels;
    return {
      ...storeFact(store.name, step.from === undefined ? labels : { ...labels, phase: step.from }),
      open: store.open,
    };
  });
}
