import { describe, expect, it } from 'vitest';
import type { TaskTemplateSpec } from '../../src/kinds/task-template/spec.ts';
import { planDay } from '../../src/scheduling/plan-day.ts';
import type { Closure } from '../../src/scheduling/store-state.ts';
import type { DayPlan } from '../../src/scheduling/work.ts';
import { chainOf, type SmallChain, TEMPLATE } from './chain.ts';

const SCHEDULE = { rrule: 'FREQ=DAILY', timezone: 'store', onClosedDay: 'skip' } as const;

function slots(plan: DayPlan, store = 's'): string[] {
  const found = plan.stores.find((entry) => entry.store === store);
  return found ? (plan.cohorts[found.cohort] ?? []).map(({ template, slot }) => `${template} ${slot}`) : [];
}

/** The slots of one store and one template with this schedule on a day. */
function scheduled(
  day: string,
  schedule: Partial<TaskTemplateSpec['schedule']>,
  chain: Partial<SmallChain> = {},
): string[] {
  const templates = { t: { schedule: { ...SCHEDULE, ...schedule } } };
  return slots(planDay(chainOf({ stores: { s: {} }, templates, ...chain }), { day }));
}

const MONDAYS_CLOSED = {
  stores: {
    s: { openingHours: [{ days: ['Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH'], open: '10:00', close: '20:00' }] },
  },
} as Partial<SmallChain>;

describe('the work that a day brings to a store', () => {
  it('skips holidays where the template says so, and does not take a worked Saturday for one (R009)', () => {
    expect(scheduled('2026-10-02', { onHoliday: 'skip' })).toEqual([]);
    expect(scheduled('2026-10-02', { onHoliday: 'run' })).toEqual(['t 00:00']);
    expect(scheduled('2026-10-10', { onHoliday: 'skip' })).toEqual(['t 00:00']);
  });

  it('leaves out, or moves to the trading day before or after, what falls on a closed day', () => {
    const mondays = { rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstartLocal: '2026-01-05T10:00' };
    const on = (day: string, onClosedDay: 'skip' | 'previous' | 'next'): string[] =>
      scheduled(day, { ...mondays, onClosedDay }, MONDAYS_CLOSED);
    // Monday 9 November is closed: Sunday the 8th comes before it, Tuesday the 10th after.
    expect(['2026-11-08', '2026-11-09', '2026-11-10'].flatMap((day) => on(day, 'skip'))).toEqual([]);
    expect(on('2026-11-08', 'previous')).toEqual(['t 2026-11-09T10:00']);
    expect(on('2026-11-10', 'previous')).toEqual([]);
    expect(on('2026-11-10', 'next')).toEqual(['t 2026-11-09T10:00']);
    expect(on('2026-11-11', 'next')).toEqual([]);
  });

  it('does not do twice in a day what is done every day anyway', () => {
    expect(scheduled('2026-11-10', { onClosedDay: 'next' }, MONDAYS_CLOSED)).toEqual(['t 00:00']);
  });

  it('reports a day that the calendar does not cover and withholds only what depends on it', () => {
    const templates = {
      asks: { schedule: { ...SCHEDULE, calendar: 'cn', onHoliday: 'skip' as const } },
      runs: { schedule: { ...SCHEDULE, calendar: 'cn', onHoliday: 'run' as const } },
    };
    const plan = planDay(chainOf({ stores: { s: {} }, templates }), { day: '2027-01-01' });
    expect(slots(plan)).toEqual(['runs 00:00']);
    expect(plan.problems).toEqual([{ reason: 'calendar-does-not-cover', name: 'cn', stores: 1, example: 's' }]);
  });

  it('goes only to stores that trade: none that is planned, suspended, closed or not open yet', () => {
    const state = (lifecycle: object): object => ({ lifecycle });
    const stores = {
      open: {},
      later: state({ state: 'open', openedOn: '2026-11-11' }),
      planned: state({ state: 'planned' }),
      preparing: state({ state: 'preparing', plannedOpening: '2026-11-01' }),
      suspended: state({ state: 'suspended', openedOn: '2020-01-01', suspendedFrom: '2026-11-10', reason: {} }),
      'suspended-soon': state({ state: 'suspended', openedOn: '2020-01-01', suspendedFrom: '2026-11-11', reason: {} }),
      closed: state({ state: 'closed', openedOn: '2020-01-01', closedOn: '2026-10-01' }),
    };
    const plan = planDay(chainOf({ stores, templates: { t: {} } }), { day: '2026-11-10' });
    expect(plan.stores.map(({ store }) => store)).toEqual(['open', 'suspended-soon']);
    expect(plan.excused).toEqual([
      { store: 'suspended', reason: 'suspended' },
      { store: 'closed', reason: 'closed' },
    ]);
  });

  it('goes on in a renovated store only with what the approval keeps up (R040)', () => {
    const closure = (change: Partial<Closure>): Closure => ({
      ...{ store: 's', from: '2026-11-01', until: '2026-11-30', suspend: 'all', keep: ['fire'], origin: 'approval/17' },
      ...change,
    });
    const chain = chainOf({ stores: { s: {} }, templates: { open: {}, fire: {} } });
    const on = (day: string, ...closures: Closure[]): DayPlan =>
      planDay(chain, { day, closures: new Map([['s', closures]]) });
    expect(slots(on('2026-11-30', closure({})))).toEqual(['fire 00:00']);
    expect(on('2026-11-30', closure({})).excused).toEqual([{ store: 's', reason: 'approval/17' }]);
    expect(slots(on('2026-12-01', closure({})))).toEqual(['open 00:00', 'fire 00:00']);
    expect(slots(on('2026-11-30', closure({ suspend: 'none' })))).toHaveLength(2);
    expect(slots(on('2026-11-30', closure({}), closure({ keep: [] })))).toEqual([]);
  });

  it('follows the capabilities of the store’s phase, and what the store itself says until a date (R061)', () => {
    const stores = {
      none: { phase: 'nowhere' },
      s: {},
      off: { capabilities: { 'task-dispatch': { enabled: false, reason: { 'zh-CN': '停' }, until: '2026-11-10' } } },
    };
    const templates = { t: {}, stock: { capability: 'inventory-sync' } };
    const storesOn = (day: string): string[] =>
      planDay(chainOf({ stores, templates }), { day }).stores.map(({ store }) => store);
    expect(storesOn('2026-11-10')).toEqual(['s']);
    expect(storesOn('2026-11-11')).toEqual(['s', 'off']);
    expect(slots(planDay(chainOf({ stores, templates }), { day: '2026-11-11' }))).toEqual(['t 00:00']);
  });

  it('goes to the stores of the target, the formats and the SOP, and not to those excluded', () => {
    const stores = { a: { format: 'flagship' }, b: { format: 'direct' }, c: { format: 'direct', region: 'wuhan' } };
    const template = {
      target: {
        formats: ['direct'],
        exclude: { matchExpressions: [{ key: 'region', op: 'In' as const, values: ['wuhan'] }] },
      },
    };
    const sops = { check: { applicability: { formats: ['direct', 'flagship'] } } };
    const plan = planDay(chainOf({ stores, templates: { t: template }, sops }), { day: '2026-11-10' });
    expect(plan.stores.map(({ store }) => store)).toEqual(['b']);
    const elsewhere = { check: { applicability: { formats: ['flagship'] } } };
    expect(
      planDay(chainOf({ stores, templates: { t: template }, sops: elsewhere }), { day: '2026-11-10' }).stores,
    ).toEqual([]);
  });

  it('is not made by an SOP that is not in force or not of the wanted version, which is reported', () => {
    const chain = chainOf({
      stores: { s: {} },
      templates: { draft: { sop: 'draft' }, old: { sop: 'check@^3' }, later: { sop: 'later' }, gone: { sop: 'gone' } },
      sops: { check: {}, draft: { status: 'draft' }, later: { effectiveFrom: '2026-11-11' } },
    });
    const plan = planDay(chain, { day: '2026-11-10' });
    expect(plan.stores).toEqual([]);
    expect(plan.problems.map(({ reason, name }) => `${name}: ${reason}`)).toEqual([
      'draft: sop-not-in-force',
      'old: sop-version',
      'later: sop-not-in-force',
      'gone: sop-missing',
    ]);
  });

  it('is as the store’s layers override it, in a cohort of its own', () => {
    const own = { taskOverrides: { t: { 'window.dueAfter': 'PT2H', 'assignee.roles': ['cashier'] } } };
    const plan = planDay(chainOf({ stores: { a: {}, b: own, c: {} }, templates: { t: {} } }), { day: '2026-11-10' });
    expect(plan.stores.map(({ cohort }) => cohort)).toEqual([0, 1, 0]);
    expect(plan.cohorts.map(([work]) => [work?.dueAfter, work?.expiresAfter, work?.roles])).toEqual([
      [3600, 7200, ['store-manager']],
      [7200, 10_800, ['cashier']],
    ]);
  });

  it('has one window and one start for a store and day, and the same every time', () => {
    const templates = { t: { schedule: { ...SCHEDULE, jitterMinutes: 30 }, window: TEMPLATE.window as never } };
    const stores = Object.fromEntries(Array.from({ length: 200 }, (_, number) => [`store-${number}`, {}]));
    const [one, two] = [1, 2].map(() => planDay(chainOf({ stores, templates }), { day: '2026-11-10' }));
    expect(one).toEqual(two);
    const starts = new Set(one?.stores.map(({ seed }) => seed % 31));
    // Two hundred stores spread over nearly all of the 31 minutes.
    expect(starts.size).toBeGreaterThan(25);
  });
});
