import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvals } from '../../../src/server/work/approvals.ts';
import type { Api } from '../../helpers/api.ts';
import { decideAs, file, hireEverybody, openFullPlatform } from '../../helpers/approval-people.ts';
import { DATABASES } from '../../helpers/databases.ts';

describe.each(DATABASES)('time limits of requests on $kind (R039)', ({ open }) => {
  let api: Api;
  let people: Awaited<ReturnType<typeof hireEverybody>>;

  beforeAll(async () => {
    api = await openFullPlatform(await open());
    people = await hireEverybody(api);
  });

  afterAll(() => api.close());

  const read = async (id: number) => {
    await approvals.run(api.app.services);
    const request = (await api.call('GET', `/v1/approvals/${id}`)).json();
    const count = (action: string) =>
      request.history.filter((entry: { action: string }) => entry.action === action).length;
    return { ...request, count };
  };

  const WRITEOFF = {
    ...{
      store: 'sh-nanjing-east',
      type: 'shortage',
      explanation: '日结复点两次，差异为找零错误',
      suspectedFraud: false,
    },
    ...{ amount: { currency: 'CNY', amountMinor: 5000 }, closingSheet: ['ev-1'] },
  };

  const writeOff = async (form: object, who = people.cashier) => {
    const answer = await file(api, who, {
      flow: 'cash-writeoff',
      form: {
        ...{ ...WRITEOFF, register: registerOf(), businessDate: '2026-09-30' },
        ...{ operator: people.cashier.employeeNumber, witness: people.deputy.employeeNumber, ...form },
      },
    });
    expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
    return answer.json();
  };

  const registerOf = () => 'SHNJE-POS-01';

  it('go to the store up to CNY 50, to the region up to 500, and to finance as well above', async () => {
    const deciders = async (amountMinor: number, businessDate: string) =>
      (await writeOff({ amount: { currency: 'CNY', amountMinor }, businessDate })).deciders;
    expect(await deciders(5_000, '2026-09-01')).toEqual([people.manager.employeeNumber]);
    expect(await deciders(5_001, '2026-09-02')).toEqual([people.east.employeeNumber]);
    expect(await deciders(50_000, '2026-09-03')).toEqual([people.east.employeeNumber]);
    const { id } = await writeOff({ amount: { currency: 'CNY', amountMinor: 50_001 }, businessDate: '2026-09-04' });
    const half = (await decideAs(api, people.east, id)).json();
    expect([half.status, half.deciders]).toEqual(['waiting', [people.finance.employeeNumber]]);
    expect((await decideAs(api, people.finance, id)).json().status).toBe('approved');
  });

  it('lift a manager’s own request to the region', async () => {
    const { deciders } = await writeOff({ businessDate: '2026-09-05' }, people.manager);
    expect(deciders).toEqual([people.east.employeeNumber]);
  });

  it('remind again and again, tell that it is overdue, and ask those above: silence is no consent', async () => {
    const { id } = await writeOff({ businessDate: '2026-09-06' });
    api.wait(8 * 3600 - 60);
    expect((await read(id)).count('approval.reminded')).toBe(0);
    api.wait(120);
    expect((await read(id)).count('approval.reminded')).toBe(1);
    expect((await read(id)).count('approval.reminded')).toBe(1);
    api.wait(8 * 3600);
    expect((await read(id)).count('approval.reminded')).toBe(2);
    api.wait(40 * 3600);
    const late = await read(id);
    expect(late).toMatchObject({ status: 'waiting', isOverdue: true });
    expect(late.deciders.toSorted()).toEqual([people.manager.employeeNumber, people.finance.employeeNumber].toSorted());
    expect([late.count('approval.overdue'), late.count('approval.escalated')]).toEqual([1, 1]);
  });

  it('reject what nobody decided in time, even when the job that does it is late', async () => {
    const form = {
      ...{ beneficiary: people.deputy.employeeNumber, group: 'acting-store-managers', organisationWide: false },
      ...{ period: { start: '2026-10-20', end: '2026-10-30' }, reason: '店长休假期间代理店长职责' },
    };
    const asked = await file(api, people.manager, { flow: 'access-request', form });
    expect(asked.json()).toMatchObject({ status: 'waiting', node: 'region-review' });
    const { id } = asked.json();
    // Three working days and the holidays of October are over.
    api.wait(12 * 86_400);
    const tooLate = await decideAs(api, people.east, id);
    expect([tooLate.status, tooLate.json().code]).toEqual([409, 'platform/approval-moved-on']);
    expect((await read(id)).status).toBe('rejected');
  });

  it('wait openly when nobody can decide, and go on as soon as somebody is there', async () => {
    const setFinance = (status: string) =>
      api.database.execute('UPDATE staff SET status = $2 WHERE employee_number = $1', [
        people.finance.employeeNumber,
        status,
      ]);
    await setFinance('leave');
    const { id } = await writeOff({ businessDate: '2026-09-07', amount: { currency: 'CNY', amountMinor: 90_000 } });
    const half = (await decideAs(api, people.east, id)).json();
    expect(half).toMatchObject({ status: 'stalled', deciders: [] });
    await setFinance('active');
    api.wait(301);
    expect(await read(id)).toMatchObject({ status: 'waiting', deciders: [people.finance.employeeNumber] });
    expect((await decideAs(api, people.finance, id)).json().status).toBe('approved');
  });
});
