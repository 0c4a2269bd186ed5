import type { StoreLifecycle } from '../kinds/store/spec.ts';
import type { Day } from '../model/day.ts';

/** When a store does not trade beside what its configuration says: a renovation that was approved. */
export interface Closure {
  readonly store: string;
  readonly from: Day;
  readonly until: Day;
  /** `all`: tasks are suspended but for those of the templates in `keep`. */
  readonly suspend: 'all' | 'none';
  readonly keep: readonly string[];
  /** `approval/17`. */
  readonly origin: string;
}

/** Whether a store gets work on a day, and if not, whether what it had got is excused and why. */
export type StoreState =
  | { readonly works: true; readonly keep?: readonly string[]; readonly excuse?: string }
  | { readonly works: false; readonly excuse?: string };

/** Only an open store works. A suspended one is excused, and so is one that is closed by an approval, but for what is kept up. */
export function storeState(lifecycle: StoreLifecycle, closures: readonly Closure[], day: Day): StoreState {
  if (lifecycle.state === 'suspended' && lifecycle.suspendedFrom <= day) return { works: false, excuse: 'suspended' };
  if (lifecycle.state === 'closed') return { works: false, excuse: 'closed' };
  if (lifecycle.state !== 'open' && lifecycle.state !== 'suspended') return { works: false };
  if ((lifecycle.state === 'open' ? (lifecycle.reopenedOn ?? lifecycle.openedOn) : lifecycle.openedOn) > day)
    return { works: false };
  const closed = closures.filter(({ from, until, suspend }) => suspend === 'all' && from <= day && day <= until);
  const [first, ...others] = closed;
  if (!first) return { works: true };
  // Of two closures at once, only what both keep goes on.
  const keep = first.keep.filter((template) => others.every((other) => other.keep.includes(template)));
  return { works: true, keep, excuse: first.origin };
}
