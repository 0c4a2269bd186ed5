import type { RolloutFacts } from './facts.ts';
import { ROLLOUT_KINDS } from './mapping.ts';
import { positionOf } from './members.ts';

/** A store that came into a phase, or left all of them when `to` is absent. */
export interface StoreStep {
  readonly from?: string;
  readonly to?: string;
  /** When its record says that it was decided; absent without a record. */
  readonly at?: string;
  /** The record's kind and name; absent where nobody wrote one. */
  readonly record?: { readonly kind: string; readonly name: string };
  /** There is no record although one is asked for: only into the first phase, and backwards, anybody may move. */
  readonly lacksRecord?: true;
}

/** How a store came to its phase, oldest first: by its records, and without one where they do not lead from one to the next. */
export function storeSteps(facts: RolloutFacts, store: string): readonly StoreStep[] {
  const recorded = [...stepsOf(facts, store, 'promotion'), ...stepsOf(facts, store, 'demotion')].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
  const steps: StoreStep[] = [];
  let phase: string | undefined;
  const bridge = (to: string | undefined): void => {
    if (to === phase) return;
    const position = positionOf(facts, to);
    const isFree = position < 1 || position < positionOf(facts, phase);
    steps.push({ ...between(phase, to), ...(isFree ? {} : { lacksRecord: true }) });
    phase = to;
  };
  for (const step of recorded) {
    bridge(step.from);
    steps.push(step);
    phase = step.to;
  }
  bridge(facts.stores.find(({ name }) => name === store)?.phase);
  return steps;
}

function stepsOf(
  { promotions, demotions }: RolloutFacts,
  store: string,
  by: 'promotion' | 'demotion',
): (StoreStep & { readonly at: string })[] {
  const records =
    by === 'promotion'
      ? promotions.map(({ name, spec }) => ({ name, spec, at: spec.evaluatedAt }))
      : demotions.map(({ name, spec }) => ({ name, spec, at: spec.at }));
  return records.flatMap(({ name, spec, at }) =>
    spec.stores
      .filter((entry) => entry.store === store)
      .map(({ from }) => ({ ...between(from, spec.to), at, record: { kind: ROLLOUT_KINDS[by], name } })),
  );
}

function between(from: string | undefined, to: string | undefined): Pick<StoreStep, 'from' | 'to'> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
