import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemoKey } from '../../src/demo/demo-key.ts';
import { addDays } from '../../src/model/day.ts';
import { openPgliteFolder } from '../../src/server/database/pglite-folder.ts';
import { type ServedPlatform, serve } from '../../src/server/serve.ts';
import { createServices } from '../../src/server/services.ts';
import { hashPictures } from '../../src/server/work/hash-pictures.ts';
import * as facts from '../helpers/demo-facts.ts';
import { readFiles } from '../helpers/reference-files.ts';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const QUARTER = { days: 90, until: '2026-10-31' };

/** A week in the suite; STOREOPS_DEMO=1 loads whole quarters of the unabridged chain too, which takes minutes each. */
const CASES = [
  { days: 7, until: '2026-10-18', seed: 5 },
  ...(process.env.STOREOPS_DEMO ? [7, 11].map((seed) => ({ ...QUARTER, seed })) : []),
];

/** The reference chain; for a week with one fire patrol a day, which are half of all its tasks: what is left shows the same. */
function filesFor(days: number): Record<string, string> {
  const files = readFiles(['templates', 'stores']);
  const patrols = 'templates/task-templates/fire-patrol-2h.yaml';
  if (days < QUARTER.days) files[patrols] = files[patrols]?.replace('BYHOUR=10,12,14,16,18,20', 'BYHOUR=16') ?? '';
  return files;
}

describe.each(CASES)('demo load of $days days, seed $seed (R026, R027, R070, R085, R087, R090, R092)', (asked) => {
  const workspace = tempWorkspace({ files: filesFor(asked.days), git: false, keep: true });
  const folder = path.join(workspace.root, '.storeops/demo');
  const argv = ['--days', String(asked.days), '--until', asked.until, '--seed', String(asked.seed)];
  let key: DemoKey;
  let served: ServedPlatform;

  const read = async (where: string, from = { served, folder }): Promise<string> => {
    const token = readFileSync(path.join(from.folder, 'administrator-token'), 'utf8').trim();
    const answer = await fetch(from.served.url + where, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${where}: ${await answer.text()}`);
    return answer.text();
  };
  const ask = async <Answer>(where: string): Promise<Answer> => JSON.parse(await read(where)) as Answer;

  /** The pictures are looked at in the background once a demo is served; here at once. */
  const lookAtPictures = async (): Promise<void> => {
    const database = await openPgliteFolder(path.join(folder, 'database'));
    const services = createServices(database, () => new Date(`${addDays(asked.until, 1)}T01:00:00Z`));
    const waiting = async () =>
      database.query("SELECT 1 FROM evidence WHERE hashing = 'waiting' AND task IS NOT NULL LIMIT 1");
    while ((await waiting()).length > 0) await hashPictures.run(services);
    await database.close();
  };

  const open = (place: string): Promise<ServedPlatform> =>
    serve({ dataFolder: path.join(place, 'database'), demo: true, host: '127.0.0.1', port: 0 });

  beforeAll(async () => {
    const run = await runCommand('demo load', [...argv, '--json'], { root: workspace.root });
    if (run.exitCode !== 0) throw new Error(run.stdout);
    key = JSON.parse(readFileSync(path.join(folder, 'key.json'), 'utf8')) as DemoKey;
    await lookAtPictures();
    served = await open(folder);
  }, 1_200_000);

  afterAll(async () => {
    await served?.close();
    workspace.dispose();
  });

  test('makes a platform that says it is a demo, and stands on the morning after', async () => {
    const state = await ask<{ demo: { now: string; loading: boolean } }>('/v1/state');
    expect(state.demo.loading).toBe(false);
    expect(state.demo.now.slice(0, 10)).toBe(addDays(asked.until, 1));
    expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'administrator-token', 'database', 'key.json']);
  });

  test('works with the tasks of the three pilot stores, each of them done; people and rosters are in every store', async () => {
    expect([...key.stores.live].sort()).toEqual(['bj-wangfujing', 'hz-hubin', 'wh-chuhe-hanjie']);
    for (const store of key.stores.trading) {
      const { items } = await ask<{ items: { state: string }[] }>(
        `/v1/tasks?store=${store}&date=${asked.until}&limit=500`,
      );
      expect([store, items.length > 0]).toEqual([store, key.stores.live.includes(store)]);
      const day = `from=${asked.until}&until=${asked.until}`;
      const shifts = await ask<{ items: unknown[] }>(`/v1/directory/shifts?store=${store}&${day}&limit=50`);
      expect([store, shifts.items.length > 3]).toEqual([store, true]);
    }
    const whole = `from=${key.from}&to=${key.until}`;
    const completion = await ask<{ value: { numerator: string; denominator: string } }>(
      `/v1/metrics/completion-rate?${whole}`,
    );
    expect(completion.value.numerator).toBe(completion.value.denominator);
  });

  test('has one store far below its peers, and no other by any figure', () => facts.expectAbnormalStore(ask, key));
  test('is told so by its weekly reviews', () => facts.expectWeeklyReviews(ask, key));
  test('has tills of one model fail in three stores, and no other problem that stores share', () =>
    facts.expectSharedFault(ask, key));
  test('has one user on the roster who does nothing, and no other', () => facts.expectIdleUser(ask, key));
  test('is crowded on the weekend afternoons of two stores', () => facts.expectWeekendPeaks(ask, key));
  test('is late as the key says, and who wins the prize is right', () => facts.expectPunctuality(ask, key));
  test('has a sales area that grows on its day, in its region too', () => facts.expectAreaChange(ask, key));
  test('has one picture that was sent twice', () => facts.expectReusedPhoto(ask, key));
  test('has a procedure that changed because a store said so, and it helped', () => facts.expectImprovement(ask, key));

  // A quarter is what its days are.
  if (asked.days < QUARTER.days)
    test('comes out the same of the same seed, after a load that was killed too', async () => {
      const again = path.join(workspace.root, 'again');
      // What a killed process leaves: a platform in the making that nobody runs any more.
      mkdirSync(path.join(again, 'loading/database/data'), { recursive: true });
      writeFileSync(path.join(again, 'loading/server.json'), '{"pid":999999999}');
      writeFileSync(path.join(again, 'loading/database/data/base'), '');
      const copy = path.join(workspace.root, 'copy.json');
      const run = await runCommand('demo load', [...argv, '--data', again, '--key', copy], { root: workspace.root });
      expect([run.exitCode, run.stdout.split('\n')[1]]).toEqual([
        0,
        expect.stringContaining('tasks worked in 3 stores'),
      ]);
      expect(existsSync(path.join(again, 'loading'))).toBe(false);
      for (const file of [copy, path.join(again, 'key.json')])
        expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(key);
      const other = await open(again);
      const twin = { served: other, folder: again };
      const asOf = `${addDays(asked.until, 1)}T08:00:00%2B08:00`;
      const [date, month] = [`date=${asked.until}`, `month=${asked.until.slice(0, 7)}`];
      const reports = [`daily?${date}`, `weekly?${date}`, `monthly?${month}`, `incentive?${month}`];
      const places = reports.map((report) => `/v1/reports/${report}&asOf=${asOf}&format=html`);
      const { items: metrics } = await ask<{ items: { name: string }[] }>('/v1/metrics');
      const values = metrics.map(
        ({ name }) => `/v1/metrics/${name}?from=${key.from}&to=${key.until}&by=store&asOf=${asOf}`,
      );
      for (const where of [...places, ...values]) expect(await read(where, twin)).toBe(await read(where));
      await other.close();

      const before = readdirSync(again);
      const refused = await runCommand('demo load', [...argv, '--data', again], { root: workspace.root });
      expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining('the demo is loaded already')]);
      expect(readdirSync(again)).toEqual(before);
    }, 1_200_000);
});

describe('demo load (R027)', () => {
  const workspace = tempWorkspace({ files: filesFor(7), git: false, keep: true });
  afterAll(() => workspace.dispose());
  const load = (...argv: string[]) => runCommand('demo load', argv, { root: workspace.root });

  test('touches no folder with anything else in it, be it a platform that people work with or files', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'notes.txt'), 'mine');
    const real = temporaryFolder();
    const served = await serve({ dataFolder: path.join(real, 'database'), host: '127.0.0.1', port: 0 });
    await served.close();
    for (const place of [folder, real]) {
      const before = readdirSync(place);
      const run = await load('--data', place);
      expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining('there is something else in it')]);
      expect(readdirSync(place)).toEqual(before);
    }
  });

  test('is done by one process at a time', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'loading'));
    writeFileSync(path.join(folder, 'loading/server.json'), JSON.stringify({ pid: process.pid }));
    const run = await load('--data', folder);
    expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining(`by process ${process.pid}`)]);
  });

  test.each([
    [['--days', '6'], 'out of range'],
    [['--days', 'many'], 'not a whole number'],
    [['--until', '2027-03-31'], 'outside the calendar'],
    [['--until', '31.10.2026'], 'not a date'],
  ])('says what is wrong with %j, and makes nothing', async (argv, words) => {
    const run = await load(...argv);
    expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(existsSync(path.join(workspace.root, '.storeops/demo'))).toBe(false);
  });
});
