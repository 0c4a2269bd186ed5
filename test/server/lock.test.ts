import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/server/database/database.ts';
import { type Api, createLine, emptyDatabase, openApi } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { region } from '../helpers/resources.ts';

describe.each(DATABASES)('the writer’s lock on $kind', ({ open }) => {
  let api: Api;
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  beforeEach(async () => {
    await emptyDatabase(database);
    api = await openApi(database);
  });

  afterEach(() => api.app.close());

  afterAll(() => database.close());

  const take = (owner: string, more: object = {}) =>
    api.call('POST', '/v1/lock', { body: { owner, ttlSeconds: 30, ...more } });

  it('is given to one owner at a time, and says who has it and until when', async () => {
    expect((await take('li@laptop 1')).json()).toEqual({ token: 1, expiresAt: '2026-10-01T08:00:30.000Z' });
    const refused = await take('wang@desk 2');
    expect(refused.json()).toMatchObject({
      status: 409,
      code: 'platform/locked',
      args: { owner: 'li@laptop 1', expiresAt: '2026-10-01T08:00:30.000Z', fence: 1 },
    });
    expect((await api.call('GET', '/v1/state')).json().lock).toEqual({
      owner: 'li@laptop 1',
      expiresAt: '2026-10-01T08:00:30.000Z',
    });
  });

  it('passes on when it expires, with a greater token', async () => {
    await take('li@laptop 1');
    api.wait(30);
    expect((await api.call('GET', '/v1/state')).json().lock).toBeUndefined();
    expect((await take('wang@desk 2')).json().token).toBe(2);
  });

  it('lives on while its heart beats', async () => {
    const headers = { 'storeops-fence': String((await take('li@laptop 1')).json().token) };
    api.wait(20);
    const beat = await api.call('PUT', '/v1/lock', { headers, body: { ttlSeconds: 30 } });
    expect(beat.json()).toEqual({ token: 1, expiresAt: '2026-10-01T08:00:50.000Z' });
    api.wait(20);
    expect((await take('wang@desk 2')).status).toBe(409);
  });

  it('is free again once it is given back, which may be said twice', async () => {
    const headers = { 'storeops-fence': String((await take('li@laptop 1')).json().token) };
    expect((await api.call('DELETE', '/v1/lock', { headers })).status).toBe(204);
    expect((await api.call('DELETE', '/v1/lock', { headers })).status).toBe(204);
    expect((await take('wang@desk 2')).json().token).toBe(2);
    // The first owner's late release takes nothing from the second.
    await api.call('DELETE', '/v1/lock', { headers });
    expect((await api.call('GET', '/v1/state')).json().lock.owner).toBe('wang@desk 2');
  });

  it('goes to its own owner again, so that a lost answer locks nobody out', async () => {
    await take('li@laptop 1');
    expect((await take('li@laptop 1')).json().token).toBe(2);
  });

  it('can be taken over from a holder that is known to have ended', async () => {
    const { token } = (await take('li@laptop 1')).json();
    expect((await take('li@laptop 2', { takeOver: token + 1 })).status).toBe(409);
    expect((await take('li@laptop 2', { takeOver: token })).json().token).toBe(token + 1);
    const told = (await api.call('GET', '/v1/journal?action=lock.')).json();
    expect(told.items).toMatchObject([
      {
        action: 'lock.taken-over',
        actor: 'token/bootstrap',
        data: { owner: 'li@laptop 2', from: token, token: token + 1 },
      },
    ]);
  });

  it('refuses every kind of write with a stale token (R027)', async () => {
    const stale = await api.lock('li@laptop 1');
    const id = randomUUID();
    const body = { id, base: 0, tool: 'test 1', counts: { create: 1, update: 0, delete: 0 } };
    expect((await api.call('POST', '/v1/changesets', { body, headers: stale })).status).toBe(201);
    const chunk = { body: createLine(region('north')), headers: stale };
    expect((await api.call('PUT', `/v1/changesets/${id}/changes/0`, chunk)).status).toBe(200);
    api.wait(31);
    await api.lock('wang@desk 2');
    const restore = { headers: stale, body: { id: randomUUID(), base: 0, tool: 'test 1' } };
    const answers = [
      await api.call('POST', '/v1/changesets', { body: { ...body, id: randomUUID() }, headers: stale }),
      await api.call('PUT', `/v1/changesets/${id}/changes/1`, chunk),
      await api.call('POST', `/v1/changesets/${id}/commit`, { headers: stale }),
      await api.call('POST', '/v1/revisions/0/restore', restore),
      await api.call('PUT', '/v1/lock', { headers: stale, body: { ttlSeconds: 30 } }),
    ];
    expect(answers.map((answer) => [answer.status, answer.json().code])).toEqual(
      Array(5).fill([409, 'platform/locked']),
    );
    expect((await api.call('GET', '/v1/state')).json().revision).toBe(0);
  });

  it('refuses a write whose lock was given back, and one without a token', async () => {
    const headers = await api.lock();
    await api.call('DELETE', '/v1/lock', { headers });
    const body = { id: randomUUID(), base: 0, tool: 'test 1', counts: { create: 0, update: 0, delete: 0 } };
    const lost = await api.call('POST', '/v1/changesets', { body, headers });
    expect([lost.status, lost.json().code]).toEqual([409, 'platform/lock-lost']);
    const without = await api.call('POST', '/v1/changesets', { body });
    expect([without.status, without.json().code]).toEqual([400, 'request/invalid']);
  });

  it('lets an owner whose lease ran out go on as long as nobody else took the lock', async () => {
    const fence = await api.lock();
    api.wait(3600);
    expect((await api.push([createLine(region('north'))], { fence })).status).toBe(200);
  });
});
