import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveChainReader } from '../../src/server/live/live-chain-reader.ts';
import { type Api, updateLine } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { hire, openLivePlatform } from '../helpers/live-platform.ts';

describe.each(DATABASES)('the live configuration as the platform works with it, on $kind', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open());
  });

  afterAll(() => api.close());

  it('has every store with what its layers give it', async () => {
    const chain = await api.app.services.live.read(api.database);
    expect([...chain.stores()]).toHaveLength(30);
    const store = chain.store('bj-wangfujing');
    expect(store?.spec.timezone).toBe('Asia/Shanghai');
    expect(store?.regions).toEqual(['north', 'beijing']);
    expect(store?.labels).toMatchObject({ region: 'beijing', format: 'flagship', phase: 'mvp', lifecycle: 'open' });
  });

  it('is read by a transaction of its own accord, while others wait for the connection that it holds', async () => {
    const reader = new LiveChainReader();
    const plain = reader.read(api.database);
    const inside = api.database.transaction((transaction) => reader.read(transaction));
    const [first, second] = await Promise.all([plain, inside]);
    expect([first.revision, second.revision]).toEqual([1, 1]);
  });

  it('follows the next revision', async () => {
    const before = (await api.app.services.live.read(api.database)).all('region').get('beijing');
    if (!before) throw new Error('no such region');
    const document = before as never;
    const after = { ...before, metadata: { ...before.metadata, labels: { probed: 'yes' } } } as never;
    expect((await api.push([updateLine(document, after)])).status).toBe(200);
    const chain = await api.app.services.live.read(api.database);
    expect(chain.get('region', 'beijing')?.metadata.labels).toEqual({ probed: 'yes' });
    expect(chain.all('region').size).toBeGreaterThan(5);
    const { pinned } = api.app.services;
    const old = await pinned.read(api.database, { sort: 'region', name: 'beijing', revision: 1 });
    expect(old?.metadata.labels?.probed).toBeUndefined();
  });

  it('lets a person reach the configuration only as far as their roles do (R028)', async () => {
    const clerk = await hire(api, { store: 'bj-wangfujing', positions: ['导购'] });
    const refused = await api.call('GET', '/v1/state', { token: clerk.token });
    expect([refused.status, refused.json().code]).toEqual([403, 'platform/forbidden']);
    const administrator = await hire(api, { positions: [], groups: ['platform-administrators'] });
    expect((await api.call('GET', '/v1/tokens', { token: administrator.token })).status).toBe(200);
    await api.database.execute("UPDATE staff SET status = 'left' WHERE employee_number = $1", [
      administrator.employeeNumber,
    ]);
    expect((await api.call('GET', '/v1/tokens', { token: administrator.token })).status).toBe(401);
  });
});
