import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newToken, tokenHash } from '../../../src/server/access/token.ts';
import { insertSession } from '../../../src/server/database/queries/sessions.ts';
import { createTriggeredTask } from '../../../src/server/tasks/create-triggered-task.ts';
import { shipments } from '../../../src/server/work/shipments.ts';
import type { Answer, Api } from '../../helpers/api.ts';
import { hireEverybody, openFullPlatform } from '../../helpers/approval-people.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { hire } from '../../helpers/live-platform.ts';

const STORE = 'sh-nanjing-east';

describe.each(DATABASES)('broken devices on $kind (R007, R018)', ({ open }) => {
  let api: Api;
  let people: Awaited<ReturnType<typeof hireEverybody>>;

  beforeAll(async () => {
    api = await openFullPlatform(await open());
    people = await hireEverybody(api);
    await technician('T-far', { lng: 121.6 });
    await technician('T-near', { lng: 121.485 });
    await technician('T-unskilled', { lng: 121.484, skills: [] });
    await technician('T-off', { lng: 121.484, isOff: true });
  });

  afterAll(() => api.close());

  const technician = async (
    employeeNumber: string,
    { lng, skills = ['device-maintenance'], isOff = false }: { lng: number; skills?: string[]; isOff?: boolean },
  ) => {
    await hire(api, { employeeNumber, positions: ['维修技师'], region: 'shanghai', skills });
    await api.database.execute(
      'UPDATE staff SET base_latitude = 31.235, base_longitude = $2, max_open_tickets = 2 WHERE employee_number = $1',
      [employeeNumber, lng],
    );
    if (isOff) return;
    await api.database.execute(
      `INSERT INTO shifts (employee_number, starts_at, ends_at, store, business_date, position)
       VALUES ($1, '2026-10-01T00:00Z', '2026-10-01T12:00Z', $2, '2026-10-01', '维修技师')`,
      [employeeNumber, STORE],
    );
  };

  const report = (device: string, more: object = {}, token = people.cashier.token): Promise<Answer> =>
    api.call('POST', '/v1/device-faults', { token, body: { device, fault: '触摸屏无反应', ...more } });

  it('get a ticket with model and warranty, for the nearest who is able, on shift and free', async () => {
    const answer = await report('SHNJE-POS-01');
    expect(answer.json()).toMatchObject({
      device: {
        device: 'SHNJE-POS-01',
        category: 'pos',
        model: expect.any(String),
        underWarranty: expect.any(Boolean),
      },
      ticket: { isNew: true, assignee: 'T-near' },
    });
    const [task] = await api.database.query<Record<string, unknown>>('SELECT * FROM tasks WHERE id = $1', [
      answer.json().ticket.id,
    ]);
    expect(task).toMatchObject({
      ...{ template: 'device-repair-ticket', store: STORE, state: 'open', assignee: 'T-near' },
      inputs: { device: 'SHNJE-POS-01', fault: '触摸屏无反应', reporter: people.cashier.employeeNumber },
    });
    // Reported twice, it is one ticket.
    expect((await report('SHNJE-POS-01', {}, people.manager.token)).json().ticket).toEqual({
      ...{ id: answer.json().ticket.id, isNew: false, assignee: 'T-near' },
    });
  });

  it('go to the next one when the nearest has his hands full, and to the region’s pool when all have', async () => {
    const assignees: unknown[] = [];
    for (const device of ['SHNJE-POS-02', 'SHNJE-POS-03'])
      assignees.push((await report(device)).json().ticket.assignee);
    expect(assignees).toEqual(['T-near', 'T-far']);
    const rest = await devicesBeside(['SHNJE-POS-01', 'SHNJE-POS-02', 'SHNJE-POS-03']);
    expect((await report(rest[0] ?? '')).json().ticket.assignee).toBe('T-far');
    const pooled = (await report(rest[1] ?? '')).json().ticket;
    expect(pooled).toEqual({ id: expect.any(Number), isNew: true });
    const told = await api.database.query(
      `SELECT store, data ->> 'pool' AS pool FROM journal WHERE action = 'ticket.unassigned'`,
    );
    expect(told).toEqual([{ store: STORE, pool: 'shanghai' }]);
  });

  const devicesBeside = async (used: string[]): Promise<string[]> => {
    const chain = await api.app.services.live.read(api.database);
    return (chain.store(STORE)?.spec.devices ?? []).map(({ code }) => code).filter((code) => !used.includes(code));
  };

  it('are worked on by the procedure: handed on, accepted by a second person, with what it starts really started', async () => {
    await technician('T-a', { lng: 121.4851 });
    await technician('T-b', { lng: 121.4852 });
    const seller = await hire(api, { store: STORE, positions: ['导购'] });
    const [a, b] = [await signIn('T-a'), await signIn('T-b')];
    const device = (await devicesBeside([])).at(-1) ?? '';
    const { ticket } = (await report(device)).json();
    expect(ticket.assignee).toBe('T-a');
    const path = `/v1/tasks/${ticket.id}`;
    const answer = async (token: string, answers: object): Promise<Answer> => {
      const sent = Object.entries(answers).map(([step, proofs]) => ({ step, proofs }));
      return api.call('PUT', `${path}/answers`, { token, body: { answers: sent } });
    };
    const told = await answer(seller.token, {
      device: { code: [device] },
      fault: { category: 'display', impact: 'closed' },
      symptoms: { words: '屏幕一直闪', photo: [await photo(seller.token)] },
      'self-help': { result: 'unsolved' },
    });
    // The nearest has it already, so the platform's own step lets them keep it.
    expect(told.json()).toMatchObject({ priority: 'P0', assignee: 'T-a' });
    const handedOn = await answer(a, { accept: { answer: 'transfer', reason: '正在另一家店抢修' } });
    expect(handedOn.json()).toMatchObject({ state: 'open', assignee: 'T-b' });
    const repair = await answer(b, {
      accept: { answer: 'accept' },
      'check-in': { place: { lat: 31.2304, lng: 121.4737, crs: 'wgs84' }, codes: [device] },
      'safety-measures': { taken: 'na' },
      diagnose: { findings: '排线松动，重新插接并固定后恢复正常' },
      'before-after': { photos: [await photo(b), await photo(b)] },
      'function-test': { working: 'pass' },
      'settle-parts': { cost: 0 },
    });
    expect([repair.status, repair.json().state]).toEqual([200, 'in-progress']);
    const submit = (token: string) => api.call('POST', `${path}/submit`, { token, body: {} });
    const open = (await submit(b)).json();
    expect(open.diagnostics.map((one: { path: string[] }) => one.path.join('.'))).toEqual([
      ...['acceptance.signed', 'acceptance.rating', 'completion.sign-off.signatures'],
    ]);
    const accepted = { acceptance: { signed: [{ role: 'store-manager' }], rating: 4 } };
    expect((await answer(people.manager.token, accepted)).status).toBe(200);
    expect((await submit(b)).json()).toMatchObject({ state: 'submitted', performer: 'T-b', outcome: 'passed' });
    const events = await api.database.query<{ action: string; data: Record<string, unknown> }>(
      "SELECT action, data FROM journal WHERE subject = $1 AND action IN ('notification.requested', 'task.dispatched') ORDER BY id",
      [`task/${ticket.id}`],
    );
    expect(events.map(({ action, data }) => [action, data.step ?? data.assignee])).toEqual([
      ['notification.requested', 'fault'],
      ['task.dispatched', 'T-b'],
    ]);
    expect(events[0]?.data.to).toContain(people.manager.employeeNumber);
    expect(events[0]?.data.to).not.toContain(people.otherManager.employeeNumber);
    const ledger = `/v1/ledger-entries?store=${STORE}&task=${ticket.id}`;
    expect((await api.call('GET', ledger, { token: people.manager.token })).json().items).toMatchObject([
      { record: 'spare-part-issue', step: 'settle-parts', answers: { cost: 0 }, inputs: { device } },
    ]);
    expect((await api.call('GET', ledger, { token: people.otherManager.token })).status).toBe(403);
  });

  let photos = 0;
  const photo = async (token: string): Promise<string> => {
    const body = Buffer.from([0xff, 0xd8, 0xff, 7, photos++]);
    const headers = { 'content-type': 'image/jpeg' };
    return (await api.call('POST', `/v1/evidence?store=${STORE}`, { token, body, headers })).json().id;
  };

  const signIn = async (employeeNumber: string): Promise<string> => {
    const token = newToken();
    const session = { hash: tokenHash(token), employeeNumber, device: 'test', createdAt: api.app.services.clock() };
    await insertSession(api.database, { ...session, expiresAt: new Date('2027-01-01T00:00:00Z') });
    return token;
  };

  it('go to who is near now, by the last check-in, as long as that is fresh; else by where they start from', async () => {
    await technician('T-here', { lng: 123 });
    await api.database.execute(
      `INSERT INTO check_ins (store, person, at, latitude, longitude) VALUES ($1, 'T-here', $2, 31.235, 121.4835)`,
      [STORE, api.app.services.clock()],
    );
    const [first = '', second = ''] = (await devicesBeside([])).slice(6);
    expect((await report(first)).json().ticket.assignee).toBe('T-here');
    api.wait(31 * 60);
    expect((await report(second)).json().ticket.assignee).not.toBe('T-here');
  });

  it('are those of the store, and reported by those who may look at them', async () => {
    const unknown = await report('SHNJE-POS-99');
    expect([unknown.status, unknown.json().code]).toEqual([404, 'platform/device-unknown']);
    expect((await report('SHNJE-POS-01', { store: STORE }, people.otherManager.token)).status).toBe(403);
    const reader = await api.call('POST', '/v1/tokens', { body: { name: 'reader', scope: 'read' } });
    expect((await report('SHNJE-POS-01', { store: STORE }, reader.json().token)).status).toBe(403);
  });
});

describe.each(DATABASES)('shipments that are late, on $kind (R020)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openFullPlatform(await open());
  });

  afterAll(() => api.close());

  const put = (item: object) =>
    api.call('PUT', '/v1/shipments', { body: { items: [{ store: STORE, carrier: 'sf', ...item }] } });

  const promo = async (inputs: Record<string, unknown>, origin: string): Promise<number> => {
    const { services } = api.app;
    const chain = await services.live.read(api.database);
    const template = chain.get('taskTemplate', 'promo-setup');
    const store = chain.store(STORE);
    if (!template || !store) throw new Error('the reference chain has both');
    const task = {
      template,
      store,
      chain,
      now: services.clock(),
      inputs,
      origin,
      actor: 'system/test',
      day: '2026-10-03',
    };
    const id = await api.database.transaction((transaction) => createTriggeredTask(transaction, task));
    return id ?? 0;
  };

  const read = async (id: number) => {
    const rows = await api.database.query<Record<string, unknown>>(
      `SELECT state, blocked_reason AS blocked, paused_at IS NOT NULL AS paused, due_at AS due, paused_seconds AS stood
       FROM tasks WHERE id = $1`,
      [id],
    );
    return rows[0];
  };

  it('block what waits for them, stop its clock, and let it go on when they arrive', async () => {
    const waiting = await promo({ shipment: 'SF-1' }, 'event/a');
    const other = await promo({ shipment: 'SF-9' }, 'event/b');
    await put({ shipment: 'SF-1', expectedAt: '2026-10-01T10:00:00Z' });
    await shipments.run(api.app.services);
    expect(await read(waiting)).toMatchObject({ blocked: null, paused: false });
    api.wait(2 * 3600 + 60);
    await shipments.run(api.app.services);
    await shipments.run(api.app.services);
    expect(await read(waiting)).toMatchObject({ state: 'open', blocked: 'shipment-late', paused: true });
    expect(await read(other)).toMatchObject({ blocked: null });
    // A day later it comes: what was due on the 2nd at 18:00 is due as much later as it stood still, and nobody missed it.
    api.wait(86_400);
    const arrival = { shipment: 'SF-1', expectedAt: '2026-10-01T10:00:00Z', arrivedAt: '2026-10-02T10:00:00Z' };
    await put(arrival);
    await put(arrival);
    expect(await read(waiting)).toEqual({
      ...{ state: 'open', blocked: null, paused: false, stood: 86_400, due: new Date('2026-10-03T10:00:00Z') },
    });
    const told = await api.database.query<{ action: string; times: number }>(
      `SELECT action, count(*)::integer AS times FROM journal
       WHERE action LIKE 'shipment.%' OR action IN ('task.blocked', 'task.unblocked') GROUP BY action ORDER BY action`,
    );
    expect(told).toEqual([
      { action: 'shipment.arrived', times: 1 },
      { action: 'shipment.late', times: 1 },
      { action: 'task.blocked', times: 1 },
      { action: 'task.unblocked', times: 1 },
    ]);
  });

  it('keep what waits for several until the last is there', async () => {
    const waiting = await promo({ shipments: ['SF-2', 'SF-3'] }, 'event/c');
    for (const shipment of ['SF-2', 'SF-3']) await put({ shipment, expectedAt: '2026-10-02T09:00:00Z' });
    await shipments.run(api.app.services);
    expect(await read(waiting)).toMatchObject({ blocked: 'shipment-late' });
    const arrive = (shipment: string) =>
      put({ shipment, expectedAt: '2026-10-02T09:00:00Z', arrivedAt: '2026-10-02T10:30:00Z' });
    await arrive('SF-2');
    expect(await read(waiting)).toMatchObject({ blocked: 'shipment-late' });
    await arrive('SF-3');
    expect(await read(waiting)).toMatchObject({ blocked: null });
  });

  it('block what is made while they are late from its first moment on, but not what is done about the delay', async () => {
    await put({ shipment: 'SF-5', expectedAt: '2026-10-02T09:00:00Z' });
    await shipments.run(api.app.services);
    const late = await promo({ shipment: 'SF-5' }, 'event/e');
    expect(await read(late)).toMatchObject({ blocked: 'shipment-late', paused: true });
    expect(await read(await promo({ shipment: 'SF-6' }, 'event/f'))).toMatchObject({ blocked: null });
    await put({ shipment: 'SF-5', expectedAt: '2026-10-02T09:00:00Z', arrivedAt: '2026-10-02T10:40:00Z' });
    expect(await read(late)).toMatchObject({ blocked: null, paused: false });
    expect(await read(await promo({ shipment: 'SF-5' }, 'event/g'))).toMatchObject({ blocked: null });
  });

  it('are no trouble when they arrive before anybody noticed, or when what was said earlier comes later', async () => {
    const waiting = await promo({ shipment: 'SF-4' }, 'event/d');
    const at = (hour: string) => `2026-10-02T${hour}:00:00Z`;
    await put({ shipment: 'SF-4', expectedAt: at('08'), arrivedAt: at('09'), asOf: at('09') });
    const stale = await put({ shipment: 'SF-4', expectedAt: at('07'), asOf: at('06') });
    expect(stale.json()).toEqual({ changed: 0 });
    await shipments.run(api.app.services);
    expect(await read(waiting)).toMatchObject({ blocked: null });
  });
});
