import type { PlanProblem } from './work.ts';

/** Collects what keeps work from being planned, each once with the number of stores it concerns. */
export class ProblemList {
  readonly #byKey = new Map<string, { problem: PlanProblem; stores: Set<string> }>();

  add(reason: PlanProblem['reason'], name: string, store: string): void {
    const key = `${reason} ${name}`;
    const known = this.#byKey.get(key);
    if (known) known.stores.add(store);
    else this.#byKey.set(key, { problem: { reason, name, stores: 1, example: store }, stores: new Set([store]) });
  }

  list(): readonly PlanProblem[] {
    return [...this.#byKey.values()].map(({ problem, stores }) => ({ ...problem, stores: stores.size }));
  }
}
