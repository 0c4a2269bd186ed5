import type { StoreDay, Work } from './work.ts';

/** Somebody on a store's roster of a day. */
export interface Rostered {
  readonly roles: readonly string[];
  /** In minutes of the store's own day. */
  readonly from: number;
  readonly until: number;
}

/** What an hour asks of the people of some roles, and how much of them there is. */
export interface HourLoad {
  /** 24 and more are after the midnight that ends the day. */
  readonly hour: number;
  /** Those who may come to do the work; none stands for everybody in the store together. */
  readonly roles: readonly string[];
  /** Of work. */
  readonly minutes: number;
  /** Of people; absent when nobody knows. */
  readonly capacity?: number;
  readonly overloaded: boolean;
}

export interface Staffing {
  /** The store's roster of the day; undefined when there is none. */
  readonly roster?: readonly Rostered[] | undefined;
  /** Roles that some roster knows; of others nobody knows when they are there. */
  readonly rosteredRoles: ReadonlySet<string>;
  /** People who are always there while the store is at work, as its configuration says. */
  readonly headcount?: number | undefined;
}

/**
 * The load of a store's day by hour: for each set of roles and for everybody together. A task's minutes are spread evenly over the time
 * in which it may be done; one that may be done over days, over the opening hours of the day on which it comes.
 */
export function hourLoads(store: StoreDay, work: readonly Work[], staffing: Staffing): readonly HourLoad[] {
  const pools = new Map<string, { readonly roles: readonly string[]; readonly minutes: Map<number, number> }>();
  for (const piece of work) {
    const span = spanOf(piece, store);
    for (const roles of [rolesOf(piece), []]) {
      const key = roles.join(' ');
      const pool = pools.get(key) ?? { roles, minutes: new Map<number, number>() };
      pools.set(key, pool);
      spread(pool.minutes, span, piece.spec.workload.minutes);
    }
  }
  const loads: HourLoad[] = [];
  for (const { roles, minutes } of pools.values())
    for (const [hour, exact] of minutes) {
      const rounded = Math.round(exact * 10) / 10;
      const capacity = capacityOf(roles, hour, staffing);
      const known = capacity === undefined ? {} : { capacity };
      loads.push({ hour, roles, minutes: rounded, ...known, overloaded: capacity !== undefined && rounded > capacity });
    }
  return loads.sort((a, b) => a.hour - b.hour || (String(a.roles) < String(b.roles) ? -1 : 1));
}

interface Span {
  readonly from: number;
  readonly until: number;
}

function spanOf({ anchor, minute, jitterMinutes, availableAfter, dueAfter }: Work, store: StoreDay): Span {
  const at = { start: minute, open: store.open, close: store.close }[anchor] + (store.seed % (jitterMinutes + 1));
  const [from, until] = [at + availableAfter / 60, at + dueAfter / 60];
  return until - from > 1440 ? { from: store.open, until: store.close } : { from, until };
}

function rolesOf({ roles, spec }: Work): readonly string[] {
  const fallback = (spec.assignee.fallback ?? []).flatMap((step) => step.roles ?? []);
  return [...new Set([...roles, ...fallback])].sort();
}

function spread(minutes: Map<number, number>, { from, until }: Span, amount: number): void {
  const length = until - from;
  for (let hour = Math.floor(from / 60); hour * 60 < Math.max(until, from + 1); hour += 1) {
    const share = length > 0 ? overlap({ from, until }, hour) / length : 1;
    if (share > 0) minutes.set(hour, (minutes.get(hour) ?? 0) + amount * share);
  }
}

function capacityOf(
  roles: readonly string[],
  hour: number,
  { roster, rosteredRoles, headcount }: Staffing,
): number | undefined {
  if (!roster) return roles.length > 0 || headcount === undefined ? undefined : headcount * 60;
  if (roles.length > 0 && !roles.some((role) => rosteredRoles.has(role))) return undefined;
  const there = roster.filter((person) => roles.length === 0 || roles.some((role) => person.roles.includes(role)));
  return there.reduce((sum, shift) => sum + overlap(shift, hour), 0);
}

/** Minutes of an hour that lie in a span. */
function overlap({ from, until }: Span, hour: number): number {
  return Math.max(0, Math.min(until, hour * 60 + 60) - Math.max(from, hour * 60));
}
