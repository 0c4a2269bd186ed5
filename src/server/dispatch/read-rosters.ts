import type { DayPlan } from '../../scheduling/work.ts';
import { personPrincipal } from '../access/person.ts';
import type { Holding } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import { listNamedStaff, listRoster, type RosterRow } from '../database/queries/rosters.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { Colleague } from './performers.ts';

export interface Rosters {
  readonly byStore: ReadonlyMap<string, readonly Colleague[]>;
  /** Those whom templates name. */
  readonly named: readonly Colleague[];
}

/** Who is there on a day, and what each is in their store. */
export async function readRosters(queries: Queries, plan: DayPlan, chain: LiveChain): Promise<Rosters> {
  const holdingsOf = holdingsBy(chain, plan.day);
  const stores = plan.stores.map(({ store }) => store);
  const timezones = plan.stores.map(({ timezone }) => timezone);
  const byStore = new Map<string, (Colleague & { shifts: { from: number; until: number }[] })[]>();
  for (const row of await listRoster(queries, { day: plan.day, stores, timezones })) {
    const colleagues = byStore.get(row.store) ?? [];
    byStore.set(row.store, colleagues);
    const known = colleagues.at(-1);
    if (known?.employeeNumber === row.employeeNumber) known.shifts.push({ from: row.from, until: row.until });
    else {
      const store = chain.store(row.store);
      const roles = holdingsOf(row).flatMap(({ role, reaches }) => (reaches(store) ? [role] : []));
      const { employeeNumber, skills, from, until } = row;
      colleagues.push({ employeeNumber, roles, skills, shifts: [{ from, until }] });
    }
  }
  const numbers = [...new Set(plan.cohorts.flat().flatMap(({ spec }) => namedIn(spec.assignee)))];
  const named = numbers.length > 0 ? await listNamedStaff(queries, plan.day, numbers) : [];
  // Named people count wherever they are named, and nowhere else.
  return {
    byStore,
    named: named.map(({ employeeNumber, skills }) => ({ employeeNumber, skills, roles: [], shifts: [] })),
  };
}

interface Naming {
  readonly staff?: readonly string[];
  readonly fallback?: readonly Naming[];
}

function namedIn({ staff = [], fallback = [] }: Naming): string[] {
  return [...staff, ...fallback.flatMap(namedIn)];
}

/** Roles follow from positions and groups, of which there are far fewer than people. */
function holdingsBy(chain: LiveChain, day: string): (row: RosterRow) => readonly Holding[] {
  const known = new Map<string, readonly Holding[]>();
  return ({ employeeNumber, positions, groups, skills }) => {
    const key = JSON.stringify([positions, groups]);
    let holdings = known.get(key);
    if (!holdings) {
      const staff = {
        employeeNumber,
        positions,
        groups,
        skills,
        name: '',
        status: 'active',
        store: null,
        region: null,
      } as const;
      holdings = personPrincipal(staff, chain, day).holdings;
      known.set(key, holdings);
    }
    return holdings;
  };
}
