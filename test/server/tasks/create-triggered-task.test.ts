import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf, localDay } from '../../../src/server/live/local-time.ts';
import { createTriggeredTask } from '../../../src/server/tasks/create-triggered-task.ts';
import { dedupeKeyOf } from '../../../src/server/tasks/dedupe-key.ts';
import type { Api } from '../../helpers/api.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { openLivePlatform } from '../../helpers/live-platform.ts';

describe.each(DATABASES)('tasks that something other than a schedule makes, on $kind (R005, R039)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open());
  });

  afterAll(() => api.close());

  const create = async (
    template: string,
    more: { origin: string; day?: string; dedupeKey?: string },
  ): Promise<number | undefined> => {
    const { services } = api.app;
    const chain = await services.live.read(api.database);
    const found = chain.get('taskTemplate', template);
    const store = chain.store('bj-wangfujing');
    if (!found || !store) throw new Error('the reference chain has both');
    return api.database.transaction((transaction) =>
      createTriggeredTask(transaction, {
        ...{ template: found, store, chain, now: services.clock(), inputs: { product: 'Xinghe 20' }, ...more },
        actor: 'system/test',
      }),
    );
  };

  const read = async (id: number | undefined) => {
    const rows = await api.database.query<Record<string, unknown>>('SELECT * FROM tasks WHERE id = $1', [id]);
    return rows[0] ?? {};
  };

  it('has the window of its day in the store, and is pinned to revision and SOP version', async () => {
    const task = await read(await create('new-product-setup', { origin: 'approval/1', day: '2026-10-20' }));
    expect(task).toMatchObject({
      ...{ store: 'bj-wangfujing', state: 'scheduled', revision: 1, sop: 'new-product', sop_version: '1.0.0' },
      ...{ scenario: 'newprod', priority: 'P1', roles: ['store-manager', 'deputy-manager'], minutes: 120 },
      ...{ inputs: { product: 'Xinghe 20' }, origin: 'approval/1', slot: 'approval/1' },
    });
    expect(task.available_at).toEqual(new Date('2026-10-17T16:00:00Z'));
    expect(task.due_at).toEqual(new Date('2026-10-20T12:00:00Z'));
    expect(task.expires_at).toEqual(new Date('2026-10-21T00:00:00Z'));
  });

  it('is made once for its origin, template, store and day', async () => {
    const more = { origin: 'approval/2', day: '2026-10-21' };
    expect(await create('new-product-setup', more)).toBeTypeOf('number');
    expect(await create('new-product-setup', more)).toBeUndefined();
  });

  it('counts from now where no day is given, and there is one open task of a case', async () => {
    const dedupeKey = dedupeKeyOf(['store', 'sku'], { store: 'bj-wangfujing', sku: 'X20' });
    const first = await create('restock-handling', { origin: 'event/1', ...(dedupeKey ? { dedupeKey } : {}) });
    expect(await read(first)).toMatchObject({ state: 'open', due_at: new Date('2026-10-01T12:00:00Z') });
    expect(await create('restock-handling', { origin: 'event/2', dedupeKey: dedupeKey ?? '' })).toBeUndefined();
    // Two and a half days later the first one's time is over, though nothing swept it.
    api.wait(60 * 3600);
    expect(await create('restock-handling', { origin: 'event/3', dedupeKey: dedupeKey ?? '' })).toBeTypeOf('number');
    expect(await read(first)).toMatchObject({ state: 'missed' });
  });

  it('is due by the closing hour where its window says so', async () => {
    const task = await read(await create('cash-exception-case', { origin: 'approval/3', day: '2026-10-14' }));
    // Wednesday: closing at 22:00 in China, and an hour more.
    expect(task.due_at).toEqual(new Date('2026-10-14T15:00:00Z'));
  });
});

describe('the clock of a time zone', () => {
  it('knows the calendar date and the moment of a local time, across clock changes too', () => {
    expect(localDay(new Date('2026-10-01T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-10-02');
    expect(instantOf('2026-10-02', 0, 'Asia/Shanghai')).toEqual(new Date('2026-10-01T16:00:00Z'));
    expect(instantOf('2026-10-25', 12 * 3600, 'Europe/Berlin')).toEqual(new Date('2026-10-25T11:00:00Z'));
    expect(instantOf('2026-03-29', 12 * 3600, 'Europe/Berlin')).toEqual(new Date('2026-03-29T10:00:00Z'));
  });
});
