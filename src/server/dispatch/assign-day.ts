import { seedOf } from '../../scheduling/seed-of.ts';
import type { DayPlan, StoreDay, Work } from '../../scheduling/work.ts';
import type { DayRows } from '../database/queries/day-tasks.ts';
import { type Colleague, choosePerformers, type Performer, type Run } from './performers.ts';

type PeopleRows = { [Column in keyof DayRows['people']]: DayRows['people'][Column][number][] };

/** Who does what on a day in the stores that have a roster for it. Where it says no more than the template, there is no row. */
export function assignDay(
  plan: DayPlan,
  rosters: ReadonlyMap<string, readonly Colleague[]>,
  named: readonly Colleague[],
): DayRows['people'] {
  const rows: PeopleRows = { store: [], template: [], slot: [], employee: [], roles: [] };
  for (const store of plan.stores) {
    const there = rosters.get(store.store) ?? [];
    if (there.length === 0 && named.length === 0) continue;
    const known = new Set(there.map(({ employeeNumber }) => employeeNumber));
    const colleagues = [...there, ...named.filter(({ employeeNumber }) => !known.has(employeeNumber))];
    const work = plan.cohorts[store.cohort] ?? [];
    for (const [piece, performers] of assignStore(store, work, {
      day: plan.day,
      colleagues,
    }))
      for (const { employee, roles } of performers) {
        if (employee === null && String(roles) === String(piece.roles)) continue;
        rows.store.push(store.store);
        rows.template.push(piece.template);
        rows.slot.push(piece.slot);
        rows.employee.push(employee);
        rows.roles.push(roles.join(','));
      }
  }
  return rows;
}

/** In the order in which the work opens, so that what somebody carries already is known when the next piece comes. */
function assignStore(
  store: StoreDay,
  work: readonly Work[],
  { day, colleagues }: { readonly day: string; readonly colleagues: readonly Colleague[] },
): (readonly [Work, readonly Performer[]])[] {
  const carried = new Map<string, number>();
  const turns = new Map<string, number>();
  const runs = work.map((piece) => [piece, runOf(piece, store)] as const);
  runs.sort(([a, one], [b, two]) => one.from - two.from || compare(a.template, b.template) || compare(a.slot, b.slot));
  return runs.map(([piece, run]) => {
    const turn = turns.get(piece.template) ?? seedOf(`${store.store} ${piece.template} ${day}`);
    turns.set(piece.template, turn + 1);
    const performers = choosePerformers(run, colleagues, { turn, minutes: (employee) => carried.get(employee) ?? 0 });
    for (const { employee } of performers)
      if (employee !== null) carried.set(employee, (carried.get(employee) ?? 0) + piece.spec.workload.minutes);
    return [piece, performers] as const;
  });
}

function runOf(work: Work, { open, close, seed }: StoreDay): Run {
  const anchor = { start: work.minute, open, close }[work.anchor] + (seed % (work.jitterMinutes + 1));
  return { ...work, from: anchor + work.availableAfter / 60, until: anchor + work.dueAfter / 60 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
