import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/model/resource.ts';
import type { Api } from '../../helpers/api.ts';
import { FULL_STORES } from '../../helpers/approval-people.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { hire, openLivePlatform } from '../../helpers/live-platform.ts';

const STORE = 'sh-nanjing-east';

describe.each(DATABASES)('events that other systems tell, on $kind (R005, R029)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open(), (resource) => {
      const { name } = resource.metadata;
      if (FULL_STORES.includes(name))
        return { ...resource, spec: { ...resource.spec, phase: 'data-governance' } } as Resource;
      if (name !== 'cash-exception-case') return resource;
      const trigger = {
        event: 'cash.difference',
        filter: 'event.differenceMinor > 5000',
        dedupeKey: ['store', 'register'],
      };
      return {
        ...resource,
        spec: { ...resource.spec, trigger, target: { exclude: { matchLabels: { region: 'guangzhou' } } } },
      } as never;
    });
  });

  afterAll(() => api.close());

  const tell = (event: string, key: string, data: object, more: object = {}) =>
    api.call('POST', '/v1/events', { body: { event, key, store: STORE, data, ...more } });

  it('make the tasks of their templates once, with the window of the day that they begin on', async () => {
    const told = await tell(
      'campaign.scheduled',
      'double-eleven',
      { campaign: 'double-eleven' },
      { startsOn: '2026-11-01' },
    );
    expect(told.json()).toEqual({
      isNew: true,
      tasks: [{ id: expect.any(Number), template: 'promo-setup', isNew: true }],
    });
    expect((await tell('campaign.scheduled', 'double-eleven', { campaign: 'double-eleven' })).json()).toEqual({
      ...{ isNew: false, tasks: [] },
    });
    const tasks = await api.database.query(
      `SELECT state, business_date::text AS day, due_at AS due, inputs FROM tasks`,
    );
    // Six hours before the midnight that the first of November begins with.
    expect(tasks).toEqual([
      {
        ...{ state: 'scheduled', day: '2026-11-01', due: new Date('2026-10-31T10:00:00Z') },
        inputs: { campaign: 'double-eleven' },
      },
    ]);
  });

  it('pass over templates whose filter, target or capability does not fit, and what cannot be decided', async () => {
    const made = async (key: string, data: object, store = STORE) =>
      (await tell('cash.difference', key, data, { store })).json().tasks.length;
    const difference = (differenceMinor: number, register: string) => ({
      differenceMinor,
      register,
      businessDate: '2026-10-01',
    });
    expect(await made('a', difference(5000, 'P1'))).toBe(0);
    expect(await made('b', { register: 'P1' })).toBe(0);
    expect(await made('c', difference(5001, 'P1'), 'gz-tianhe')).toBe(0);
    expect(await made('d', difference(5001, 'P1'), 'nb-tianyi')).toBe(0);
    expect(await made('e', difference(5001, 'P1'))).toBe(1);
  });

  it('find the open task of their case instead of making a second', async () => {
    const one = { differenceMinor: 9000, register: 'P2', businessDate: '2026-10-01' };
    const [first] = (await tell('cash.difference', 'f', one)).json().tasks;
    const [second] = (await tell('cash.difference', 'g', one)).json().tasks;
    expect([first.isNew, second.isNew, second.id]).toEqual([true, false, first.id]);
  });

  it('are told by programs and administrators, not by stores', async () => {
    const manager = await hire(api, { positions: ['店长'], store: STORE });
    const body = { event: 'cash.difference', key: 'x', store: STORE, data: {} };
    expect((await api.call('POST', '/v1/events', { token: manager.token, body })).status).toBe(403);
    const found = await api.call('POST', '/v1/events', { body: { ...body, event: 'stock.low' } });
    expect([found.status, found.json().code]).toEqual([400, 'request/invalid']);
  });
});
