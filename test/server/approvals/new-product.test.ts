import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../helpers/api.ts';
import {
  decideAs,
  everybodyAgrees,
  FULL_STORES,
  file,
  hireEverybody,
  openFullPlatform,
} from '../../helpers/approval-people.ts';
import { DATABASES } from '../../helpers/databases.ts';

const NEW_PRODUCT = {
  ...{ productName: 'Xinghe 20', category: 'phone', skus: ['XH20-256'], stores: FULL_STORES },
  ...{ launchDate: '2026-10-20', embargoUntil: '2026-10-20T10:00:00+08:00' },
  retailPrice: { currency: 'CNY', amountMinor: 399900 },
  allocation: [{ store: 'gz-tianhe', sku: 'XH20-256', quantity: 20, demoUnits: 2 }],
  displayBudget: { currency: 'CNY', amountMinor: 2000000 },
  ...{ planogram: ['ev-1'], certificates: ['ev-2'], trainingPack: ['ev-3'], limitedSale: false },
};

describe.each(DATABASES)('新品上架申请, a new product listing, on $kind (R039)', ({ open }) => {
  let api: Api;
  let people: Awaited<ReturnType<typeof hireEverybody>>;

  beforeAll(async () => {
    api = await openFullPlatform(await open());
    people = await hireEverybody(api);
  });

  afterAll(() => api.close());

  const tasksOf = (id: number) =>
    api.database.query<{ store: string; template: string; day: string; inputs: Record<string, unknown> }>(
      `SELECT store, template, business_date::text AS day, inputs FROM tasks WHERE origin = $1 ORDER BY store`,
      [`approval/${id}`],
    );

  const request = async (form: object = {}): Promise<number> => {
    const body = { flow: 'new-product-listing', form: { ...NEW_PRODUCT, ...form } };
    const answer = await file(api, people.merchandiser, body);
    expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
    return answer.json().id;
  };

  it('makes the shelf tasks of the chosen stores once everybody agreed, and none before', async () => {
    const id = await request();
    const asked = (await api.call('GET', `/v1/approvals/${id}`)).json();
    expect(asked).toMatchObject({ status: 'waiting', node: 'price-and-display' });
    expect(asked.deciders.toSorted()).toEqual(
      [people.finance.employeeNumber, people.operations.employeeNumber].toSorted(),
    );
    await decideAs(api, people.finance, id);
    expect(await tasksOf(id)).toEqual([]);
    const done = await everybodyAgrees(api, Object.values(people), id);
    expect(done).toMatchObject({ status: 'approved', deciders: [] });
    // Both regions confirmed, and the requester's own role did not decide the budget for them.
    const decided = done.decisions.map(({ node, by }: { node: string; by: string }) => `${node} ${by}`);
    expect(decided).toEqual(
      expect.arrayContaining([
        `region-confirmation ${people.east.employeeNumber}`,
        `region-confirmation ${people.south.employeeNumber}`,
        `display-budget ${people.merchandiser2.employeeNumber}`,
      ]),
    );
    expect(await tasksOf(id)).toEqual(
      ['gz-tianhe', 'sh-nanjing-east'].map((store) => ({
        ...{ store, template: 'new-product-setup', day: '2026-10-19' },
        inputs: expect.objectContaining({ product: 'Xinghe 20', launchDate: '2026-10-20', skus: ['XH20-256'] }),
      })),
    );
    const actions = done.history.map(({ action }: { action: string }) => action);
    expect(actions[0]).toBe('approval.requested');
    for (const action of ['approval.told', 'approval.approved', 'product.listing-approved', 'notification.requested'])
      expect(actions).toContain(action);
  });

  it('makes no task when one of those who countersign refuses', async () => {
    const id = await request({ productName: 'Xinghe 21' });
    await decideAs(api, people.finance, id);
    const refused = (await decideAs(api, people.operations, id, { decision: 'reject', comment: '价格过高' })).json();
    expect(refused).toMatchObject({ status: 'rejected', deciders: [] });
    expect(refused.decisions.at(-1)).toMatchObject({ comment: '价格过高', decision: 'reject' });
    expect(refused.history.map(({ action }: { action: string }) => action)).not.toContain('product.listing-approved');
    expect(await tasksOf(id)).toEqual([]);
    const late = await decideAs(api, people.finance, id, { node: 'display-budget' });
    expect([late.status, late.json().code]).toEqual([409, 'platform/approval-moved-on']);
  });

  it('is withdrawn by its requester and nobody else, and then makes no task', async () => {
    const id = await request({ productName: 'Xinghe 22' });
    const path = `/v1/approvals/${id}/withdrawal`;
    const other = await api.call('POST', path, { token: people.merchandiser2.token });
    expect([other.status, other.json().code]).toEqual([403, 'platform/not-allowed']);
    expect((await api.call('POST', path, { token: people.merchandiser.token })).json().status).toBe('withdrawn');
    expect((await api.call('POST', path, { token: people.merchandiser.token })).json().status).toBe('withdrawn');
    expect(await tasksOf(id)).toEqual([]);
  });

  it('comes back to its requester, who corrects it and sends it again', async () => {
    const id = await request({ productName: 'Xinghe 23' });
    await decideAs(api, people.finance, id);
    const back = await decideAs(api, people.operations, id, { decision: 'reject-to-start' });
    expect(back.json()).toMatchObject({ status: 'returned', deciders: [] });
    const path = `/v1/approvals/${id}/submissions`;
    const own = (id: string) => [`${id}-${people.merchandiser.employeeNumber}`];
    const papers = { planogram: own('ev-1'), certificates: own('ev-2'), trainingPack: own('ev-3') };
    const form = { ...NEW_PRODUCT, ...papers, productName: 'Xinghe 23 Pro' };
    const again = await api.call('POST', path, { token: people.merchandiser.token, body: { form } });
    expect(again.json()).toMatchObject({
      status: 'waiting',
      node: 'price-and-display',
      form: { productName: 'Xinghe 23 Pro' },
    });
    // Finance agreed to the first one and is asked about the second anew.
    expect(again.json().deciders).toContain(people.finance.employeeNumber);
  });

  it('takes a decision once, whether it is tapped twice or sent twice', async () => {
    const id = await request({ productName: 'Xinghe 24' });
    const body = { node: 'price-and-display', decision: 'approve' };
    const path = `/v1/approvals/${id}/decisions`;
    const send = (key?: string) =>
      api.call('POST', path, {
        token: people.finance.token,
        body,
        ...(key ? { headers: { 'idempotency-key': key } } : {}),
      });
    const [first, second] = await Promise.all([send('tap-tap-1'), send('tap-tap-1')]);
    expect([first?.status, second?.status]).toEqual([200, 200]);
    const third = await send();
    expect([third.status, third.json().decisions]).toEqual([200, first?.json().decisions]);
    expect(third.json().decisions).toHaveLength(1);
  });

  it('shows each person what waits for them', async () => {
    const id = await request({ productName: 'Xinghe 25' });
    const waiting = async (token: string): Promise<number[]> =>
      (await api.call('GET', '/v1/approvals?waiting=me', { token }))
        .json()
        .items.map((item: { id: number }) => item.id);
    expect(await waiting(people.finance.token)).toContain(id);
    expect(await waiting(people.east.token)).not.toContain(id);
    await decideAs(api, people.finance, id);
    expect(await waiting(people.finance.token)).not.toContain(id);
    const mine = await api.call('GET', '/v1/approvals?requester=me&limit=2', { token: people.merchandiser.token });
    expect(mine.json().items).toHaveLength(2);
    expect(mine.json().next).toBeGreaterThan(0);
    const seen = await api.call('GET', `/v1/approvals/${id}`, { token: people.cashier.token });
    expect(seen.status).toBe(403);
  });

  it('is refused with everything that is wrong with its form, field by field', async () => {
    const form = {
      ...{ ...NEW_PRODUCT, productName: 'x'.repeat(81), category: 'boat', launchDate: '2026-10-05' },
      ...{ stores: ['gz-tianhe', 'nowhere'], retailPrice: { currency: 'CNY', amountMinor: 99 }, planogram: [] },
      ...{ limitedSale: true, colour: 'red', embargoUntil: '2026-10-20' },
      allocation: [{ store: 'gz-tianhe', sku: 'XH20-256', quantity: 'many' }],
    };
    const answer = await file(api, people.merchandiser, { flow: 'new-product-listing', form });
    expect([answer.status, answer.json().code]).toEqual([422, 'platform/form-refused']);
    const found = answer
      .json()
      .diagnostics.map(({ code, args }: { code: string; args: { field: string } }) => `${code} ${args.field}`);
    expect(found.toSorted()).toEqual(
      [
        ...['form/unknown-field colour', 'form/limit productName', 'form/type category', 'form/no-such stores'],
        ...['form/limit launchDate', 'form/type embargoUntil', 'form/limit retailPrice', 'form/type allocation'],
        ...['form/type allocation', 'form/missing planogram', 'form/missing queuePlan'],
      ].toSorted(),
    );
  });

  it('is not begun by those whom the flow does not name, nor by a program', async () => {
    const body = { flow: 'new-product-listing', form: NEW_PRODUCT };
    const manager = await file(api, people.manager, body);
    expect([manager.status, manager.json().code]).toEqual([403, 'platform/not-allowed']);
    const program = await api.call('POST', '/v1/approvals', { body });
    expect([program.status, program.json().code]).toEqual([403, 'platform/person-needed']);
  });

  it.each([
    ['up to CNY 20,000 by another of merchandising', 2_000_000, ['merchandiser2']],
    ['from one fen more by operations', 2_000_001, ['operations']],
    ['up to CNY 200,000 by operations', 20_000_000, ['operations']],
    ['above that by operations and finance, one after the other', 20_000_001, ['operations']],
  ] as const)('has its budget decided %s', async (_, amountMinor, expected) => {
    const id = await request({ productName: `Budget ${amountMinor}`, displayBudget: { currency: 'CNY', amountMinor } });
    for (const who of [people.finance, people.operations, people.east, people.south]) await decideAs(api, who, id);
    const asked = (await api.call('GET', `/v1/approvals/${id}`)).json();
    expect(asked.node).toBe('display-budget');
    expect(asked.deciders).toEqual(expected.map((name) => people[name].employeeNumber));
    // Whoever agreed to the last step of the ladder was the last: the store is told, and the request approved.
    const done = await everybodyAgrees(api, Object.values(people), id);
    const by = done.decisions
      .filter(({ node }: { node: string }) => node === 'display-budget')
      .map(({ by }: { by: string }) => by);
    const then = amountMinor > 20_000_000 ? [people.finance.employeeNumber] : [];
    expect([done.status, by]).toEqual(['approved', [...asked.deciders, ...then]]);
  });
});
