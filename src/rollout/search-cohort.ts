import { type CohortNeed, valueIn } from './cohort-needs.ts';
import type { StoreFact } from './facts.ts';

export interface CohortSearch {
  readonly needs: readonly CohortNeed[];
  /** Stores that belong to the cohort in any case. */
  readonly fixed: readonly StoreFact[];
  /** Stores to choose from; the earlier one is taken of two that bring the same. */
  readonly candidates: readonly StoreFact[];
  /** How many are to be chosen. */
  readonly count: number;
}

export interface FoundCohort {
  /** In the order in which they were chosen. */
  readonly chosen: readonly StoreFact[];
  /** Whether they meet every need; undefined where the search gave up before it knew that nothing else does. */
  readonly meets: boolean | undefined;
}

/** Steps after which the search gives up; a chain of some thousand stores with a rule that can be met takes as many as stores are chosen. */
const MOST_STEPS = 20_000;

/**
 * Chooses stores that meet every need where any do: always the one that brings the most first, and another one where that leads
 * nowhere. Where nothing meets every need it is what bringing the most first comes to.
 */
export function searchCohort({ needs, fixed, candidates, count }: CohortSearch): FoundCohort {
  const pool = withoutSpares(candidates, needs, count);
  const state = { steps: 0 };
  const start = needs.map(({ dimension }) => new Set(fixed.flatMap((store) => valueIn(store, dimension) ?? [])));
  const chosen = descend({ needs, seen: start, pool, left: count }, state);
  if (chosen) return { chosen, meets: true };
  const greedy: StoreFact[] = [];
  let [seen, rest] = [start, pool];
  while (greedy.length < count) {
    const [next, ...others] = ranked(rest, needs, seen);
    if (!next) break;
    greedy.push(next);
    [seen, rest] = [seenWith(next, needs, seen), others];
  }
  return { chosen: greedy, meets: state.steps < MOST_STEPS ? false : undefined };
}

interface Node {
  readonly needs: readonly CohortNeed[];
  /** The values that are covered, by need. */
  readonly seen: readonly ReadonlySet<string>[];
  readonly pool: readonly StoreFact[];
  readonly left: number;
}

function descend({ needs, seen, pool, left }: Node, state: { steps: number }): StoreFact[] | undefined {
  if (state.steps >= MOST_STEPS) return undefined;
  state.steps++;
  if (left === 0) return needs.every((need, index) => missing(need, seen[index]) === 0) ? [] : undefined;
  if (pool.length < left) return undefined;
  const order = ranked(pool, needs, seen);
  for (const [index, store] of order.entries()) {
    const rest = order.slice(index);
    if (rest.length < left || !canStillMeet({ needs, seen, pool: rest, left })) return undefined;
    const found = descend({ needs, seen: seenWith(store, needs, seen), pool: rest.slice(1), left: left - 1 }, state);
    if (found) return [store, ...found];
  }
  return undefined;
}

/** A store brings at most one value of a dimension, and only values that are there can be brought. */
function canStillMeet({ needs, seen, pool, left }: Node): boolean {
  return needs.every((need, index) => {
    const lacks = missing(need, seen[index]);
    if (lacks === 0) return true;
    if (lacks > left) return false;
    const fresh = new Set<string>();
    for (const store of pool) {
      const value = valueIn(store, need.dimension);
      if (value !== undefined && !seen[index]?.has(value)) fresh.add(value);
      if (fresh.size >= lacks) return true;
    }
    return false;
  });
}

function missing({ minDistinct }: CohortNeed, seen: ReadonlySet<string> | undefined): number {
  return Math.max(0, minDistinct - (seen?.size ?? 0));
}

/** Those that bring what is asked for first, then those that bring anything else; the given order decides between equals. */
function ranked(pool: readonly StoreFact[], needs: readonly CohortNeed[], seen: Node['seen']): StoreFact[] {
  const scored = pool.map((store, index) => ({ store, index, score: scoreOf(store, needs, seen) }));
  return scored.sort((a, b) => b.score - a.score || a.index - b.index).map(({ store }) => store);
}

function scoreOf(store: StoreFact, needs: readonly CohortNeed[], seen: Node['seen']): number {
  return needs.reduce((score, need, index) => {
    const value = valueIn(store, need.dimension);
    if (value === undefined || seen[index]?.has(value)) return score;
    return score + (missing(need, seen[index]) > 0 ? needs.length + 1 : 1);
  }, 0);
}

function seenWith(store: StoreFact, needs: readonly CohortNeed[], seen: Node['seen']): Set<string>[] {
  return needs.map(
    ({ dimension }, index) => new Set([...(seen[index] ?? []), ...[valueIn(store, dimension) ?? []].flat()]),
  );
}

/** Of stores that bring the same no more than could be chosen: the search is as long as there are kinds of stores, not stores. */
function withoutSpares(stores: readonly StoreFact[], needs: readonly CohortNeed[], count: number): StoreFact[] {
  const alike = new Map<string, number>();
  return stores.filter((store) => {
    const key = JSON.stringify(needs.map(({ dimension }) => valueIn(store, dimension) ?? null));
    const before = alike.get(key) ?? 0;
    alike.set(key, before + 1);
    return before < count;
  });
}
