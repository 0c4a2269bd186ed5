import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personPrincipal } from '../../../src/server/access/person.ts';
import { prepareApproval } from '../../../src/server/approvals/prepare-approval.ts';
import { findStaff } from '../../../src/server/database/queries/staff.ts';
import { approvals } from '../../../src/server/work/approvals.ts';
import type { Api } from '../../helpers/api.ts';
import {
  addPaper,
  decideAs,
  everybodyAgrees,
  file,
  hireEverybody,
  openFullPlatform,
} from '../../helpers/approval-people.ts';
import { DATABASES } from '../../helpers/databases.ts';

const RENOVATION = {
  ...{ store: 'sh-nanjing-east', scope: ['fixtures'], reason: '陈列道具整体更换，配合新品区调整' },
  period: { start: '2026-10-20', end: '2026-10-22' },
  ...{ closesStore: true, relocationPlan: '样机入库，库存转移到二楼仓库' },
  budget: { currency: 'CNY', amountMinor: 5_000_000 },
  ...{ hotWork: false, contractor: '上海某装饰', drawings: ['ev-1'], contractorQualification: ['ev-2'] },
  ...{ fireDocuments: ['ev-3'], insurance: ['ev-4'], landlordConsent: ['ev-5'] },
};

describe.each(DATABASES)('门店装修报备, a renovation of a store, on $kind (R040)', ({ open }) => {
  let api: Api;
  let people: Awaited<ReturnType<typeof hireEverybody>>;

  beforeAll(async () => {
    api = await openFullPlatform(await open());
    people = await hireEverybody(api);
  });

  afterAll(() => api.close());

  const ask = (form: object, who = people.manager) => {
    const safetyOfficer = people.deputy.employeeNumber;
    return file(api, who, { flow: 'store-renovation', form: { ...RENOVATION, safetyOfficer, ...form } });
  };

  const plan = (template: string, day: string, state = 'scheduled', store = 'sh-nanjing-east') =>
    api.database.execute(
      `INSERT INTO tasks (store, business_date, template, slot, revision, sop, sop_version, scenario, priority, state, roles,
         skills, available_at, due_at, grace_until, expires_at, minutes)
       VALUES ($1, $2, $3, '08:00', 1, 'x', '1.0.0', 'x', 'P2', $4, '{}', '{}', now(), now(), now(), '2027-01-01', 5)`,
      [store, day, template, state],
    );

  it('is filed at least seven days ahead by the store’s calendar, with all its papers', async () => {
    // It is the first of October, 16:00 in Shanghai.
    const short = await ask({ period: { start: '2026-10-07', end: '2026-10-09' }, drawings: [], hotWork: true });
    const found = short.json().diagnostics.map((one: { code: string; args: object }) => [one.code, one.args]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['form/limit', { field: 'period', limit: 'minLeadTime', bound: '2026-10-08' }],
        ['form/missing', { field: 'drawings' }],
        ['form/missing', { field: 'workerCertificates' }],
      ]),
    );
    expect(found).toHaveLength(3);
  });

  it('takes as papers what its requester has uploaded, of the kinds and sizes that the form says', async () => {
    await addPaper(api, people.manager, 'film', { mediaType: 'video/mp4' });
    await addPaper(api, people.manager, 'huge', { size: 101 * 1024 * 1024 });
    await addPaper(api, people.deputy, 'foreign');
    const refused = await ask({ drawings: ['film', 'huge'], insurance: ['foreign'], landlordConsent: ['nowhere'] });
    expect(refused.json().diagnostics.map((one: { code: string; args: object }) => [one.code, one.args])).toEqual([
      ['form/type', { field: 'drawings', expected: 'pdf, dwg, jpg, png' }],
      ['form/limit', { field: 'drawings', limit: 'maxMegabytes', bound: '100' }],
      ['form/no-such', { field: 'insurance', name: 'foreign' }],
      ['form/no-such', { field: 'landlordConsent', name: 'nowhere' }],
    ]);
  });

  it('waits with its requester when a step of an SOP files it with half of the form, and goes on when that is filled in', async () => {
    const { database, app } = api;
    const chain = await app.services.live.read(database);
    const flow = chain.get('approvalFlow', 'store-renovation');
    const staff = await findStaff(database, people.otherManager.employeeNumber);
    if (!flow || !staff) throw new Error('no flow or nobody');
    const requester = personPrincipal(staff, chain, '2026-10-01');
    const at = app.services.clock();
    const prepare = (filled: object) =>
      database.transaction((transaction) =>
        prepareApproval(
          transaction,
          { flow, requester, store: 'gz-tianhe', filled: { store: 'gz-tianhe', ...filled }, chain, at },
          { origin: 'task/1', isTheirs: true },
        ),
      );
    await prepare({ reason: '陈列道具整体更换，配合新品区调整' });
    const { token } = people.otherManager;
    const mine = (await api.call('GET', '/v1/approvals?requester=me&status=returned', { token })).json().items;
    expect(mine).toMatchObject([{ flow: 'store-renovation', store: 'gz-tianhe', deciders: [] }]);
    const path = `/v1/approvals/${mine[0].id}/submissions`;
    const half = await api.call('POST', path, { token, body: { form: { store: 'gz-tianhe' } } });
    expect([half.status, half.json().code]).toEqual([422, 'platform/form-refused']);
    await addPaper(api, people.otherManager, 'all');
    const papers = Object.fromEntries(
      ['drawings', 'contractorQualification', 'fireDocuments', 'insurance', 'landlordConsent'].map((id) => [
        id,
        ['all'],
      ]),
    );
    const form = { ...RENOVATION, ...papers, store: 'gz-tianhe', safetyOfficer: people.otherManager.employeeNumber };
    expect((await api.call('POST', path, { token, body: { form } })).json()).toMatchObject({
      ...{ status: 'waiting', deciders: [people.south.employeeNumber] },
    });
    // The same case is under way: a second task adds nothing.
    await prepare(form);
    const under = '/v1/approvals?store=gz-tianhe&requester=me';
    expect((await api.call('GET', under, { token })).json().items).toHaveLength(1);
    const told = await database.query<{ action: string }>(
      "SELECT action FROM journal WHERE subject = $1 AND action IN ('approval.prepared', 'approval.asked-again') ORDER BY id",
      [`approval/${mine[0].id}`],
    );
    expect(told.map(({ action }) => action)).toEqual(['approval.prepared', 'approval.asked-again']);
  });

  it('closes the store once everybody agreed: tasks of that time are excused, those for safety stay', async () => {
    await plan('open-store-daily', '2026-10-19');
    await plan('open-store-daily', '2026-10-20');
    await plan('close-store-daily', '2026-10-22');
    await plan('fire-close-check', '2026-10-21');
    await plan('patrol-biweekly', '2026-10-21', 'in-progress');
    await plan('open-store-daily', '2026-10-20', 'scheduled', 'gz-tianhe');
    const asked = await ask({});
    expect(asked.json()).toMatchObject({
      status: 'waiting',
      node: 'region-review',
      deciders: [people.east.employeeNumber],
    });
    const { id } = asked.json();
    const second = await ask({});
    expect([second.status, second.json().code, second.json().args.approval]).toEqual([
      ...[409, 'platform/approval-under-way', id],
    ]);
    const done = await everybodyAgrees(api, Object.values(people), id);
    expect(done.status).toBe('approved');
    const four = done.decisions.filter(({ node }: { node: string }) => node === 'joint-review');
    expect(four).toHaveLength(4);
    const states = await api.database.query<{ task: string; state: string; outcome: string | null }>(
      `SELECT store || ' ' || template || ' ' || business_date AS task, state, outcome FROM tasks
       WHERE slot = '08:00' ORDER BY 1`,
    );
    expect(states).toEqual([
      { task: 'gz-tianhe open-store-daily 2026-10-20', state: 'scheduled', outcome: null },
      { task: 'sh-nanjing-east close-store-daily 2026-10-22', state: 'excused', outcome: `approval/${id}` },
      { task: 'sh-nanjing-east fire-close-check 2026-10-21', state: 'scheduled', outcome: null },
      { task: 'sh-nanjing-east open-store-daily 2026-10-19', state: 'scheduled', outcome: null },
      { task: 'sh-nanjing-east open-store-daily 2026-10-20', state: 'excused', outcome: `approval/${id}` },
      { task: 'sh-nanjing-east patrol-biweekly 2026-10-21', state: 'in-progress', outcome: null },
    ]);
    const made = await api.database.query<{ template: string; days: string }>(
      `SELECT template, string_agg(business_date::text, ' ' ORDER BY business_date) AS days FROM tasks
       WHERE origin = $1 AND state = 'scheduled' GROUP BY template ORDER BY template`,
      [`approval/${id}`],
    );
    expect(made).toEqual([
      { template: 'renovation-reopening', days: '2026-10-22' },
      { template: 'renovation-site-check', days: '2026-10-20 2026-10-21 2026-10-22' },
    ]);
    const closures = await api.database.query('SELECT store, closure, suspend, origin FROM store_closures');
    expect(closures).toEqual([
      { store: 'sh-nanjing-east', closure: 'closed', suspend: 'all', origin: `approval/${id}` },
    ]);
    const status = await api.database.query('SELECT store, path, value FROM store_status');
    expect(status).toEqual([{ store: 'sh-nanjing-east', path: 'renovation.state', value: 'scheduled' }]);
  });

  it('goes to the next above when its requester would be the only one to decide', async () => {
    // The region's manager files it, so the store agrees first, and then nobody is above them: it waits, and is not approved.
    const { id } = (await ask({}, people.east)).json();
    const stalled = await everybodyAgrees(api, [people.manager], id);
    expect(stalled).toMatchObject({ status: 'stalled', node: 'region-review', deciders: [] });
    // After two working days operations are asked as well: the third to the seventh of October are holidays.
    api.wait(7 * 86_400);
    await approvals.run(api.app.services);
    const still = (await api.call('GET', `/v1/approvals/${id}`)).json();
    expect(still.status).toBe('stalled');
    api.wait(4 * 86_400);
    await approvals.run(api.app.services);
    const asked = (await api.call('GET', `/v1/approvals/${id}`)).json();
    expect(asked).toMatchObject({ status: 'waiting', deciders: [people.operations.employeeNumber] });
    // It is the 12th: by now fewer than seven days are left, and the flow sends it back when all have agreed.
    api.wait(2 * 86_400);
    const late = await everybodyAgrees(api, Object.values(people), id);
    expect(late.status).toBe('rejected');
    expect(late.history.map(({ action }: { action: string }) => action)).not.toContain('store.renovation-approved');
  });

  it('is handed over to somebody who may decide, signed by one more, and not given to others', async () => {
    const form = { period: { start: '2026-11-10', end: '2026-11-12' } };
    const { id } = (await ask(form)).json();
    const to = (who: { employeeNumber: string }) => ({ decision: 'transfer', to: who.employeeNumber });
    for (const unfit of [people.cashier, people.manager, { employeeNumber: 'E-nobody' }]) {
      const answer = await decideAs(api, people.east, id, to(unfit));
      expect([answer.status, answer.json().code]).toEqual([422, 'platform/approval-person-unfit']);
    }
    const given = await decideAs(api, people.east, id, to(people.operations));
    expect(given.json().deciders).toEqual([people.operations.employeeNumber]);
    const none = await decideAs(api, people.east, id);
    expect([none.status, none.json().code]).toEqual([403, 'platform/approval-not-asked']);
    const cannot = await decideAs(api, people.operations, id, {
      decision: 'add-sign',
      to: people.finance.employeeNumber,
    });
    expect([cannot.status, cannot.json().code]).toEqual([409, 'platform/approval-step-forbids']);
    await decideAs(api, people.operations, id);
    const added = await decideAs(api, people.engineer, id, { decision: 'add-sign', to: people.finance.employeeNumber });
    expect(added.json().deciders).toContain(people.finance.employeeNumber);
    const others = [people.engineer, people.operations, people.itAdmin, people.merchandiser];
    const waits = await everybodyAgrees(api, others, id);
    expect(waits).toMatchObject({ node: 'joint-review', deciders: [people.finance.employeeNumber] });
    const withdrawn = await api.call('POST', `/v1/approvals/${id}/withdrawal`, { token: people.manager.token });
    expect(withdrawn.json().status).toBe('withdrawn');
  });
});
