import { describe, expect, it } from 'vitest';
import type { TaskTemplateSpec } from '../../src/kinds/task-template/spec.ts';
import { type HourLoad, hourLoads, type Staffing } from '../../src/scheduling/hour-loads.ts';
import { planDay } from '../../src/scheduling/plan-day.ts';
import { chainOf } from './chain.ts';

const NOBODY_KNOWN: Staffing = { rosteredRoles: new Set() };

/** The load of one store that opens at 10:00 and closes at 22:00, with these templates. */
function loads(templates: Record<string, Partial<TaskTemplateSpec>>, staffing = NOBODY_KNOWN): readonly HourLoad[] {
  const plan = planDay(chainOf({ stores: { s: {} }, templates }), { day: '2026-11-10' });
  const [store] = plan.stores;
  if (!store) throw new Error('no work');
  return hourLoads(store, plan.cohorts[store.cohort] ?? [], staffing);
}

function together(all: readonly HourLoad[]): (readonly [number, number])[] {
  return all.filter(({ roles }) => roles.length === 0).map(({ hour, minutes }) => [hour, minutes]);
}

describe('the load of a store by hour', () => {
  it('spreads a task’s minutes over the time in which it may be done', () => {
    // 30 minutes between 21:30 and 23:00: a third before 22:00.
    const window = {
      relativeTo: 'store-close',
      availableBefore: 'PT30M',
      dueAfter: 'PT60M',
      expireAfter: 'PT1H',
    } as const;
    expect(together(loads({ t: { window, workload: { minutes: 30 } } }))).toEqual([
      [21, 10],
      [22, 20],
    ]);
  });

  it('counts hours on past midnight', () => {
    const window = {
      relativeTo: 'store-close',
      availableAfter: 'PT2H',
      dueAfter: 'PT3H',
      expireAfter: 'PT1H',
    } as const;
    expect(together(loads({ t: { window, workload: { minutes: 30 } } }))).toEqual([[24, 30]]);
  });

  it('spreads what may be done over days over the opening hours of the first', () => {
    const window = { relativeTo: 'start', dueAfter: 'P11D', expireAfter: 'P1D' } as const;
    const found = together(loads({ t: { window, workload: { minutes: 120 } } }));
    expect([found.length, found[0], found.at(-1)]).toEqual([12, [10, 10], [21, 10]]);
  });

  it('measures by who is there, and says nothing of roles that no roster knows', () => {
    const at = (hour: string): Partial<TaskTemplateSpec> => ({
      schedule: { rrule: 'FREQ=DAILY', dtstartLocal: `2026-01-01T${hour}:00`, timezone: 'store', onClosedDay: 'skip' },
      workload: { minutes: 40 },
    });
    const [clerk, visitor] = ['clerk', 'visitor'].map(
      (role) => ({ strategy: 'role-on-shift', roles: [role], mode: 'one' }) as TaskTemplateSpec['assignee'],
    ) as [TaskTemplateSpec['assignee'], TaskTemplateSpec['assignee']];
    const roster = [{ roles: ['clerk'], from: 630, until: 720 }];
    const found = loads(
      {
        early: { ...at('10'), assignee: clerk },
        late: { ...at('11'), assignee: clerk },
        visit: { ...at('11'), assignee: visitor },
      },
      { roster, rosteredRoles: new Set(['clerk']) },
    );
    expect(
      found.map(({ hour, roles, minutes, capacity, overloaded }) => [hour, roles[0], minutes, capacity, overloaded]),
    ).toEqual([
      [10, undefined, 40, 30, true],
      [10, 'clerk', 40, 30, true],
      [11, undefined, 80, 60, true],
      [11, 'clerk', 40, 60, false],
      [11, 'visitor', 40, undefined, false],
    ]);
  });
});
