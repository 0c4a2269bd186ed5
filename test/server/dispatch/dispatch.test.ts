import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/model/resource.ts';
import { dispatch } from '../../../src/server/work/dispatch.ts';
import { type Api, updateLine } from '../../helpers/api.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { hire, openLivePlatform } from '../../helpers/live-platform.ts';

interface TaskRow {
  readonly store: string;
  readonly template: string;
  readonly slot: string;
  readonly state: string;
  readonly available: string;
  readonly due: string;
  readonly expires: string;
  readonly [column: string]: unknown;
}

function tasksOf(api: Api, where: string): Promise<TaskRow[]> {
  const time = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'MM-DD"T"HH24:MI')`;
  return api.database.query<TaskRow>(
    `SELECT *, ${time('available_at')} AS available, ${time('due_at')} AS due, ${time('expires_at')} AS expires
     FROM tasks WHERE ${where} ORDER BY store, business_date, template, slot`,
  );
}

async function count(api: Api, where = 'true'): Promise<number> {
  const [row] = await api.database.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM tasks WHERE ${where}`,
  );
  return row?.count ?? 0;
}

async function run(api: Api, body: object): Promise<Record<string, number>> {
  const answer = await api.call('POST', '/v1/dispatch', { body });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json();
}

/** A store that closes past midnight, and two whose clocks change on 25 October and on 1 November 2026. */
function abroad(resource: Resource): Resource {
  const places: Record<string, string> = { 'bj-wangfujing': 'Europe/Berlin', 'cs-huangxing-road': 'America/New_York' };
  const timezone = places[resource.metadata.name];
  if (resource.kind !== 'Store' || !timezone) return resource;
  return { ...resource, spec: { ...resource.spec, timezone, phase: 'mvp' } };
}

async function change(
  api: Api,
  name: string,
  kind: 'taskTemplate' | 'store',
  to: (spec: never) => object,
): Promise<void> {
  const chain = await api.app.services.live.read(api.database);
  const before = chain.get(kind, name) as unknown as Resource;
  const answer = await api.push([updateLine(before, { ...before, spec: to(before.spec as never) } as Resource)]);
  if (answer.status !== 200) throw new Error(answer.text);
}

describe.each(DATABASES)('dispatching a date on $kind', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open(), abroad);
  });

  afterAll(() => api.close());

  it('makes each store’s tasks at its own times, and nothing when it is run again (R005, R009)', async () => {
    const first = await run(api, { date: '2026-10-09' });
    expect(first.made).toBe(await count(api, "business_date = '2026-10-09'"));
    expect(first.stores).toBeGreaterThan(2);
    const again = await run(api, { date: '2026-10-09' });
    expect([again.made, again.changed, again.removed, await count(api)]).toEqual([0, 0, 0, first.made]);
    // Wangfujing opens at 10:00 of Berlin, which is 08:00 UTC in summer: open from an hour before, due ten minutes before.
    const [opening] = await tasksOf(api, "store = 'bj-wangfujing' AND template = 'open-store-daily'");
    expect(opening).toMatchObject({
      slot: '00:00',
      state: 'scheduled',
      sop: 'open-store',
      sop_version: '2.1.0',
      revision: 1,
    });
    expect([opening?.available, opening?.due, opening?.expires]).toEqual(['10-09T07:00', '10-09T07:50', '10-09T09:50']);
  });

  it('counts the closing of a store past midnight to the day on which it opened', async () => {
    // Friday 9 October in New York: open until 01:00 of Saturday, which is 05:00 UTC.
    const [closing] = await tasksOf(api, "store = 'cs-huangxing-road' AND template = 'close-store-daily'");
    expect([closing?.available, closing?.due]).toEqual(['10-10T04:45', '10-10T05:45']);
  });

  it('keeps the local time of the day on which clocks change', async () => {
    await run(api, { date: '2026-10-24', stores: ['bj-wangfujing'] });
    await run(api, { date: '2026-10-25', stores: ['bj-wangfujing'] });
    const openings = await tasksOf(
      api,
      "store = 'bj-wangfujing' AND template = 'open-store-daily' AND business_date > '2026-10-20'",
    );
    // 09:50 in Berlin: two hours before UTC on Saturday, one on Sunday.
    expect(openings.map(({ due }) => due)).toEqual(['10-24T07:50', '10-25T08:50']);
    // Saturday 31 October in New York: the store closes at 01:00 of Sunday, which that night comes twice. The second counts.
    await run(api, { date: '2026-10-31', stores: ['cs-huangxing-road'] });
    await run(api, { date: '2026-11-01', stores: ['cs-huangxing-road'] });
    const closings = await tasksOf(
      api,
      "store = 'cs-huangxing-road' AND template = 'close-store-daily' AND business_date > '2026-10-30'",
    );
    expect(closings.map(({ due }) => due)).toEqual(['11-01T06:45', '11-02T05:45']);
  });

  it('makes what was missing again, and does not touch what is there', async () => {
    const before = await tasksOf(api, "business_date = '2026-10-09' AND store <> 'bj-wangfujing'");
    await api.database.execute("DELETE FROM tasks WHERE store = 'bj-wangfujing' AND business_date = '2026-10-09'");
    const { made } = await run(api, { date: '2026-10-09', stores: ['bj-wangfujing'] });
    expect(made).toBeGreaterThan(5);
    expect(await tasksOf(api, "business_date = '2026-10-09' AND store <> 'bj-wangfujing'")).toEqual(before);
  });

  it('answers which dates were dispatched, page by page', async () => {
    const answer = await api.call('GET', '/v1/dispatch/days?limit=1');
    expect(answer.json().items).toMatchObject([{ date: '2026-10-09', revision: 1 }]);
    expect((await api.call('GET', '/v1/dispatch/days?after=2026-10-09')).json()).toEqual({ items: [] });
    const clerk = await hire(api, { store: 'bj-wangfujing', positions: ['导购'] });
    const refused = await api.call('POST', '/v1/dispatch', { body: { date: '2026-10-09' }, token: clerk.token });
    expect([refused.status, refused.json().code]).toEqual([403, 'platform/not-allowed']);
    const unknown = await api.call('POST', '/v1/dispatch', { body: { date: '2026-10-09', stores: ['nowhere'] } });
    expect(unknown.status).toBe(404);
  });

  it('writes one entry a date into the journal', async () => {
    const entries = await api.database.query<{ subject: string; data: object }>(
      "SELECT subject, data FROM journal WHERE action = 'dispatch.completed' AND subject = 'dispatch/2026-10-09' ORDER BY id",
    );
    expect(entries[0]?.data).toMatchObject({ revision: 1, changed: 0, removed: 0, excused: 0, problems: [] });
  });
});

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
    await change(api, 'fire-patrol-2h', 'taskTemplate', (spec: { window: object }) => ({
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
    expect(await count(api, "revision = 2 AND template <> 'fire-patrol-2h'")).toBe(0);
  });

  it('takes back what the template does not make any more, and adds what is new of it', async () => {
    await change(api, 'fire-patrol-2h', 'taskTemplate', (spec: { schedule: object }) => ({
      ...spec,
      schedule: { ...spec.schedule, rrule: 'FREQ=DAILY;BYHOUR=11,16,19,20;BYMINUTE=0' },
    }));
    await dispatch.run(api.app.services);
    const rounds = await tasksOf(api, `${WANGFUJING} AND template = 'fire-patrol-2h'`);
    expect(rounds.map(({ slot, revision }) => `${slot} ${revision}`)).toEqual(['16:00 1', '19:00 3', '20:00 3']);
  });

  it('follows the opening hours of a store that are changed', async () => {
    await change(api, 'bj-wangfujing', 'store', (spec: object) => ({
      ...spec,
      openingHours: [{ days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH'], open: '10:00', close: '20:30' }],
    }));
    await dispatch.run(api.app.services);
    const [closing] = await tasksOf(api, `${WANGFUJING} AND template = 'close-store-daily'`);
    expect([closing?.available, closing?.revision]).toEqual(['10-01T12:15', 4]);
    // Every task of the store that has not opened belongs to the revision of its store.
    expect(await count(api, `${WANGFUJING} AND state = 'scheduled' AND revision < 4`)).toBe(0);
  });

  it('excuses what has not opened when an approval closes the store, and brings it back when that is lifted (R040)', async () => {
    const waiting = await count(api, "store = 'bj-wangfujing' AND state = 'scheduled'");
    await api.database.execute(
      `INSERT INTO store_closures (store, from_date, until_date, closure, suspend, keep, reason, origin)
       VALUES ('bj-wangfujing', '2026-10-01', '2026-10-02', 'closed', 'all', '{fire-close-check}', '{}', 'approval/17')`,
    );
    await dispatch.run(api.app.services);
    const left = await tasksOf(api, "store = 'bj-wangfujing' AND state = 'scheduled'");
    expect(left.map(({ template }) => template)).toEqual(['fire-close-check', 'fire-close-check']);
    expect(
      await count(api, "store = 'bj-wangfujing' AND state = 'excused' AND outcome = 'not-trading/approval/17'"),
    ).toBe(waiting - 2);
    expect(await count(api, `${WANGFUJING} AND template = 'fire-patrol-2h' AND state = 'open'`)).toBe(1);
    const [entry] = await api.database.query<{ store: string; data: object }>(
      "SELECT store, data FROM journal WHERE action = 'tasks.excused' ORDER BY id LIMIT 1",
    );
    expect(entry).toMatchObject({ store: 'bj-wangfujing', data: { date: '2026-10-01', reason: 'approval/17' } });
    await api.database.execute('DELETE FROM store_closures');
    await dispatch.run(api.app.services);
    expect(await count(api, "store = 'bj-wangfujing' AND state = 'scheduled'")).toBe(waiting);
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
    await change(api, 'demo-check', 'taskTemplate', (spec: object) => ({
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
    await change(api, 'bj-wangfujing', 'store', (spec: { lifecycle: { openedOn: string } }) => ({
      ...spec,
      lifecycle: {
        state: 'suspended',
        openedOn: spec.lifecycle.openedOn,
        suspendedFrom: '2026-10-02',
        reason: { 'zh-CN': '商场停电' },
      },
    }));
    await dispatch.run(api.app.services);
    expect(await count(api, DEMO)).toBe(0);
    const states = await api.database.query(
      "SELECT DISTINCT state, outcome FROM tasks WHERE store = 'bj-wangfujing' AND business_date = '2026-10-02'",
    );
    expect(states).toEqual([{ state: 'excused', outcome: 'not-trading/suspended' }]);
    expect(
      await count(api, "store = 'bj-wangfujing' AND business_date = '2026-10-01' AND state = 'scheduled'"),
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
