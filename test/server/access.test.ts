import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfitValue } from '../../src/server/database/sql-state.ts';
import { failureLog } from '../../src/server/failure-log.ts';
import { type Api, openApi } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';

const DAY = 86_400;

/** What asks for no token: is it there, and signing in. */
const PUBLIC = ['get /v1/health', 'post /v1/sessions'];

describe.each(DATABASES)('access to the platform on $kind (R028)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openApi(await open());
  });

  afterAll(() => api.close());

  const newToken = async (name: string, scope: string, expiresInDays?: number): Promise<string> => {
    const body = { name, scope, ...(expiresInDays ? { expiresInDays } : {}) };
    return (await api.call('POST', '/v1/tokens', { body })).json().token;
  };

  it('asks for no token to tell its health', async () => {
    const answer = await api.call('GET', '/v1/health', { token: null });
    expect([answer.status, answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('refuses every other route without a token, as a problem document', async () => {
    const paths = Object.entries((await api.call('GET', '/openapi.json')).json().paths as Record<string, object>);
    expect(paths.length).toBeGreaterThan(10);
    for (const [path, methods] of paths) {
      for (const method of Object.keys(methods)) {
        if (PUBLIC.includes(`${method} ${path}`)) continue;
        const url = path.replace(/\{[^}]+\}/g, '1');
        const answer = await api.call(method.toUpperCase() as 'GET', url, { token: null });
        expect([url, answer.status, answer.json().code]).toEqual([url, 401, 'platform/token-missing']);
        expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      }
    }
  });

  it('tells an unknown token from an expired one', async () => {
    const token = await newToken('short', 'read', 1);
    expect((await api.call('GET', '/v1/state', { token })).status).toBe(200);
    api.wait(DAY);
    const expired = await api.call('GET', '/v1/state', { token });
    expect([expired.status, expired.json().code, expired.json().args.name]).toEqual([
      401,
      'platform/token-expired',
      'short',
    ]);
    const unknown = await api.call('GET', '/v1/state', { token: 'storeops_wrong' });
    expect([unknown.status, unknown.json().code]).toEqual([401, 'platform/token-unknown']);
  });

  it('lets a read token read and nothing else, a write token write but make no tokens', async () => {
    const read = await newToken('reader', 'read');
    const write = await newToken('writer', 'write');
    const owner = { owner: 'x', ttlSeconds: 1 };
    expect((await api.call('GET', '/v1/resources', { token: read })).status).toBe(200);
    const refused = await api.call('POST', '/v1/lock', { token: read, body: owner });
    expect(refused.json()).toMatchObject({
      status: 403,
      code: 'platform/forbidden',
      args: { name: 'reader', scope: 'read', needed: 'write' },
    });
    expect((await api.call('POST', '/v1/lock', { token: write, body: owner })).status).toBe(200);
    expect((await api.call('GET', '/v1/tokens', { token: write })).status).toBe(403);
  });

  it('keeps tokens only as hashes, lists them without, and takes them back', async () => {
    const token = await newToken('ci', 'write');
    const rows = await api.database.query<{ row: string }>('SELECT access_tokens::text AS row FROM access_tokens');
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
    const list = await api.call('GET', '/v1/tokens');
    expect(list.json().tokens.map(({ name }: { name: string }) => name)).toContain('ci');
    expect(list.text).not.toContain(token);
    expect((await api.call('DELETE', '/v1/tokens/ci')).status).toBe(204);
    expect((await api.call('GET', '/v1/state', { token })).json().code).toBe('platform/token-unknown');
    expect((await api.call('DELETE', '/v1/tokens/ci')).status).toBe(404);
  });

  it('refuses a second token of the same name', async () => {
    await newToken('twice', 'read');
    const answer = await api.call('POST', '/v1/tokens', { body: { name: 'twice', scope: 'admin' } });
    expect([answer.status, answer.json().code]).toEqual([409, 'platform/token-exists']);
  });

  it('keeps the last token that can make tokens', async () => {
    const answer = await api.call('DELETE', '/v1/tokens/bootstrap');
    expect([answer.status, answer.json().code]).toEqual([409, 'platform/last-token']);
    expect((await api.call('GET', '/v1/state')).status).toBe(200);
  });

  it('answers what does not fit its schema with the reason', async () => {
    const answer = await api.call('POST', '/v1/tokens', { body: { name: 'UPPER', scope: 'read' } });
    expect(answer.json()).toMatchObject({
      status: 400,
      code: 'request/invalid',
      type: expect.stringContaining('request/invalid'),
    });
    expect(answer.json().args.reason).toContain('name');
    expect((await api.call('GET', '/v1/resources?limit=0')).json().code).toBe('request/invalid');
    expect((await api.call('GET', '/v1/resources?surprise=1')).json().code).toBe('request/invalid');
  });

  it('answers an unknown path with a problem document', async () => {
    expect((await api.call('GET', '/v2/state')).json()).toMatchObject({ status: 404, code: 'platform/not-found' });
  });

  it('describes itself in OpenAPI 3.1, every operation with a summary and its answers', async () => {
    const document = (await api.call('GET', '/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    for (const operations of Object.values<Record<string, { summary?: string; responses: object }>>(document.paths))
      for (const operation of Object.values(operations)) {
        expect(operation.summary).toBeTruthy();
        expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
      }
  });
});

describe.each(DATABASES.slice(0, 1))('the rate limit', ({ open }) => {
  it('bounds each token by itself and says when to come again', async () => {
    const api = await openApi(await open(), { requestsPerMinute: 3 });
    const other = (await api.call('POST', '/v1/tokens', { body: { name: 'other', scope: 'read' } })).json().token;
    for (let call = 0; call < 2; call++) expect((await api.call('GET', '/v1/state')).status).toBe(200);
    const limited = await api.call('GET', '/v1/state');
    expect(limited.json()).toMatchObject({ status: 429, code: 'platform/rate-limited' });
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    expect((await api.call('GET', '/v1/state', { token: other })).status).toBe(200);
    await api.close();
  });

  it('bounds how often an address may try to sign in, whatever it sends (R028)', async () => {
    const api = await openApi(await open());
    const guess = (body: object) => api.call('POST', '/v1/sessions', { body, token: null });
    for (let call = 0; call < 60; call++) expect((await guess({})).status).toBe(400);
    const limited = await guess({ employeeNumber: 'E1', code: 'WRONGONE', device: 'phone' });
    expect([limited.status, limited.json().code]).toEqual([429, 'platform/rate-limited']);
    expect((await api.call('GET', '/v1/state')).status).toBe(200);
    await api.close();
  });
});

describe.each(DATABASES)('what no column can keep, on $kind', ({ open }) => {
  it('is refused as what was sent, and told to nobody as a failure of the platform', async () => {
    const failures: string[] = [];
    const logger = failureLog(
      (line) => failures.push(line),
      () => new Date('2026-10-01T08:00:00Z'),
    );
    const api = await openApi(await open(), { logger });
    const odd = (path: string, body: object) => api.call('POST', path, { body });
    for (const name of ['a\u0000b', '\u0000'])
      expect((await odd('/v1/tokens', { name, scope: 'read' })).status).toBe(400);
    const date = await api.call('PUT', '/v1/data/sales?completeThrough=2026-02-30', {
      ...{ body: Buffer.from(''), headers: { 'content-type': 'application/x-ndjson' } },
    });
    expect([date.status, date.json().code]).toEqual([400, 'request/invalid']);
    await expect(api.database.query("SELECT $1::jsonb ->> 'a'", ['{"a":"\\u0000"}'])).rejects.toSatisfy(
      (error) => unfitValue(error)?.includes('U+0000') ?? false,
    );
    expect(failures).toEqual([]);
    api.app.log.error({ err: new Error('no disk'), path: '/v1/state' }, 'request failed');
    expect(JSON.parse(failures[0] ?? '')).toMatchObject({
      ...{ at: '2026-10-01T08:00:00.000Z', message: 'request failed', path: '/v1/state' },
      error: expect.stringContaining('no disk'),
    });
    await api.close();
  });
});
