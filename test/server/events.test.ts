import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { insertJournal } from '../../src/server/database/queries/journal.ts';
import type { Api } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type EventListener, listen } from '../helpers/event-listener.ts';
import { hire, openLivePlatform } from '../helpers/live-platform.ts';

describe.each(DATABASES)('the stream of events on $kind (R030, R048, R096)', ({ open }) => {
  let api: Api;
  let url: string;

  beforeAll(async () => {
    api = await openLivePlatform(await open());
    await api.app.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}/v1/events`;
  });

  afterAll(() => api.close());

  const write = (action: string, subject: string, store?: string): Promise<void> =>
    insertJournal(api.database, [
      { at: api.app.services.clock(), actor: 'staff/E1', action, subject, store, outcome: 'done', data: { score: 9 } },
    ]);
  const start = async (query = '', token = api.token, headers = {}): Promise<EventListener> => {
    const listener = await listen(`${url}${query}`, token, headers);
    onTestFinished(() => listener.close());
    return listener;
  };

  it('tells what happens as CloudEvents 1.0, in order', async () => {
    const listener = await start();
    await write('task.submitted', 'task/1', 'bj-wangfujing');
    await write('task.reviewed', 'task/1', 'bj-wangfujing');
    const [first, second] = await listener.until(2);
    expect(first?.data).toEqual({
      specversion: '1.0',
      id: first?.id,
      source: expect.stringMatching(/^urn:storeops:platform:[0-9a-f-]{36}$/),
      type: 'dev.storeops.task.submitted',
      subject: 'task/1',
      time: '2026-10-01T08:00:00.000Z',
      datacontenttype: 'application/json',
      sequence: first?.id,
      actor: 'staff/E1',
      store: 'bj-wangfujing',
      data: { score: 9 },
    });
    expect(Number(second?.id)).toBe(Number(first?.id) + 1);
  });

  it('resumes after the last event that a listener had, losing none and repeating none', async () => {
    const first = await start('?type=dev.storeops.count.');
    await write('count.done', 'count/0');
    await first.until(1);
    first.close();
    for (let number = 1; number < 6; number++) await write('count.done', `count/${number}`);
    const second = await start('?type=dev.storeops.count.', api.token, { 'last-event-id': first.lastId });
    await write('count.done', 'count/6');
    const subjects = (await second.until(6)).map(({ data }) => data.subject);
    expect(subjects).toEqual(['count/1', 'count/2', 'count/3', 'count/4', 'count/5', 'count/6']);
  });

  it('gives each listener what they may see, and no other store’s (R028)', async () => {
    const manager = await hire(api, { store: 'bj-wangfujing', positions: ['店长'] });
    const region = await hire(api, { region: 'north', positions: ['区域经理'] });
    const clerk = await hire(api, { store: 'bj-wangfujing', positions: ['导购'] });
    const listeners = await Promise.all([manager, region, clerk].map(({ token }) => start('', token)));
    await write('task.submitted', 'task/10', 'bj-wangfujing');
    await write('task.submitted', 'task/11', 'bj-zhongguancun');
    await write('task.submitted', 'task/12', 'gz-tianhe');
    await write('session.created', 'staff/E1', 'bj-wangfujing');
    await write('configuration.pushed', 'revision/2');
    await write('task.submitted', 'task/13', 'bj-wangfujing');
    const seen = (listener: EventListener | undefined) => listener?.events.map(({ data }) => data.subject);
    await Promise.all([listeners[0]?.until(2), listeners[1]?.until(3)]);
    expect(seen(listeners[0])).toEqual(['task/10', 'task/13']);
    expect(seen(listeners[1])).toEqual(['task/10', 'task/11', 'task/13']);
    expect(seen(listeners[2])).toEqual([]);
    await expect(start('?store=gz-tianhe', manager.token)).rejects.toThrow('status 403');
  });

  it('ends for somebody who has left before the next event', async () => {
    const manager = await hire(api, { store: 'bj-wangfujing', positions: ['店长'] });
    const listener = await start('', manager.token);
    await api.database.execute("UPDATE staff SET status = 'left' WHERE employee_number = $1", [manager.employeeNumber]);
    await write('task.submitted', 'task/20', 'bj-wangfujing');
    await listener.ended;
    expect(listener.events).toEqual([]);
  });

  it('has an event from a store at headquarters within five seconds, 95 times of 100 (R096)', async () => {
    const headquarters = await hire(api, { positions: ['总部运营'] });
    const listener = await start('?store=gz-tianhe', headquarters.token);
    const written: number[] = [];
    for (let number = 0; number < 40; number++) {
      written.push(performance.now());
      await write('task.submitted', `task/${number}`, 'gz-tianhe');
      await new Promise((resolve) => setTimeout(resolve, 37));
    }
    const events = await listener.until(40);
    const latencies = events.map(({ at }, index) => at - (written[index] ?? 0)).sort((a, b) => a - b);
    expect(latencies[37]).toBeLessThan(5000);
  });
});
