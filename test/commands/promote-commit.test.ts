import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { freshPostgresUrl } from '../helpers/databases.ts';
import { platformWorkspace } from '../helpers/platform-workspace.ts';
import { runCommand } from '../helpers/run-command.ts';

const OVERLAY = 'envs/pilot/flagship.yaml';

/** A workspace with two environments, a platform each; the first has an overlay. */
async function environments() {
  const workspace = await platformWorkspace();
  const second = await serve({ databaseUrl: await freshPostgresUrl(), host: '127.0.0.1', port: 0 });
  onTestFinished(second.close);
  workspace.write('.second', `${second.bootstrapToken}\n`);
  const platform = `  far: { type: storeops, url: "${second.url}", token: "file:.second" }\n`;
  const settings = `environments:
  pilot: { platform: local, overlay: envs/pilot }
  production: { platform: far, after: pilot }
`;
  workspace.write('storeops.yaml', `${workspace.read('storeops.yaml')}${platform}${settings}`);
  workspace.write(
    OVERLAY,
    '# 试点。\napiVersion: storeops.dev/v1\nkind: StoreFormat\nmetadata: { name: flagship }\nspec:\n  defaults:\n    geofenceMeters: 900 # 全城\n',
  );
  workspace.commit('Two environments');
  const run = (id: string, ...argv: string[]) => runCommand(id, argv, { root: workspace.root });
  return { ...workspace, run };
}

test('a commit goes from one environment to the next as it is, and only when it is live and proven there (R102)', async () => {
  const { run, git, read, write, commit, exists } = await environments();
  const promote = async (...argv: string[]) => {
    const { exitCode, json } = await run('environment promote', '--to', 'production', '--yes', '--json', ...argv);
    return [exitCode, json().error?.code ?? json().value.push.applied.length];
  };
  expect((await run('push', '--env', 'production', '--yes')).stderr).toContain('[environment/by-promotion]');
  expect(await promote()).toEqual([4, 'environment/empty']);
  expect((await run('push', '--env', 'pilot', '--yes')).exitCode).toBe(0);
  const first = git('rev-parse', 'HEAD').trim();

  // Work goes on; what is promoted is what runs in the pilot, not what the working tree says.
  write('stores/bj-daxing.yaml', read('stores/bj-daxing.yaml').replace('2023-04-01', '2023-05-01'));
  commit('Another opening day');
  expect(await promote('0000000')).toEqual([4, 'environment/not-live']);
  expect(await promote(first.slice(0, 8))).toEqual([0, 8]);
  expect(await promote()).toEqual([0, 0]);
  expect(await promote('--from', 'production')).toEqual([1, 'environment/other-way']);
  const [revision] = (await run('history', '--env', 'production', '--json')).json().value;
  expect(revision.commit).toEqual({ id: first, dirty: false });
  expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);

  // An agent brings it there by itself.
  commit('One more');
  const follow = async () =>
    (await run('reconcile', '--once', '--env', 'production', '--remote', '.', '--json')).json().value.last;
  expect(await follow()).toMatchObject({ outcome: 'in-sync', commit: first });

  // Each has its own value of what differs, and each is in sync with the commit.
  const plan = (await run('plan', '--env', 'production', '--json')).json().value;
  expect(plan.waves.flat().map(({ address }: { address: { name: string } }) => address.name)).toEqual(['bj-daxing']);
  const explained = (await run('explain', 'store/bj-daxing', 'geofenceMeters', '--env', 'pilot')).stdout;
  expect(explained).toContain('└─ ✔ store-format/flagship (pilot): 900  envs/pilot/flagship.yaml:7:5');

  // Live changes of what the overlay speaks about come back into the overlay, all others into the file.
  const format = read('templates/flagship.yaml');
  write(OVERLAY, read(OVERLAY).replace('900', '800'));
  write('templates/flagship.yaml', `${format}    timezone: Asia/Shanghai\n`);
  expect((await run('push', '--env', 'pilot', '--yes')).exitCode).toBe(0);
  expect(await promote()).toEqual([4, 'environment/no-commit']);
  git('checkout', '--quiet', '--', '.');
  expect((await run('pull', '--env', 'pilot', '--yes')).exitCode).toBe(0);
  expect(read(OVERLAY)).toContain('    geofenceMeters: 800 # 全城\n');
  expect(read('templates/flagship.yaml')).toBe(`${format}    timezone: Asia/Shanghai\n`);
  expect(exists('.storeops')).toBe(true);
  expect((await run('status', '--env', 'pilot')).exitCode).toBe(0);

  // A part of a commit proves nothing about the whole.
  commit('Taken over');
  write('stores/bj-daxing.yaml', read('stores/bj-daxing.yaml').replace('2023-05-01', '2023-06-01'));
  write('stores/bj-wangfujing.yaml', read('stores/bj-wangfujing.yaml').replace('minOnShift: 6', 'minOnShift: 5'));
  commit('Two changes');
  expect((await run('push', '--env', 'pilot', '--yes', '--only', 'store/bj-daxing')).exitCode).toBe(0);
  expect(await promote()).toEqual([4, 'environment/differs']);
  expect(await follow()).toMatchObject({ outcome: 'held', problem: { code: 'environment/differs' } });
  expect((await run('push', '--env', 'pilot', '--yes')).exitCode).toBe(0);
  expect(await follow()).toMatchObject({ outcome: 'pushed', commit: git('rev-parse', 'HEAD').trim() });
}, 180_000);
