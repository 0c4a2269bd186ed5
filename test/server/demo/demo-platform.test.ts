import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../../../src/server/serve.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const FROM = '2026-09-02T00:00:00.000Z';

describe('a demo platform (R027)', () => {
  it('is told the time by requests until its past is complete, says so, and never serves as a real one', async () => {
    const dataFolder = path.join(temporaryFolder(), 'data');
    const options = { dataFolder, host: '127.0.0.1', port: 0 } as const;
    const demo = await serve({ ...options, demo: true });
    const ask = async (method: string, where: string, { at, body }: { at?: string; body?: object } = {}) => {
      const headers = {
        authorization: `Bearer ${demo.bootstrapToken}`,
        ...(at ? { 'storeops-demo-time': at } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      };
      const answer = await fetch(demo.url + where, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    expect((await ask('GET', '/v1/state', { at: FROM })).body.demo).toEqual({ now: FROM, loading: true });
    // Time never goes back.
    expect((await ask('GET', '/v1/state', { at: '2026-01-01T00:00:00Z' })).body.demo).toMatchObject({ now: FROM });
    const later = '2026-09-02T03:00:00.000Z';
    expect((await ask('POST', '/v1/demo/work', { body: { at: later, jobs: ['dispatch', 'sweep'] } })).body).toEqual({
      now: later,
    });
    expect((await ask('POST', '/v1/demo/end')).status).toBe(200);
    const refused = await ask('POST', '/v1/demo/work', { body: { at: '2026-12-01T00:00:00Z' } });
    expect(refused).toMatchObject({ status: 409, body: { code: 'platform/demo-loaded' } });
    const state = (await ask('GET', '/v1/state', { at: '2026-12-01T00:00:00Z' })).body.demo as { now: string };
    expect(state).toMatchObject({ loading: false });
    expect(Date.parse(state.now) - Date.parse(later)).toBeLessThan(3_600_000);
    await demo.close();

    await expect(serve(options)).rejects.toMatchObject({ code: 'platform/is-a-demo' });
    const again = await serve({ ...options, demo: true });
    await again.close();
  });

  it('is refused where people work, and no other platform looks at the time of a request', async () => {
    const dataFolder = path.join(temporaryFolder(), 'data');
    const options = { dataFolder, host: '127.0.0.1', port: 0 } as const;
    const real = await serve(options);
    const headers = { authorization: `Bearer ${real.bootstrapToken}`, 'storeops-demo-time': FROM };
    const person = JSON.stringify([{ employeeNumber: 'A1', name: '林一', region: 'beijing', positions: ['总部运营'] }]);
    const answer = await fetch(`${real.url}/v1/sign-in/codes`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ employeeNumber: 'A1' }),
    });
    expect(answer.status).toBe(404);
    expect((await (await fetch(`${real.url}/v1/state`, { headers })).json()) as object).not.toHaveProperty('demo');
    expect((await fetch(`${real.url}/v1/demo/work`, { method: 'POST', headers })).status).toBe(404);
    const staff = await fetch(`${real.url}/v1/directory/staff`, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/json' },
      body: person.replace(',"region":"beijing"', ''),
    });
    expect(staff.status).toBe(200);
    await real.close();
    await expect(serve({ ...options, demo: true })).rejects.toMatchObject({ code: 'platform/not-a-demo' });
  });
});
