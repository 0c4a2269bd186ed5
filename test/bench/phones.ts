import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../src/server/database/database.ts';
import { openPgliteFolder } from '../../src/server/database/pglite-folder.ts';
import { openPostgresql } from '../../src/server/database/postgresql.ts';
import { hire } from '../helpers/live-platform.ts';
import { type Phone, phone } from '../helpers/phone.ts';
import { GOOD, openTaskPlatform } from '../helpers/task-platform.ts';
import { type Bench, PROJECT } from './harness/bench.ts';
import { benchPostgres } from './harness/postgres.ts';
import type { Row } from './harness/row.ts';

const PHONES = 200;
const PHOTO_BYTES = 200_000;
const BUDGET = { budget: 300, stretch: 150 };

/** People take a picture, look at the screen and tap; so long between two requests, in milliseconds. */
const PAUSE = 3000;

/** 200 phones at once: each sends a photo, answers with it and submits. */
export async function* phoneRows(bench: Bench): AsyncGenerator<Row> {
  const postgres = await benchPostgres(bench);
  if (postgres) {
    const place = await postgres.database('phones');
    yield await phoneRow(bench, { kind: 'PostgreSQL', place, database: await openPostgresql(place) });
  }
  const folder = bench.folder('phones');
  yield await phoneRow(bench, { kind: 'PGlite', place: folder, database: await openPgliteFolder(folder) });
}

interface Place {
  readonly kind: string;
  readonly place: string;
  readonly database: Database;
}

async function phoneRow(bench: Bench, { kind, place, database }: Place): Promise<Row> {
  const { api, store } = await openTaskPlatform(database);
  const { token } = api;
  const people: string[] = [];
  for (let one = 0; one < PHONES; one++) people.push((await hire(api, { store, positions: ['导购'] })).token);
  await api.close();
  const server = await startServer(bench, place, token);
  const run = async (): Promise<number> => {
    const administrator = phone(server, token);
    const tasks = await Promise.all(
      people.map(
        async () =>
          (await administrator.send('POST', '/v1/tasks', { template: 'demo-check', store })).body.id as number,
      ),
    );
    const times: number[] = [];
    const started = performance.now();
    await Promise.all(people.map((person, index) => work(phone(server, person), tasks[index] ?? 0, times)));
    const seconds = (performance.now() - started) / 1000;
    times.sort((a, b) => a - b);
    const at = (share: number): string => `${Math.round(times[Math.ceil(times.length * share) - 1] ?? 0)} ms`;
    const rate = Math.round(times.length / seconds);
    process.stderr.write(
      `${kind}: ${times.length} requests, ${rate}/s, P50 ${at(0.5)}, P95 ${at(0.95)}, slowest ${at(1)}, no error\n`,
    );
    return times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
  };
  return { type: 'latency', figure: `${PHONES} phones with photos on ${kind}: P95`, milliseconds: run, ...BUDGET };
}

/** One person's work; any refusal ends the bench. */
async function work({ send }: Phone, task: number, times: number[]): Promise<void> {
  const timed = async (...request: Parameters<Phone['send']>): ReturnType<Phone['send']> => {
    await sleep(Math.random() * PAUSE);
    const started = performance.now();
    const answer = await send(...request);
    times.push(performance.now() - started);
    if (answer.status >= 300) throw new Error(`${request[1]}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(PHOTO_BYTES)]);
  const upload = await timed('POST', '/v1/evidence', photo, `photo-of-${task}`);
  const failed = { step: 'look', proofs: { ok: 'fail', damage: [upload.body.id] } };
  await timed('PUT', `/v1/tasks/${task}/answers`, { answers: [failed, GOOD[1]] }, `answers-of-${task}`);
  await timed('POST', `/v1/tasks/${task}/submit`, {}, `submission-of-${task}`);
}

async function startServer(bench: Bench, place: string, token: string): Promise<string> {
  const script = path.join(PROJECT, 'test/bench/harness/server.ts');
  const child: ChildProcess = fork(script, [place, token], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  bench.onClose(async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  });
  const [told] = (await once(child, 'message')) as [{ url: string }];
  return told.url;
}
