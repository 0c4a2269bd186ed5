import { groupBy } from '../../model/group-by.ts';
/** Something that went wrong in a store. */
export interface Occurrence {
  readonly store: string;
  /** What counts as the same problem. */
  readonly key: string;
  /** Where it is written down, such as `task/1204`. */
  readonly subject: string;
}

/** The same problem in several stores. */
export interface CommonProblem {
  readonly key: string;
  readonly stores: readonly string[];
  readonly occurrences: number;
  readonly subjects: readonly string[];
}

/** A problem names at most so many of its cases. */
const NAMED = 100;

/** Problems that several stores share, the widest first. However often one store has a problem, that does not make it common. */
export function commonProblems(occurrences: readonly Occurrence[], minStores: number): CommonProblem[] {
  const byKey = groupBy(occurrences, ({ key }) => key);
  return [...byKey]
    .map(([key, same]) => ({
      key,
      stores: [...new Set(same.map(({ store }) => store))].toSorted(),
      occurrences: same.length,
      subjects: same.slice(0, NAMED).map(({ subject }) => subject),
    }))
    .filter(({ stores }) => stores.length >= minStores)
    .toSorted((a, b) => b.stores.length - a.stores.length || b.occurrences - a.occurrences || (a.key < b.key ? -1 : 1));
}
