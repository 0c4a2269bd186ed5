import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../src/server/database/database.ts';
import { openPgliteFolder } from '../../src/server/database/pglite-folder.ts';
import { openPostgresql } from '../../src/server/database/postgresql.ts';
import { hire } from '../helpers/live-platform.ts';
import { phone } from '../helpers/phone.ts';
import { GOOD, openTaskPlatform } from '../helpers/task-platform.ts';
import { type Bench, PROJECT } from './harness/bench.ts';
import type { Crowd, CrowdResult } from './harness/crowd.ts';
import { type Headquarters, listen } from './harness/headquarters.ts';
import { benchPostgres } from './harness/postgres.ts';
import type { Row } from './harness/row.ts';

const PHONES = 200;
const PHOTO_BYTES = 200_000;

/** People take a picture, look at the screen and tap: up to so long before each request, half of it in the mean. */
const PAUSE_SECONDS = 5;

/** A failed step with a picture of the damage, and a good one: a corrective action and a repair follow. */
const ANSWERS = [{ step: 'look', proofs: { ok: 'fail', damage: ['photo'] } }, GOOD[1] as object];

/**
 * 200 people at once, each with a phone and a task: they send a photo, answer with it and submit. The server does all its other work
 * meanwhile, and somebody at headquarters listens. Server, database and phones share this machine.
 */
export async function* phoneRows(bench: Bench): AsyncGenerator<Row> {
  const postgres = await benchPostgres(bench);
  if (postgres) {
    const place = await postgres.database('phones');
    yield* placeRows(bench, { kind: 'PostgreSQL', place, database: await openPostgresql(place) });
  }
  const folder = bench.folder('phones');
  yield* placeRows(bench, { kind: 'PGlite', place: folder, database: await openPgliteFolder(folder) });
}

interface Place {
  readonly kind: string;
  readonly place: string;
  readonly database: Database;
}

async function* placeRows(bench: Bench, { kind, place, database }: Place): AsyncGenerator<Row> {
  const { api, store } = await openTaskPlatform(database);
  const { token } = api;
  const people: string[] = [];
  for (let one = 0; one < PHONES; one++) people.push((await hire(api, { store, positions: ['导购'] })).token);
  await api.close();
  const server = start(bench, 'server.ts', [place, token, 'works']);
  const { url } = await answer<{ url: string }>(server);
  const crowd = start(bench, 'crowd.ts', []);
  const headquarters = await listen(url, token);
  bench.onClose(() => headquarters.close());
  const run = async (pauseSeconds: number): Promise<CrowdResult> => {
    const tasks = await makeTasks(url, { token, store });
    const work: Crowd = {
      ...{ url, pauseSeconds, photoBytes: PHOTO_BYTES, answers: ANSWERS },
      people: people.map((person, index) => ({ token: person, task: tasks[index] ?? 0 })),
    };
    const before = await cpuSeconds(server);
    crowd.send(work);
    const result = await answer<CrowdResult>(crowd);
    tell({ kind, pauseSeconds, result, serverSeconds: (await cpuSeconds(server)) - before });
    return result;
  };
  let waits: readonly number[] = [];
  yield {
    type: 'latency',
    figure: `${PHONES} phones with photos on ${kind}: P95`,
    milliseconds: async () => {
      const result = await run(PAUSE_SECONDS);
      waits = await waitsOf(result, headquarters);
      return at(result.times, 0.95);
    },
    ...{ budget: 300, stretch: 150 },
  };
  yield {
    type: 'latency',
    figure: `From the store to headquarters on ${kind}: P95`,
    milliseconds: async () => at(waits, 0.95),
    ...{ budget: 5000, stretch: 1000 },
  };
  // As fast as it goes: for the figure that is printed, not for a budget.
  await run(0);
}

async function makeTasks(
  url: string,
  { token, store }: { readonly token: string; readonly store: string },
): Promise<number[]> {
  const administrator = phone(url, token);
  const tasks: number[] = [];
  for (let one = 0; one < PHONES; one++)
    tasks.push((await administrator.send('POST', '/v1/tasks', { template: 'demo-check', store })).body.id as number);
  return tasks;
}

/** How long the news of each submission took, from the tap to its arrival. */
async function waitsOf({ submitted }: CrowdResult, { heard }: Headquarters): Promise<number[]> {
  while (!submitted.every(({ task }) => heard.has(task))) await sleep(50);
  return submitted.map(({ task, at: sent }) => (heard.get(task) ?? 0) - sent);
}

interface Told {
  readonly kind: string;
  readonly pauseSeconds: number;
  readonly result: CrowdResult;
  readonly serverSeconds: number;
}

function tell({ kind, pauseSeconds, result, serverSeconds }: Told): void {
  const { times, seconds, cpuSeconds: phoneSeconds } = result;
  const pace = pauseSeconds > 0 ? `a pause of 0–${pauseSeconds} s before each request` : 'without any pause';
  const each = (total: number): string => `${((total * 1000) / times.length).toFixed(1)} ms`;
  const waits = [0.5, 0.95, 1].map((share) => Math.round(at(times, share)));
  process.stderr.write(
    `${kind}, ${pace}: ${times.length} requests, ${Math.round(times.length / seconds)}/s, P50 ${waits[0]} ms, P95 ${waits[1]} ms, ` +
      `slowest ${waits[2]} ms, no error; of the processor each took ${each(serverSeconds)} in the server, ${each(phoneSeconds)} in the phones\n`,
  );
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

function start(bench: Bench, script: string, argv: readonly string[]): ChildProcess {
  const child = fork(path.join(PROJECT, 'test/bench/harness', script), argv, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  bench.onClose(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  });
  return child;
}

async function cpuSeconds(server: ChildProcess): Promise<number> {
  server.send('seconds');
  return (await answer<{ cpuSeconds: number }>(server)).cpuSeconds;
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('a process of the bench ended');
  });
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [T];
  return message;
}
