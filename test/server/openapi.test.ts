import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { hire, openLivePlatform } from '../helpers/live-platform.ts';

interface Operation {
  readonly summary?: string;
  readonly 'x-permission'?: { resource: string; verb: string };
  readonly 'x-scope'?: string;
  readonly security?: object[];
  readonly responses: Record<string, { content?: Record<string, object> }>;
}

interface OpenApi {
  readonly paths: Record<string, Record<string, Operation>>;
}

const STORE = 'bj-wangfujing';

describe.each(DATABASES)('the description of the interface on $kind (R030, R048)', ({ open }) => {
  let api: Api;
  let document: OpenApi;
  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false });

  beforeAll(async () => {
    api = await openLivePlatform(await open());
    document = (await api.call('GET', '/openapi.json')).json();
    ajv.addSchema(document, 'openapi');
  });

  afterAll(() => api.close());

  it('says of every operation what it is for, what it takes to call it, and how it refuses', () => {
    const lacking = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, operation]) => {
        const { summary, responses } = operation;
        const said = operation['x-permission'] ?? operation['x-scope'];
        const problems = ['4XX', '5XX'].every((status) => responses[status]?.content?.['application/problem+json']);
        const isOpen = operation['x-scope'] === 'public' ? operation.security?.length === 0 : !operation.security;
        return summary && said && problems && isOpen ? [] : [`${method} ${path}`];
      }),
    );
    expect(lacking).toEqual([]);
  });

  /** Calls a route and answers its body, or what of it does not fit what is described. */
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, options: CallOptions = {}) => {
    const { at = path, query = '', ...rest } = options;
    const answer = await api.call(method, `${at}${query}`, rest);
    const { responses } = document.paths[path]?.[method.toLowerCase()] ?? { responses: {} };
    const status = responses[answer.status] ? String(answer.status) : `${String(answer.status)[0]}XX`;
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
    if (answer.text === '') return { status: answer.status, isDescribed: status in responses, errors: null, body: {} };
    const pointer = ['paths', path, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
    const ref = `openapi#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const validate = ajv.getSchema(ref) ?? ajv.compile({ $ref: ref });
    const body = answer.json();
    validate(body);
    return { status: answer.status, isDescribed: status in responses, errors: validate.errors ?? null, body };
  };

  interface CallOptions {
    readonly at?: string;
    readonly query?: string;
    readonly body?: object | string;
    readonly token?: string | null;
    readonly headers?: Record<string, string>;
  }

  const fits = (status: number) => ({ status, isDescribed: true, errors: null });

  it('fits what the directory answers', async () => {
    const staff = [{ employeeNumber: 'E1', name: '王', store: STORE, positions: ['导购'] }];
    const shift = {
      employeeNumber: 'E1',
      store: STORE,
      position: '导购',
      start: '2026-10-02T09:00',
      end: '2026-10-02T18:00',
    };
    const certificate = { employeeNumber: 'E1', skill: 'fire-safety', validFrom: '2026-01-01' };
    const put = (sort: string, body: object) => call('PUT', `/v1/directory/${sort}`, { body });
    expect(await put('staff', staff)).toMatchObject(fits(200));
    expect(await put('shifts', [shift])).toMatchObject(fits(200));
    expect(await put('certificates', [certificate])).toMatchObject(fits(200));
    expect(await put('staff', [{}])).toMatchObject(fits(422));
    expect(await put('staff', { not: 'a list' })).toMatchObject(fits(400));
    for (const sort of ['staff', 'shifts', 'certificates']) {
      const listed = await call('GET', `/v1/directory/${sort}`, { query: '?limit=1' });
      expect(listed).toMatchObject({ ...fits(200), body: { items: [{ employeeNumber: 'E1' }] } });
      expect(listed.body.next).toBeTruthy();
    }
  });

  it('fits what signing in answers', async () => {
    const { employeeNumber } = await hire(api, { store: STORE, positions: ['导购'] });
    const made = await call('POST', '/v1/sign-in/codes', { body: { employeeNumber } });
    expect(made).toMatchObject(fits(201));
    const body = { employeeNumber, code: made.body.code };
    const signedIn = await call('POST', '/v1/sessions', { body, token: null });
    expect(signedIn).toMatchObject(fits(201));
    expect(await call('POST', '/v1/sessions', { body, token: null })).toMatchObject(fits(401));
    const { token } = signedIn.body;
    const sessions = await call('GET', '/v1/sessions', { token });
    expect(sessions).toMatchObject(fits(200));
    expect(await call('POST', '/v1/personal-tokens', { token, body: { name: 'mine' } })).toMatchObject(fits(201));
    expect(await call('PUT', '/v1/pin', { token, body: { pin: '123456' } })).toMatchObject(fits(204));
    expect(await call('PUT', '/v1/pin', { body: { pin: '123456' } })).toMatchObject(fits(403));
    const other = sessions.body.items.find(({ current }: { current: boolean }) => !current).id;
    expect(await call('DELETE', '/v1/sessions/{id}', { token, at: `/v1/sessions/${other}` })).toMatchObject(fits(204));
    expect(await call('DELETE', '/v1/sessions', { token })).toMatchObject(fits(204));
    expect(await call('POST', '/v1/devices', { body: { name: 'till', store: STORE } })).toMatchObject(fits(201));
    expect(await call('GET', '/v1/devices')).toMatchObject(fits(200));
    expect(await call('DELETE', '/v1/devices/{name}', { at: '/v1/devices/till' })).toMatchObject(fits(204));
  });

  it('fits what the journal, events and rights answer', async () => {
    const body = { url: 'https://example.com/hook' };
    const made = await call('POST', '/v1/webhooks', { body });
    expect(made).toMatchObject(fits(201));
    expect(await call('POST', '/v1/webhooks', { body: { url: 'http://10.0.0.1/' } })).toMatchObject(fits(422));
    expect(await call('GET', '/v1/webhooks', { query: '?limit=1' })).toMatchObject(fits(200));
    const at = `/v1/webhooks/${made.body.id}`;
    const again = { at: `${at}/redeliver`, body: { from: 1 } };
    expect(await call('POST', '/v1/webhooks/{id}/redeliver', again)).toMatchObject(fits(204));
    expect(await call('DELETE', '/v1/webhooks/{id}', { at })).toMatchObject(fits(204));
    expect(await call('GET', '/v1/journal')).toMatchObject(fits(200));
    expect(await call('GET', '/v1/journal/verify')).toMatchObject(fits(200));
    const question = { resource: 'task', verb: 'read', store: STORE };
    expect(await call('POST', '/v1/can-i', { body: question })).toMatchObject(fits(200));
    expect(await call('POST', '/v1/can-i', { body: { ...question, store: 'nowhere' } })).toMatchObject(fits(404));
    expect(await call('POST', '/v1/can-i/all', { body: { questions: [question] } })).toMatchObject(fits(200));
    expect(await call('GET', '/v1/events', { token: null })).toMatchObject(fits(401));
  });
});
