import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemoKey } from '../../src/demo/demo-key.ts';
import { addDays } from '../../src/model/day.ts';
import { type ServedPlatform, serve } from '../../src/server/serve.ts';
import { readFiles } from '../helpers/reference-files.ts';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

const UNTIL = '2026-10-18';
const DAYS = 7;
const ASKED = ['--days', String(DAYS), '--until', UNTIL, '--seed', '5'];

interface Task {
  readonly template: string;
  readonly state: string;
  readonly onTime?: boolean;
  readonly dueAt: string;
}

// The reference chain with one fire patrol a day, which are half of all its tasks: what is left shows the same.
describe('demo load (R027, R047, R085, R090, R092)', () => {
  const files = readFiles(['templates', 'stores']);
  const patrols = 'templates/task-templates/fire-patrol-2h.yaml';
  files[patrols] = files[patrols]?.replace('BYHOUR=10,12,14,16,18,20', 'BYHOUR=16') ?? '';
  const workspace = tempWorkspace({ files, git: false, keep: true });
  const folder = path.join(workspace.root, '.storeops/demo');
  let key: DemoKey;
  let served: ServedPlatform;

  const ask = async <Answer>(where: string): Promise<Answer> => {
    const token = readFileSync(path.join(folder, 'administrator-token'), 'utf8').trim();
    const answer = await fetch(served.url + where, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as Answer;
  };

  beforeAll(async () => {
    const run = await runCommand('demo load', [...ASKED, '--json'], { root: workspace.root });
    if (run.exitCode !== 0) throw new Error(run.stdout);
    key = JSON.parse(readFileSync(path.join(folder, 'key.json'), 'utf8')) as DemoKey;
    served = await serve({ dataFolder: path.join(folder, 'database'), demo: true, host: '127.0.0.1', port: 0 });
  }, 400_000);

  afterAll(async () => {
    await served?.close();
    workspace.dispose();
  });

  test('makes a platform that says it is a demo, and stands on the morning after', async () => {
    const state = await ask<{ demo: { now: string; loading: boolean } }>('/v1/state');
    expect(state.demo.loading).toBe(false);
    expect(state.demo.now.slice(0, 10)).toBe(addDays(UNTIL, 1));
  });

  test('works with the tasks of the three pilot stores, late as the key says and no other way', async () => {
    expect([...key.stores.live].sort()).toEqual(['bj-wangfujing', 'hz-hubin', 'wh-chuhe-hanjie']);
    for (const store of key.stores.live) {
      const tasks: Task[] = [];
      for (let day = addDays(UNTIL, 1 - DAYS); day <= UNTIL; day = addDays(day, 1))
        tasks.push(...(await ask<{ items: Task[] }>(`/v1/tasks?store=${store}&date=${day}&limit=500`)).items);
      const due = tasks.filter(({ dueAt }) => Date.parse(dueAt) < Date.parse(`${addDays(UNTIL, 1)}T00:00:00+08:00`));
      const late = due.filter(({ onTime }) => onTime !== true);
      const months = Object.entries(key.planted.punctuality[store] ?? {});
      expect([store, months.filter(([month]) => month === '2026-10').map(([, counts]) => counts.late)]).toEqual([
        store,
        [late.length],
      ]);
      expect([store, due.filter(({ state }) => !['done', 'submitted'].includes(state))]).toEqual([store, []]);
      if (store === key.planted.onTime.exactly95) expect([due.length % 20, late.length * 20]).toEqual([0, due.length]);
      if (store === key.planted.onTime.above95) expect(late.length * 20).toBeLessThan(due.length);
    }
  });

  test('has one user on the roster who does nothing, and no other', async () => {
    const { items } = await ask<{ items: { employeeNumber: string }[] }>('/v1/directory/shifts?limit=1000');
    const idle: string[] = [];
    for (const employeeNumber of new Set(items.map((shift) => shift.employeeNumber))) {
      const written = await ask<{ items: unknown[] }>(`/v1/journal?actor=staff/${employeeNumber}&limit=1`);
      if (written.items.length === 0) idle.push(employeeNumber);
    }
    expect(idle).toEqual([key.planted.idleUser.employeeNumber]);
  });

  test('has tills of one model fail in three stores, and a sales area that grows on its day', async () => {
    const { reports } = key.planted.sharedFault;
    expect(new Set(reports.map(({ store, model }) => `${store} ${model}`)).size).toBe(3);
    expect(new Set(reports.map(({ model }) => model)).size).toBe(1);
    for (const { store } of reports) {
      const path = `/v1/tasks?store=${store}&template=device-repair-ticket&limit=100`;
      expect((await ask<{ items: Task[] }>(path)).items).toHaveLength(1);
    }
    const { store, from, salesM2 } = key.planted.areaChange;
    const live = await ask<{ spec: { area: { effectiveFrom: string; salesM2: number }[] } }>(
      `/v1/resources/store/${store}`,
    );
    expect(live.spec.area.at(-1)).toMatchObject({ effectiveFrom: from, salesM2: salesM2.after });
    expect(live.spec.area.at(-2)).toMatchObject({ salesM2: salesM2.before });
  });

  test('comes out the same of the same seed', async () => {
    const again = path.join(workspace.root, 'again');
    const run = await runCommand('demo load', [...ASKED, '--data', again], { root: workspace.root });
    expect([run.exitCode, run.stdout.split('\n')[1]]).toEqual([0, expect.stringContaining('tasks worked in 3 stores')]);
    expect(JSON.parse(readFileSync(path.join(again, 'key.json'), 'utf8'))).toEqual(key);
    const refused = await runCommand('demo load', [...ASKED, '--data', again], { root: workspace.root });
    expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining('the demo is loaded already')]);
  }, 400_000);
});
