import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/model/resource.ts';
import type { Api } from '../../helpers/api.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { hire, openLivePlatform } from '../../helpers/live-platform.ts';
import { countTasks, runDispatch, tasksOf } from './dispatched-tasks.ts';

/** A store that closes past midnight, and two whose clocks change on 25 October and on 1 November 2026. */
function abroad(resource: Resource): Resource {
  const places: Record<string, string> = { 'bj-wangfujing': 'Europe/Berlin', 'cs-huangxing-road': 'America/New_York' };
  const timezone = places[resource.metadata.name];
  if (resource.kind !== 'Store' || !timezone) return resource;
  return { ...resource, spec: { ...resource.spec, timezone, phase: 'mvp' } };
}

describe.each(DATABASES)('dispatching a date on $kind', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open(), abroad);
  });

  afterAll(() => api.close());

  it('makes each store’s tasks at its own times, and nothing when it is run again (R005, R009)', async () => {
    const first = await runDispatch(api, { date: '2026-10-09' });
    expect(first.made).toBe(await countTasks(api, "business_date = '2026-10-09'"));
    expect(first.stores).toBeGreaterThan(2);
    const again = await runDispatch(api, { date: '2026-10-09' });
    expect([again.made, again.changed, again.removed, await countTasks(api)]).toEqual([0, 0, 0, first.made]);
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
    await runDispatch(api, { date: '2026-10-24', stores: ['bj-wangfujing'] });
    await runDispatch(api, { date: '2026-10-25', stores: ['bj-wangfujing'] });
    const openings = await tasksOf(
      api,
      "store = 'bj-wangfujing' AND template = 'open-store-daily' AND business_date > '2026-10-20'",
    );
    // 09:50 in Berlin: two hours before UTC on Saturday, one on Sunday.
    expect(openings.map(({ due }) => due)).toEqual(['10-24T07:50', '10-25T08:50']);
    // Saturday 31 October in New York: the store closes at 01:00 of Sunday, which that night comes twice. The second counts.
    await runDispatch(api, { date: '2026-10-31', stores: ['cs-huangxing-road'] });
    await runDispatch(api, { date: '2026-11-01', stores: ['cs-huangxing-road'] });
    const closings = await tasksOf(
      api,
      "store = 'cs-huangxing-road' AND template = 'close-store-daily' AND business_date > '2026-10-30'",
    );
    expect(closings.map(({ due }) => due)).toEqual(['11-01T06:45', '11-02T05:45']);
  });

  it('makes what was missing again, and does not touch what is there', async () => {
    const before = await tasksOf(api, "business_date = '2026-10-09' AND store <> 'bj-wangfujing'");
    await api.database.execute("DELETE FROM tasks WHERE store = 'bj-wangfujing' AND business_date = '2026-10-09'");
    const { made } = await runDispatch(api, { date: '2026-10-09', stores: ['bj-wangfujing'] });
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
