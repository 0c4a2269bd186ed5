import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../../src/server/database/database.ts';
import { openPgliteFolder } from '../../../src/server/database/pglite-folder.ts';
import { openPostgresql } from '../../../src/server/database/postgresql.ts';
import { freshPostgresUrl } from '../../helpers/databases.ts';
import { type Phone, phone } from '../../helpers/phone.ts';
import { type Command, startProcess } from '../../helpers/platform-process.ts';
import { GOOD, openTaskPlatform } from '../../helpers/task-platform.ts';

const TASKS = 200;

interface Kept {
  readonly kind: string;
  /** Longest milliseconds until each kill. */
  readonly kills: readonly number[];
  open(): Promise<{ database: Database; command: Command; reopen(): Promise<Database> }>;
}

const KEPT: readonly Kept[] = [
  {
    kind: 'PGlite',
    kills: [3000],
    open: async () => {
      const parent = mkdtempSync(path.join(tmpdir(), 'storeops-killed-'));
      onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
      const dataFolder = path.join(parent, 'platform');
      const reopen = (): Promise<Database> => openPgliteFolder(dataFolder);
      return { database: await reopen(), command: { do: 'serve-folder', dataFolder }, reopen };
    },
  },
  {
    kind: 'PostgreSQL',
    kills: [400, 1500],
    open: async () => {
      const databaseUrl = await freshPostgresUrl();
      const reopen = (): Promise<Database> => openPostgresql(databaseUrl);
      return { database: await reopen(), command: { do: 'serve', databaseUrl, port: 0 }, reopen };
    },
  },
];

/** What a phone was told: that its answers, and its submission, are kept. */
interface Acknowledged {
  readonly answered: Set<number>;
  readonly submitted: Set<number>;
}

describe.each(KEPT)('a server on $kind that is killed in the middle of 200 submissions (R027)', ({ open, kills }) => {
  it('has every acknowledged one after its restart, and none twice when the phones send all of them again', async () => {
    const { database, command, reopen } = await open();
    const { api, associate, store } = await openTaskPlatform(database);
    const [administrator, token] = [api.token, associate.token];
    await api.close();
    const acknowledged: Acknowledged = { answered: new Set(), submitted: new Set() };
    let server = startProcess();
    let { url } = await server.run(command);
    const tasks = await make(phone(url, administrator), store);
    for (const longest of kills) {
      const work = Promise.all(tasks.map((task) => finish(phone(url, token), task, acknowledged).catch(() => {})));
      await sleep(Math.random() * longest);
      await server.kill();
      await work;
      server = startProcess();
      ({ url } = await server.run(command));
      await requireKept(phone(url, administrator), tasks, acknowledged);
    }
    await Promise.all(tasks.map((task) => finish(phone(url, token), task, acknowledged)));
    expect(acknowledged.submitted.size).toBe(TASKS);
    await server.kill();
    await requireOnce(await reopen(), tasks);
  }, 180_000);
});

async function make(administrator: Phone, store: string): Promise<number[]> {
  const made: number[] = [];
  for (let batch = 0; batch < TASKS; batch += 20) {
    const body = { template: 'demo-check', store };
    const answers = await Promise.all(Array.from({ length: 20 }, () => administrator.send('POST', '/v1/tasks', body)));
    made.push(...answers.map((answer) => answer.body.id as number));
  }
  return made;
}

async function finish({ send }: Phone, task: number, { answered, submitted }: Acknowledged): Promise<void> {
  const first = await send('PUT', `/v1/tasks/${task}/answers`, { answers: GOOD }, `answers-of-${task}`);
  expect([task, first.status, first.body.code]).toEqual([task, 200, undefined]);
  answered.add(task);
  const second = await send('POST', `/v1/tasks/${task}/submit`, {}, `submission-of-${task}`);
  expect([task, second.status, second.body.code]).toEqual([task, 200, undefined]);
  submitted.add(task);
}

async function requireKept({ send }: Phone, tasks: readonly number[], acknowledged: Acknowledged): Promise<void> {
  const known = tasks.filter((task) => acknowledged.answered.has(task));
  const read = await Promise.all(known.map((task) => send('GET', `/v1/tasks/${task}`)));
  for (const { body } of read) {
    expect([body.id, body.run.missing]).toEqual([body.id, 0]);
    if (acknowledged.submitted.has(body.id)) expect([body.id, body.state]).toEqual([body.id, 'submitted']);
  }
}

async function requireOnce(database: Database, tasks: readonly number[]): Promise<void> {
  const counts = await database.query<{ action: string; tasks: number; entries: number }>(
    `SELECT action, count(DISTINCT subject)::integer AS tasks, count(*)::integer AS entries FROM journal
     WHERE action IN ('task.created', 'task.answered', 'task.submitted') GROUP BY action ORDER BY action`,
  );
  const [answers] = await database.query<{ count: number }>('SELECT count(*)::integer AS count FROM step_answers');
  await database.close();
  const once = { tasks: tasks.length, entries: tasks.length };
  expect(counts).toEqual(['task.answered', 'task.created', 'task.submitted'].map((action) => ({ action, ...once })));
  expect(answers?.count).toBe(2 * tasks.length);
}
