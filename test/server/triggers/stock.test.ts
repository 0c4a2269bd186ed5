import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restockQuantity } from '../../../src/server/triggers/restock-quantity.ts';
import type { Answer, Api } from '../../helpers/api.ts';
import { hireEverybody, openFullPlatform } from '../../helpers/approval-people.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { hire } from '../../helpers/live-platform.ts';

const STORE = 'sh-nanjing-east';

describe.each(DATABASES)('stock that runs low, on $kind (R005, R019, R061)', ({ open }) => {
  let api: Api;
  let people: Awaited<ReturnType<typeof hireEverybody>>;

  beforeAll(async () => {
    api = await openFullPlatform(await open());
    people = await hireEverybody(api);
  });

  afterAll(() => api.close());

  const put = (sku: string, onHand: number, more: object = {}): Promise<Answer> => {
    const item = { store: STORE, sku, onHand, reorderPoint: 5, reorderTo: 30, packSize: 6, ...more };
    return api.call('PUT', '/v1/inventory', { body: { items: [item] } });
  };

  const tap = (body: object, token = people.keeper.token, key?: string): Promise<Answer> =>
    api.call('POST', '/v1/restock-requests', { token, body, headers: key ? { 'idempotency-key': key } : {} });

  const tasks = (sku: string) =>
    api.database.query<{ id: number; state: string; inputs: Record<string, unknown>; outcome: string | null }>(
      `SELECT id, state, inputs, outcome FROM tasks WHERE template = 'restock-handling' AND inputs ->> 'sku' = $1 ORDER BY id`,
      [sku],
    );

  const requests = async (sku: string) => {
    const list = await api.call('GET', `/v1/restock-requests?store=${STORE}&limit=200`);
    return list.json().items.filter((item: { sku: string }) => item.sku === sku);
  };

  it('makes exactly one task and one proposal, however often it is looked at', async () => {
    await put('LOW-1', 6);
    expect(await tasks('LOW-1')).toEqual([]);
    for (const onHand of [5, 5, 4]) expect((await put('LOW-1', onHand, { inTransit: 2 })).status).toBe(200);
    await Promise.all([put('LOW-1', 4, { inTransit: 2 }), put('LOW-1', 4, { inTransit: 2 })]);
    const made = await tasks('LOW-1');
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ state: 'open', inputs: { sku: 'LOW-1', available: 5, suggested: 24 } });
    // Thirty less four and two on their way is 24: four packs of six.
    expect(await requests('LOW-1')).toMatchObject([{ status: 'proposed', proposed: 24 }]);
  });

  it('is asked for by one tap, and a double tap asks once', async () => {
    await put('LOW-2', 3);
    const taps = await Promise.all([tap({ sku: 'LOW-2' }), tap({ sku: 'LOW-2' })]);
    expect(taps.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    const [first, second] = taps.map((answer) => answer.json());
    expect(second.id).toBe(first.id);
    // Twenty-seven are missing, and they come by the six.
    expect(first).toMatchObject({
      status: 'requested',
      quantity: 30,
      requestedBy: `staff/${people.keeper.employeeNumber}`,
    });
    expect(await requests('LOW-2')).toHaveLength(1);
    await put('LOW-2', 2);
    expect(await requests('LOW-2')).toMatchObject([{ status: 'requested', quantity: 30 }]);
    const again = await tap({ sku: 'LOW-2', quantity: 60 }, people.manager.token, 'tap-60-60');
    expect([again.status, again.json().quantity]).toEqual([200, 30]);
  });

  it('is over when the product recovers, its task too, and begins anew when it runs low later', async () => {
    await put('LOW-3', 1);
    await put('LOW-3', 6);
    expect(await tasks('LOW-3')).toMatchObject([{ state: 'cancelled', outcome: 'stock-recovered' }]);
    expect(await requests('LOW-3')).toMatchObject([{ status: 'recovered' }]);
    // The template rests for two hours.
    await put('LOW-3', 1);
    expect(await tasks('LOW-3')).toHaveLength(1);
    expect((await requests('LOW-3')).map(({ status }: { status: string }) => status)).toEqual([
      'recovered',
      'proposed',
    ]);
    api.wait(2 * 3600);
    await put('LOW-3', 1);
    expect((await tasks('LOW-3')).map(({ state }) => state)).toEqual(['cancelled', 'open']);
  });

  it('is over when the goods are received', async () => {
    await put('LOW-4', 0);
    const { id } = (await tap({ sku: 'LOW-4' })).json();
    const path = `/v1/restock-requests/${id}/receipt`;
    expect((await api.call('POST', path, { token: people.cashier.token })).status).toBe(403);
    for (let times = 0; times < 2; times++)
      expect((await api.call('POST', path, { token: people.keeper.token })).json().status).toBe('received');
    expect(await tasks('LOW-4')).toMatchObject([{ state: 'cancelled', outcome: 'stock-received' }]);
    const rows = await api.database.query(`SELECT 1 FROM journal WHERE action = 'restock.received' AND subject = $1`, [
      `restock-request/${id}`,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('does not follow figures that are older than those known', async () => {
    await put('LOW-5', 9, { asOf: '2026-10-01T10:00:00Z' });
    const late = await put('LOW-5', 1, { asOf: '2026-10-01T09:00:00Z' });
    expect(late.json()).toEqual({ changed: 0 });
    expect(await tasks('LOW-5')).toEqual([]);
    const list = await api.call('GET', `/v1/inventory?store=${STORE}&after=LOW-4&limit=1`, {
      token: people.keeper.token,
    });
    expect(list.json().items).toMatchObject([
      { sku: 'LOW-5', onHand: 9, packSize: 6, asOf: '2026-10-01T10:00:00.000Z' },
    ]);
  });

  it('is asked for by those whose role begins the flow, for a product that needs it', async () => {
    await put('LOW-6', 40);
    const none = await tap({ sku: 'LOW-6' });
    expect([none.status, none.json().code]).toEqual([409, 'platform/nothing-to-restock']);
    expect((await tap({ sku: 'LOW-6', quantity: 6 })).status).toBe(201);
    expect((await tap({ sku: 'LOW-6' }, people.cashier.token)).json().code).toBe('platform/not-allowed');
    expect((await tap({ sku: 'LOW-6', store: STORE }, people.otherManager.token)).status).toBe(403);
    expect((await tap({ sku: 'LOW-6' }, people.operations.token)).json().code).toBe('platform/store-needed');
  });

  it('is nothing that stores of the first phase have: the routes answer that the capability is off', async () => {
    const keeper = await hire(api, { positions: ['仓管'], store: 'bj-wangfujing' });
    const item = { store: 'bj-wangfujing', sku: 'X', onHand: 0, reorderPoint: 5 };
    const answers = [
      await api.call('PUT', '/v1/inventory', { body: { items: [item] } }),
      await api.call('GET', '/v1/inventory?store=bj-wangfujing'),
      await api.call('GET', '/v1/restock-requests?store=bj-wangfujing'),
      await tap({ sku: 'X', quantity: 1 }, keeper.token),
    ];
    for (const answer of answers)
      expect([answer.status, answer.json().code, answer.json().args]).toEqual([
        ...[403, 'platform/capability-off', { store: 'bj-wangfujing', capability: 'inventory-sync' }],
      ]);
  });
});

describe('how much to ask for (R019)', () => {
  it.each([
    [{ onHand: 0, inTransit: 0, reorderTo: 10, packSize: 1 }, 10],
    [{ onHand: 3, inTransit: 2, reorderTo: 10, packSize: 4 }, 8],
    [{ onHand: 9, inTransit: 0, reorderTo: 10, packSize: 12 }, 12],
    [{ onHand: 8, inTransit: 2, reorderTo: 10, packSize: 4 }, 0],
    [{ onHand: 50, inTransit: 0, reorderTo: 10, packSize: 4 }, 0],
    [{ onHand: -2, inTransit: 0, reorderTo: 10, packSize: 6 }, 12],
  ])('of %o is %i', (figures, quantity) => {
    expect(restockQuantity(figures)).toBe(quantity);
  });
});
