import type { Day } from '../model/day.ts';
import type { ChainAtWork, StoreAtWork } from './chain-at-work.ts';
import { DayPlanner } from './day-planner.ts';
import { seedOf } from './seed-of.ts';
import type { Closure } from './store-state.ts';
import { storeState } from './store-state.ts';
import type { DayPlan, StoreDay, Work } from './work.ts';

export interface PlanOptions {
  readonly day: Day;
  /** By store. */
  readonly closures?: ReadonlyMap<string, readonly Closure[]>;
  /** All when absent. */
  readonly stores?: ReadonlySet<string>;
}

const NONE: readonly Closure[] = [];

/**
 * The work of a day. The day is each store's own: it begins at the store's midnight. Stores with the same work share a cohort, so
 * that very many of them are planned and written down in little.
 */
export function planDay(chain: ChainAtWork, { day, closures, stores: wanted }: PlanOptions): DayPlan {
  const planner = new DayPlanner(chain, day);
  const cohorts = new Cohorts();
  const stores: StoreDay[] = [];
  const excused: { store: string; reason: string }[] = [];
  for (const store of chain.stores()) {
    if (wanted && !wanted.has(store.name)) continue;
    const state = storeState(store.spec.lifecycle, closures?.get(store.name) ?? NONE, day);
    if (state.excuse !== undefined) excused.push({ store: store.name, reason: state.excuse });
    if (!state.works) continue;
    const planned = planner.plan(store, state.keep);
    if (planned.work.length === 0) continue;
    stores.push({
      store: store.name,
      timezone: timezoneOf(store),
      open: planned.open,
      close: planned.close,
      seed: seedOf(`${store.name} ${day}`),
      cohort: cohorts.of(planned.work),
    });
  }
  return { day, stores, cohorts: cohorts.list, excused, problems: planner.problems.list() };
}

function timezoneOf({ spec }: StoreAtWork): string {
  return spec.timezone ?? '';
}

/** Sets of work, each kept once. */
class Cohorts {
  readonly list: (readonly Work[])[] = [];
  readonly #known = new Map<string, number>();
  readonly #ids = new Map<Work, number>();

  of(work: readonly Work[]): number {
    let key = '';
    for (const piece of work) key += `${this.#idOf(piece)} `;
    let cohort = this.#known.get(key);
    if (cohort === undefined) {
      cohort = this.list.push(work) - 1;
      this.#known.set(key, cohort);
    }
    return cohort;
  }

  #idOf(work: Work): number {
    let id = this.#ids.get(work);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(work, id);
    }
    return id;
  }
}
