import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetExpired } from '../../src/server/work/forget-expired.ts';
import type { Answer, Api } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { hire, openLivePlatform } from '../helpers/live-platform.ts';

const STORE = 'bj-wangfujing';

describe.each(DATABASES)('signing in on $kind (R028)', ({ open }) => {
  let api: Api;
  let manager: { token: string; employeeNumber: string };

  beforeAll(async () => {
    api = await openLivePlatform(await open());
    manager = await hire(api, { store: STORE, positions: ['店长'] });
  });

  afterAll(() => api.close());

  const makeCode = (employeeNumber: string, token: string = manager.token): Promise<Answer> =>
    api.call('POST', '/v1/sign-in/codes', { body: { employeeNumber }, token });
  const signIn = (employeeNumber: string, code: string): Promise<Answer> =>
    api.call('POST', '/v1/sessions', { body: { employeeNumber, code, device: 'phone' }, token: null });
  const clerkOf = (store: string) => hire(api, { store, positions: ['导购'] });

  it('lets a manager make a code, which signs in once', async () => {
    const { employeeNumber } = await clerkOf(STORE);
    const { code } = (await makeCode(employeeNumber)).json();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    const signedIn = await signIn(employeeNumber, code.toLowerCase());
    expect(signedIn.status).toBe(201);
    const { token } = signedIn.json();
    expect((await api.call('GET', '/v1/sessions', { token })).json()).toMatchObject({
      employeeNumber,
      items: [{ kind: 'session', device: 'phone', current: true }, { current: false }],
    });
    expect((await signIn(employeeNumber, code)).json().code).toBe('platform/sign-in-refused');
    const secrets = await api.database.query('SELECT sessions::text, sign_in_codes::text FROM sessions, sign_in_codes');
    expect(JSON.stringify(secrets)).not.toContain(token);
  });

  it('ends a code after ten minutes, after five wrong tries, and when a new one is made', async () => {
    const { employeeNumber } = await clerkOf(STORE);
    const old = (await makeCode(employeeNumber)).json().code;
    const late = (await makeCode(employeeNumber)).json().code;
    expect((await signIn(employeeNumber, old)).status).toBe(401);
    api.wait(601);
    expect((await signIn(employeeNumber, late)).status).toBe(401);
    const { code } = (await makeCode(employeeNumber)).json();
    await Promise.all(Array.from({ length: 5 }, () => signIn(employeeNumber, 'WRONGONE')));
    expect((await signIn(employeeNumber, code)).status).toBe(401);
  });

  it('makes codes for people of the own store alone, and for an administrator only by who keeps the directory', async () => {
    const other = await clerkOf('gz-tianhe');
    const clerk = await clerkOf(STORE);
    const chief = await hire(api, { store: STORE, positions: [], groups: ['platform-administrators'] });
    expect((await makeCode(other.employeeNumber)).status).toBe(403);
    expect((await makeCode(manager.employeeNumber, clerk.token)).status).toBe(403);
    expect((await makeCode(chief.employeeNumber)).status).toBe(403);
    const keeper = await hire(api, { positions: ['HRBP'] });
    expect((await makeCode(chief.employeeNumber, keeper.token)).status).toBe(201);
    expect((await makeCode('nobody', keeper.token)).status).toBe(404);
  });

  it('says the same of a person who does not exist, has no code, or has left, and writes it down', async () => {
    const { employeeNumber } = await clerkOf(STORE);
    const { code } = (await makeCode(employeeNumber)).json();
    await api.database.execute("UPDATE staff SET status = 'left' WHERE employee_number = $1", [employeeNumber]);
    const answers = [
      await signIn(employeeNumber, code),
      await signIn('E-none', code),
      await signIn(manager.employeeNumber, code),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const [denied] = await api.database.query<{ count: number }>(
      "SELECT count(*)::integer AS count FROM journal WHERE action = 'session.create' AND outcome = 'denied' AND subject = 'staff/E-none'",
    );
    expect(denied?.count).toBe(1);
  });

  it('ends sessions, one and the one in use, and nobody else’s', async () => {
    const clerk = await clerkOf(STORE);
    const [mine] = (await api.call('GET', '/v1/sessions', { token: clerk.token })).json().items;
    expect((await api.call('DELETE', `/v1/sessions/${mine.id}`, { token: manager.token })).status).toBe(404);
    expect((await api.call('DELETE', '/v1/sessions', { token: clerk.token })).status).toBe(204);
    expect((await api.call('GET', '/v1/sessions', { token: clerk.token })).status).toBe(401);
    expect((await api.call('GET', '/v1/sessions')).json().code).toBe('platform/person-needed');
  });

  it('gives people tokens of their own with an end, which make no others', async () => {
    const clerk = await clerkOf(STORE);
    const body = { name: 'export', expiresInDays: 1 };
    const { token } = (await api.call('POST', '/v1/personal-tokens', { body, token: clerk.token })).json();
    expect((await api.call('GET', `/v1/directory/shifts?store=${STORE}`, { token })).status).toBe(200);
    expect((await api.call('POST', '/v1/personal-tokens', { body, token })).json().code).toBe('platform/person-needed');
    api.wait(86_401);
    expect((await api.call('GET', '/v1/sessions', { token })).json().code).toBe('platform/token-expired');
  });

  it('forgets sessions long after they ended, and keeps those that work', async () => {
    const clerk = await clerkOf(STORE);
    await api.call('POST', '/v1/personal-tokens', { body: { name: 'short', expiresInDays: 1 }, token: clerk.token });
    api.wait(40 * 86_400);
    await forgetExpired.run(api.app.services);
    const kept = await api.database.query('SELECT device FROM sessions WHERE employee_number = $1', [
      clerk.employeeNumber,
    ]);
    expect(kept).toEqual([{ device: 'test' }]);
  });

  it('wants a person of the store behind each request of a shared device', async () => {
    const clerk = await clerkOf(STORE);
    const stranger = await clerkOf('gz-tianhe');
    for (const { token } of [clerk, stranger])
      expect((await api.call('PUT', '/v1/pin', { body: { pin: '246810' }, token })).status).toBe(204);
    const body = { name: `till-${Math.floor(performance.now())}`, store: STORE };
    expect((await api.call('POST', '/v1/devices', { body, token: manager.token })).status).toBe(403);
    const { token } = (await api.call('POST', '/v1/devices', { body })).json();
    const read = async (employee?: string, pin?: string) => {
      const headers = {
        ...(employee ? { 'storeops-employee': employee } : {}),
        ...(pin ? { 'storeops-pin': pin } : {}),
      };
      return (await api.call('GET', `/v1/directory/shifts?store=${STORE}`, { token, headers })).status;
    };
    expect(await read()).toBe(401);
    expect(await read(clerk.employeeNumber)).toBe(401);
    expect(await read(clerk.employeeNumber, '000000')).toBe(401);
    expect(await read(stranger.employeeNumber, '246810')).toBe(401);
    expect(await read(clerk.employeeNumber, '246810')).toBe(200);
    const headers = { 'storeops-employee': clerk.employeeNumber, 'storeops-pin': '246810' };
    expect((await api.call('PUT', '/v1/pin', { body: { pin: '111111' }, token, headers })).status).toBe(403);
    for (let wrong = 0; wrong < 10; wrong++) expect(await read(clerk.employeeNumber, '000000')).toBe(401);
    expect(await read(clerk.employeeNumber, '246810')).toBe(401);
    expect((await api.call('DELETE', `/v1/devices/${body.name}`)).status).toBe(204);
  });
});
