import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../../src/server/work/dispatch.ts';
import type { Api } from '../../helpers/api.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { hire, openLivePlatform } from '../../helpers/live-platform.ts';
import { changeSpec, countTasks, tasksOf } from './dispatched-tasks.ts';

describe.each(DATABASES)('a day on which things change, on $kind', ({ open }) => {
  let api: Api;
  const WANGFUJING = "store = 'bj-wangfujing' AND business_date = '2026-10-01'";

  beforeAll(async () => {
    // It is 16:00 in China.
    api = await openLivePlatform(await open());
    await dispatch.run(api.app.services);
  });

  afterAll(() => api.close());

  it('starts with what can still be done in time: nothing is owed from before the platform was there', async () => {
    const today = await tasksOf(api, WANGFUJING);
    expect(today.map(({ template, slot, state }) => `${template} ${slot} ${state}`)).toEqual([
      'close-store-daily 00:00 scheduled',
      'demo-check 18:00 scheduled',
      'fire-close-check 00:00 scheduled',
      'fire-patrol-2h 16:00 open',
      'fire-patrol-2h 18:00 scheduled',
      'fire-patrol-2h 20:00 scheduled',
      'roster-weekly 10:00 open',
    ]);
    const days = await api.call('GET', '/v1/dispatch/days');
    expect(days.json().items.map(({ date }: { date: string }) => date)).toEqual(['2026-10-02', '2026-10-01']);
  });

  it('lets an edited template reach only what has not opened; what is open keeps its revision', async () => {
    await changeSpec(api, 'fire-patrol-2h', 'taskTemplate', (spec: { window: object }) => ({
      ...spec,
      priority: 'P0',
      window: { ...spec.window, dueAfter: 'PT20M' },
    }));
    await dispatch.run(api.app.services);
    const rounds = await tasksOf(api, `${WANGFUJING} AND template = 'fire-patrol-2h'`);
    expect(rounds.map(({ slot, revision, priority, due }) => [slot, revision, priority, due])).toEqual([
      ['16:00', 1, 'P1', '10-01T08:30'],
      ['18:00', 2, 'P0', '10-01T10:20'],
      ['20:00', 2, 'P0', '10-01T12:20'],
    ]);
    // Nothing else was written again.
    expect(await countTasks(api, "revision = 2 AND template <> 'fire-patrol-2h'")).toBe(0);
  });

  it('takes back what the template does not make any more, and adds what is new of it', async () => {
    await changeSpec(api, 'fire-patrol-2h', 'taskTemplate', (spec: { schedule: object }) => ({
      ...spec,
      schedule: { ...spec.schedule, rrule: 'FREQ=DAILY;BYHOUR=11,16,19,20;BYMINUTE=0' },
    }));
    await dispatch.run(api.app.services);
    const rounds = await tasksOf(api, `${WANGFUJING} AND template = 'fire-patrol-2h'`);
    expect(rounds.map(({ slot, revision }) => `${slot} ${revision}`)).toEqual(['16:00 1', '19:00 3', '20:00 3']);
  });

  it('follows the opening hours of a store that are changed', async () => {
    await changeSpec(api, 'bj-wangfujing', 'store', (spec: object) => ({
      ...spec,
      openingHours: [{ days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH'], open: '10:00', close: '20:30' }],
    }));
    await dispatch.run(api.app.services);
    const [closing] = await tasksOf(api, `${WANGFUJING} AND template = 'close-store-daily'`);
    expect([closing?.available, closing?.revision]).toEqual(['10-01T12:15', 4]);
    // Every task of the store that has not opened belongs to the revision of its store.
    expect(await countTasks(api, `${WANGFUJING} AND state = 'scheduled' AND revision < 4`)).toBe(0);
  });

  it('excuses what has not opened when an approval closes the store, and brings it back when that is lifted (R040)', async () => {
    const waiting = await countTasks(api, "store = 'bj-wangfujing' AND state = 'scheduled'");
    await api.database.execute(
      `INSERT INTO store_closures (store, from_date, until_date, closure, suspend, keep, reason, origin)
       VALUES ('bj-wangfujing', '2026-10-01', '2026-10-02', 'closed', 'all', '{fire-close-check}', '{}', 'approval/17')`,
    );
    await dispatch.run(api.app.services);
    const left = await tasksOf(api, "store = 'bj-wangfujing' AND state = 'scheduled'");
    expect(left.map(({ template }) => template)).toEqual(['fire-close-check', 'fire-close-check']);
    expect(
      await countTasks(api, "store = 'bj-wangfujing' AND state = 'excused' AND outcome = 'not-trading/approval/17'"),
    ).toBe(waiting - 2);
    expect(await countTasks(api, `${WANGFUJING} AND template = 'fire-patrol-2h' AND state = 'open'`)).toBe(1);
    const [entry] = await api.database.query<{ store: string; data: object }>(
      "SELECT store, data FROM journal WHERE action = 'tasks.excused' ORDER BY id LIMIT 1",
    );
    expect(entry).toMatchObject({ store: 'bj-wangfujing', data: { date: '2026-10-01', reason: 'approval/17' } });
    await api.database.execute('DELETE FROM store_closures');
    await dispatch.run(api.app.services);
    expect(await countTasks(api, "store = 'bj-wangfujing' AND state = 'scheduled'")).toBe(waiting);
  });

  it('gives work to those on shift who are able, once there is a roster (R081)', async () => {
    const at = (hour: number): Date => new Date(Date.UTC(2026, 9, 2, hour - 8));
    const roster = async (
      number: string,
      positions: string[],
      hours: readonly [number, number],
      skills: string[],
    ): Promise<void> => {
      await hire(api, { employeeNumber: number, store: 'bj-wangfujing', positions, skills });
      await api.database.execute("INSERT INTO shifts VALUES ($1, $2, $3, 'bj-wangfujing', '2026-10-02', $4)", [
        ...[number, at(hours[0]), at(hours[1])],
        positions[0],
      ]);
    };
    const courses = ['store-opening', 'fire-safety-basics'];
    await roster('E1', ['店长'], [9, 18], courses);
    await roster('E2', ['副店长'], [9, 18], []);
    await dispatch.run(api.app.services);
    const opening = `store = 'bj-wangfujing' AND business_date = '2026-10-02' AND template = 'open-store-daily'`;
    // Of two managers on shift only one has done the courses of the SOP.
    expect(await tasksOf(api, opening)).toMatchObject([{ assignee: 'E1', roles: ['store-manager', 'deputy-manager'] }]);
    await api.database.execute("UPDATE shifts SET starts_at = $1 WHERE employee_number = 'E1'", [at(12)]);
    await dispatch.run(api.app.services);
    // Now nobody able is there when it is due: it stays with the roles.
    expect(await tasksOf(api, opening)).toMatchObject([{ assignee: null, roles: ['store-manager', 'deputy-manager'] }]);
  });
});

describe.each(DATABASES)('work for each person, and stores that stop, on $kind', ({ open }) => {
  let api: Api;
  const DEMO =
    "store = 'bj-wangfujing' AND business_date = '2026-10-02' AND template = 'demo-check' AND state = 'scheduled'";

  beforeAll(async () => {
    api = await openLivePlatform(await open());
    await changeSpec(api, 'demo-check', 'taskTemplate', (spec: object) => ({
      ...spec,
      assignee: { strategy: 'role-on-shift', roles: ['experience-advisor'], mode: 'all' },
    }));
    const courses =
      (await api.app.services.live.read(api.database)).get('sop', 'demo-zone')?.spec.training?.required ?? [];
    for (const number of ['E1', 'E2', 'E3']) {
      await hire(api, { employeeNumber: number, store: 'bj-wangfujing', positions: ['体验顾问'], skills: courses });
      const hours = number === 'E3' ? ['13:30', '22:00'] : ['09:30', '16:00'];
      await api.database.execute("INSERT INTO shifts VALUES ($1, $2, $3, 'bj-wangfujing', '2026-10-02', '体验顾问')", [
        ...[number, ...hours.map((time) => new Date(`2026-10-02T${time}:00+08:00`))],
      ]);
    }
    await dispatch.run(api.app.services);
  });

  afterAll(() => api.close());

  it('makes one task for each person on shift, and follows who has left', async () => {
    const slots = async (): Promise<string[]> =>
      (await tasksOf(api, DEMO)).map(({ slot, assignee }) => `${slot} ${String(assignee)}`);
    expect(await slots()).toEqual([
      '10:00/E1 E1',
      '10:00/E2 E2',
      '14:00/E1 E1',
      '14:00/E2 E2',
      '14:00/E3 E3',
      '18:00/E3 E3',
    ]);
    await api.database.execute("UPDATE staff SET status = 'left' WHERE employee_number = 'E2'");
    await dispatch.run(api.app.services);
    expect(await slots()).toEqual(['10:00/E1 E1', '14:00/E1 E1', '14:00/E3 E3', '18:00/E3 E3']);
  });

  it('excuses what has not opened in a store that the configuration suspends', async () => {
    await changeSpec(api, 'bj-wangfujing', 'store', (spec: { lifecycle: { openedOn: string } }) => ({
      ...spec,
      lifecycle: {
        state: 'suspended',
        openedOn: spec.lifecycle.openedOn,
        suspendedFrom: '2026-10-02',
        reason: { 'zh-CN': '商场停电' },
      },
    }));
    await dispatch.run(api.app.services);
    expect(await countTasks(api, DEMO)).toBe(0);
    const states = await api.database.query(
      "SELECT DISTINCT state, outcome FROM tasks WHERE store = 'bj-wangfujing' AND business_date = '2026-10-02'",
    );
    expect(states).toEqual([{ state: 'excused', outcome: 'not-trading/suspended' }]);
    expect(
      await countTasks(api, "store = 'bj-wangfujing' AND business_date = '2026-10-01' AND state = 'scheduled'"),
    ).toBeGreaterThan(0);
  });
});

describe.each(DATABASES)('a platform that was down, on $kind', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open());
    await dispatch.run(api.app.services);
    // From 16:00 of 1 October to 16:00 of the 5th; the 2nd had been dispatched.
    api.wait(4 * 86_400);
    await dispatch.run(api.app.services);
  });

  afterAll(() => api.close());

  it('makes up for the days in between, whose work was missed for that', async () => {
    const days = (await api.call('GET', '/v1/dispatch/days')).json().items as { date: string; made: number }[];
    expect(days.map(({ date }) => date).reverse()).toEqual([1, 2, 3, 4, 5, 6].map((day) => `2026-10-0${day}`));
    const [missed] = await tasksOf(
      api,
      "store = 'bj-wangfujing' AND template = 'open-store-daily' AND business_date = '2026-10-03'",
    );
    expect(missed).toMatchObject({ state: 'missed', outcome: 'downtime', on_time: false });
    // The morning of today too, but not what can still be done.
    const today = await tasksOf(
      api,
      "store = 'bj-wangfujing' AND template IN ('open-store-daily', 'close-store-daily') AND business_date = '2026-10-05'",
    );
    expect(today.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['scheduled', null],
      ['missed', 'downtime'],
    ]);
  });
});
