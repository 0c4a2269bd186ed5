import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, test } from 'vitest';
import { insertJournal } from '../../src/server/database/queries/journal.ts';
import { deliverWebhooks } from '../../src/server/events/deliver-webhooks.ts';
import { retryDelay } from '../../src/server/events/retry-delay.ts';
import { isAddressAllowed, whyRefused } from '../../src/server/events/webhook-target.ts';
import type { Answer, Api } from '../helpers/api.ts';
import { DATABASES, freshPostgresUrl } from '../helpers/databases.ts';
import { hire, openLivePlatform } from '../helpers/live-platform.ts';
import { startProcess } from '../helpers/platform-process.ts';

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly subject: string;
}

/** A receiver that a test may make fail, slow or go away. */
class Receiver {
  readonly received: Received[] = [];
  /** Told of each event before it is answered. */
  onEvent: (subject: string) => Promise<void> = async () => {};
  /** What it does next: the status of its answer, or how many milliseconds it thinks before a good one. */
  readonly plan: ({ status: number } | { delay: number })[] = [];
  #server: Server | undefined;
  port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', async () => {
        await this.onEvent(JSON.parse(body).subject);
        const next = this.plan.shift() ?? { status: 204 };
        const answer = (status: number): void => {
          if (status < 300)
            this.received.push({
              headers: request.headers as Record<string, string>,
              body,
              subject: JSON.parse(body).subject,
            });
          response.writeHead(status).end();
        };
        if ('delay' in next) setTimeout(() => answer(200), next.delay);
        else answer(next.status);
      });
    });
    const server = this.#server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}

describe.each(DATABASES)('webhooks on $kind (R030, R048)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open(), undefined, { webhookTargets: 'loopback' });
  });

  afterAll(() => api.close());

  beforeEach(() => api.database.script('DELETE FROM webhooks'));

  const receiver = async (): Promise<Receiver> => {
    const made = new Receiver();
    await made.start();
    onTestFinished(() => made.stop());
    return made;
  };
  const create = (url: string, more: object = {}, token = api.token): Promise<Answer> =>
    api.call('POST', '/v1/webhooks', { body: { url, types: ['dev.storeops.task.'], ...more }, token });
  const state = async () => (await api.call('GET', '/v1/webhooks')).json().items[0];
  const write = (from: number, count: number, store = 'bj-wangfujing'): Promise<void> =>
    insertJournal(
      api.database,
      Array.from({ length: count }, (_, index) => ({
        ...{
          at: api.app.services.clock(),
          actor: 'staff/E1',
          action: 'task.submitted',
          subject: `task/${from + index}`,
        },
        ...{ store, outcome: 'done' as const },
      })),
    );
  const deliver = (): Promise<void> => deliverWebhooks(api.app.services);
  const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => `task/${from + index}`);
  const subjects = ({ received }: Receiver) => received.map(({ subject }) => subject);

  it('sends events in order, signed so that the receiver can check them', async () => {
    const target = await receiver();
    const { id, secret } = (await create(target.url)).json();
    expect(secret).toMatch(/^whsec_/);
    await write(0, 250);
    await deliver();
    expect(subjects(target)).toEqual(range(0, 250));
    const { headers, body } = target.received[7]!;
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(headers['webhook-timestamp']).toBe(String(api.app.services.clock().getTime() / 1000));
    expect(headers['content-type']).toContain('application/cloudevents+json');
    expect(new Set(target.received.map((message) => message.headers['webhook-id'])).size).toBe(250);
    expect(await state()).toMatchObject({ id, state: 'active', failures: 0 });
    expect(JSON.stringify(await state())).not.toContain(secret);
  });

  it('goes on where it was after failures, a slow answer and a restart of the receiver: none lost, in order', async () => {
    const target = await receiver();
    await create(target.url);
    target.plan.push(
      { status: 204 },
      { status: 500 },
      { delay: 300 },
      { status: 204 },
      { status: 302 },
      { status: 503 },
    );
    await write(0, 6);
    for (let round = 0; round < 3; round++) {
      await deliver();
      expect((await state()).failures).toBeGreaterThan(0);
      api.wait(3600);
    }
    await target.stop();
    await deliver();
    expect(await state()).toMatchObject({ lastFailure: 'ECONNREFUSED' });
    await target.start();
    await deliver();
    expect(subjects(target)).toEqual(range(0, 3));
    api.wait(3600);
    await deliver();
    expect(subjects(target)).toEqual(range(0, 6));
    expect(await state()).toMatchObject({ failures: 0 });
    expect((await state()).lastFailure).toBeUndefined();
  });

  it('repeats an event whose delivery was not written down before a kill, and loses none', async () => {
    const target = await receiver();
    await create(target.url);
    await write(0, 3);
    const cut = { ...api.app.services, database: { ...api.database } };
    // The process dies after the second event was delivered: its cursor is never written.
    let writes = 0;
    cut.database.execute = (sql, parameters) => {
      if (sql.startsWith('UPDATE webhooks SET cursor') && ++writes === 2) throw new Error('killed');
      return api.database.execute(sql, parameters);
    };
    await expect(deliverWebhooks(cut)).rejects.toThrow('killed');
    expect(subjects(target)).toEqual(range(0, 2));
    await deliver();
    expect(subjects(target)).toEqual(range(0, 2));
    api.wait(61);
    await deliver();
    expect(subjects(target)).toEqual(['task/0', 'task/1', 'task/1', 'task/2']);
    expect(target.received[1]?.headers['webhook-id']).toBe(target.received[2]?.headers['webhook-id']);
  });

  it('is delivered by one of several workers at a time', async () => {
    const target = await receiver();
    await create(target.url);
    await write(0, 120);
    await Promise.all([deliver(), deliver(), deliver()]);
    await deliver();
    expect(subjects(target)).toEqual(range(0, 120));
  });

  it('is given up after three days of failures, which shows, and goes on again from a position on demand', async () => {
    const target = await receiver();
    const { id } = (await create(target.url)).json();
    await write(0, 2);
    target.plan.push(...Array.from({ length: 4 }, () => ({ status: 500 })));
    for (let day = 0; day < 4; day++) {
      await deliver();
      api.wait(86_400);
    }
    expect(await state()).toMatchObject({ state: 'dead', lastFailure: '500' });
    await deliver();
    expect(target.received).toEqual([]);
    const died = (await api.call('GET', '/v1/journal?action=webhook.died')).json().items;
    expect(died.at(-1)).toMatchObject({ subject: `webhook/${id}`, data: { reason: '500' } });
    const { cursor } = await state();
    const body = { from: cursor + 1 };
    expect((await api.call('POST', `/v1/webhooks/${id}/redeliver`, { body })).status).toBe(204);
    await deliver();
    expect(subjects(target)).toEqual(range(0, 2));
    await api.call('POST', `/v1/webhooks/${id}/redeliver`, { body });
    await deliver();
    expect(subjects(target)).toEqual([...range(0, 2), ...range(0, 2)]);
  });

  it('sends what was asked for, and what concerns people’s access only for who may read the audit trail', async () => {
    const target = await receiver();
    await create(target.url, { types: [], stores: ['bj-wangfujing'] });
    await write(0, 1);
    await write(1, 1, 'gz-tianhe');
    const clerk = await hire(api, { store: 'bj-wangfujing', positions: ['导购'] });
    await api.call('PUT', '/v1/pin', { body: { pin: '123456' }, token: clerk.token });
    await api.call('POST', '/v1/sign-in/codes', { body: { employeeNumber: clerk.employeeNumber } });
    await deliver();
    expect(subjects(target)).toEqual(['task/0', `staff/${clerk.employeeNumber}`]);
    await api.database.script('UPDATE webhooks SET audit = false');
    await api.call('POST', '/v1/sign-in/codes', { body: { employeeNumber: clerk.employeeNumber } });
    await write(2, 1);
    await deliver();
    expect(subjects(target)).toEqual(['task/0', `staff/${clerk.employeeNumber}`, 'task/2']);
  });

  it('is for those who keep integrations, and goes to no address inside', async () => {
    const manager = await hire(api, { store: 'bj-wangfujing', positions: ['店长'] });
    expect((await create('https://example.com/hook', {}, manager.token)).status).toBe(403);
    for (const url of [
      'http://example.com/',
      'https://10.0.0.8/',
      'https://[fd00::1]/',
      'ftp://example.com/',
      'nowhere',
    ])
      expect((await create(url)).json()).toMatchObject({ status: 422, code: 'platform/webhook-refused' });
    const { id } = (await create('https://example.com/hook')).json();
    expect((await api.call('DELETE', `/v1/webhooks/${id}`)).status).toBe(204);
    expect((await api.call('DELETE', `/v1/webhooks/${id}`)).status).toBe(404);
  });
});

it('loses no event and keeps the order although the platform is killed while it delivers (R027, R048)', async () => {
  const databaseUrl = await freshPostgresUrl();
  const target = new Receiver();
  await target.start();
  onTestFinished(() => target.stop());
  let platform = startProcess();
  const { url, bootstrapToken } = await platform.run({ do: 'serve', databaseUrl, port: 0, works: true });
  const post = (path: string, body: object): Promise<Response> => {
    const headers = { authorization: `Bearer ${bootstrapToken}`, 'content-type': 'application/json' };
    return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  await post('/v1/webhooks', { url: target.url, types: ['dev.storeops.token.'] });
  let isKilled = false;
  target.onEvent = async (subject) => {
    if (subject !== 'token/t3' || isKilled) return;
    isKilled = true;
    await platform.kill();
  };
  const names = Array.from({ length: 8 }, (_, index) => `t${index}`);
  for (const name of names) await post('/v1/tokens', { name, scope: 'read' }).catch(() => {});
  await expect.poll(() => isKilled, { timeout: 20_000 }).toBe(true);
  platform = startProcess();
  const second = await platform.run({ do: 'serve', databaseUrl, port: 0, works: true });
  const headers = { authorization: `Bearer ${bootstrapToken}` };
  const made = ((await (await fetch(`${second.url}/v1/tokens`, { headers })).json()) as { tokens: { name: string }[] })
    .tokens;
  const expected = made.map(({ name }) => `token/${name}`).filter((subject) => subject !== 'token/bootstrap');
  const seen = (): string[] => [...new Set(target.received.map(({ subject }) => subject))];
  await expect.poll(seen, { timeout: 40_000, interval: 200 }).toEqual(expected);
  expect(target.received.filter(({ subject }) => subject === 'token/t3').length).toBeGreaterThan(1);
});

describe('where webhooks may go (R028)', () => {
  test('the internet, and nothing that only looks like it', () => {
    for (const address of ['8.8.8.8', '2400:3200::1']) expect(isAddressAllowed(address, 'public')).toBe(true);
    const inner = ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'];
    const inner6 = ['::1', '::', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'ff02::1'];
    for (const address of [...inner, ...inner6, 'localhost']) expect(isAddressAllowed(address, 'public')).toBe(false);
  });

  test('plain http to this machine alone, and only where that is allowed', () => {
    expect(whyRefused('http://127.0.0.1:1/', 'public')).toBe('not-https');
    expect(whyRefused('https://localhost/', 'public')).toBe('inside');
    expect(whyRefused('https://2130706433/', 'public')).toBe('inside');
    expect(whyRefused('http://localhost:1/', 'loopback')).toBeUndefined();
    expect(whyRefused('http://10.0.0.1/', 'private')).toBe('not-https');
    expect(whyRefused('https://user:secret@example.com/', 'public')).toBe('not-a-url');
  });
});

test('waits twice as long after each failure, at most an hour, and never all at once', () => {
  expect([1, 2, 3, 30].map((failures) => retryDelay(failures, 1))).toEqual([5000, 10_000, 20_000, 3_600_000]);
  expect(retryDelay(1, 0)).toBe(2500);
});
