import type { GateAnswer } from './answer.ts';
import { type CohortNeed, type CohortValue, cohortNeeds, UNDERPERFORMER, valueIn } from './cohort-needs.ts';
import type { RolloutFacts, StoreFact } from './facts.ts';
import { judgeCohort } from './judge-cohort.ts';
import { membersOf, positionOf } from './members.ts';
import { type FoundCohort, searchCohort } from './search-cohort.ts';
import { eligibleFor } from './waves.ts';

export interface CohortWish {
  /** The phase that the cohort is for, as an index of the phases. */
  readonly target: number;
  readonly size: number;
  /** Choose among these open stores, from nothing: who is in the phase and whom its selector means does not count. */
  readonly among?: readonly string[];
}

/** A store, and why it is one of the cohort. */
export interface SuggestedStore {
  readonly store: string;
  /** In what cohorts should differ. */
  readonly values: Readonly<Record<string, string>>;
  /** What it brings that those above it do not have; nothing where it makes up the number. */
  readonly adds: readonly CohortValue[];
  /** In the phase already, or beyond it. */
  readonly isThere: boolean;
  /** Meant by the phase's selector. */
  readonly isEligible: boolean;
  /** How many stores that were not chosen are the same in all of this. */
  readonly alike: number;
}

/** A cohort that represents the chain as well as its size allows. */
export interface SuggestedCohort {
  readonly stores: readonly SuggestedStore[];
  /** How many it was chosen from. */
  readonly candidates: number;
  /** What the gates say about it as the whole cohort. */
  readonly rules: readonly GateAnswer[];
  readonly passes: boolean;
  /** It does not pass, and no other of this size does; unknown where there are too many to look at. */
  readonly isHopeless?: boolean;
  /** What open stores of the chain have, and none of the cohort. */
  readonly uncovered: readonly { readonly dimension: string; readonly values: readonly string[] }[];
  /** Stores that were sent back and may not come. */
  readonly held: readonly string[];
}

/** Suggests a cohort: always the store that brings the most, those furthest along and then by name first of equals. */
export function suggestCohort(facts: RolloutFacts, { target, size, among }: CohortWish): SuggestedCohort {
  const spec = facts.phases[target]?.spec.cohort ?? { size: {} };
  const eligible = eligibleFor(facts, target);
  const isWanted = among && new Set(among);
  const fixed = isWanted ? [] : membersOf(facts, target).toSorted(byName);
  const there = new Set(membersOf(facts, target).map(({ name }) => name));
  const open = isWanted ? facts.stores.filter((store) => store.open && isWanted.has(store.name)) : eligible;
  const sentBack = heldBack(facts, target);
  const free = open.filter(({ name }) => isWanted || !there.has(name));
  const candidates = free
    .filter(({ name }) => !sentBack.has(name))
    .sort((a, b) => positionOf(facts, b.phase) - positionOf(facts, a.phase) || byName(a, b));
  const needs = cohortNeeds(spec);
  const { chosen, meets } = search(needs, { fixed, candidates, count: Math.max(0, size - fixed.length) });
  const cohort = [...fixed, ...chosen];
  const rules = [...judgeCohort(spec, cohort, isWanted ? open.length : eligible.length)];
  const passes = rules.every(({ verdict }) => verdict === 'open');
  const names = new Set(eligible.map(({ name }) => name));
  const all = [...fixed, ...candidates];
  return {
    stores: explained(cohort, needs, all).map((one) => ({
      ...one,
      isThere: there.has(one.store),
      isEligible: names.has(one.store),
    })),
    candidates: all.length,
    rules,
    passes,
    ...(passes || meets === undefined ? {} : { isHopeless: true }),
    uncovered: uncoveredBy(
      cohort,
      needs,
      facts.stores.filter((store) => store.open),
    ),
    held: free.filter(({ name }) => sentBack.has(name)).map(({ name }) => name),
  };
}

type Ground = Parameters<typeof searchCohort>[0];

/** One that does worse than its peers is wanted even where the phase does not ask for it, but not at the price of a rule. */
function search(needs: readonly CohortNeed[], ground: Omit<Ground, 'needs'>): FoundCohort {
  const wished = needs.map((need) => (need.dimension === UNDERPERFORMER ? { ...need, minDistinct: 1 } : need));
  const found = searchCohort({ ...ground, needs: wished });
  return found.meets ? found : searchCohort({ ...ground, needs });
}

function heldBack(facts: RolloutFacts, target: number): ReadonlySet<string> {
  const holding = facts.demotions.filter(({ spec }) => !spec.lifted && positionOf(facts, spec.to) < target);
  return new Set(holding.flatMap(({ spec }) => spec.stores.map(({ store }) => store)));
}

type Explained = Omit<SuggestedStore, 'isThere' | 'isEligible'>;

function explained(
  cohort: readonly StoreFact[],
  needs: readonly CohortNeed[],
  all: readonly StoreFact[],
): readonly Explained[] {
  const seen = new Set<string>();
  const chosen = new Set(cohort.map(({ name }) => name));
  const spare = new Map<string, number>();
  for (const store of all.filter(({ name }) => !chosen.has(name)))
    spare.set(likeness(store, needs), (spare.get(likeness(store, needs)) ?? 0) + 1);
  return cohort.map((store) => {
    const has = valuesOf(store, needs);
    const adds = has.filter(({ dimension, value }) => !seen.has(`${dimension}=${value}`));
    for (const { dimension, value } of adds) seen.add(`${dimension}=${value}`);
    const values = Object.fromEntries(has.map(({ dimension, value }) => [dimension, value]));
    return { store: store.name, values, adds, alike: spare.get(likeness(store, needs)) ?? 0 };
  });
}

function uncoveredBy(
  cohort: readonly StoreFact[],
  needs: readonly CohortNeed[],
  all: readonly StoreFact[],
): SuggestedCohort['uncovered'] {
  return needs.flatMap(({ dimension }) => {
    const covered = new Set(cohort.flatMap((store) => valueIn(store, dimension) ?? []));
    const values = [...new Set(all.flatMap((store) => valueIn(store, dimension) ?? []))];
    const left = values.filter((value) => !covered.has(value)).sort();
    return left.length > 0 ? [{ dimension, values: left }] : [];
  });
}

function valuesOf(store: StoreFact, needs: readonly CohortNeed[]): CohortValue[] {
  return needs.flatMap(({ dimension }) => {
    const value = valueIn(store, dimension);
    return value === undefined ? [] : [{ dimension, value }];
  });
}

function likeness(store: StoreFact, needs: readonly CohortNeed[]): string {
  return JSON.stringify(valuesOf(store, needs));
}

function byName(a: StoreFact, b: StoreFact): number {
  return a.name < b.name ? -1 : 1;
}
