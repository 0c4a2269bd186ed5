import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { platformWorkspace } from '../helpers/platform-workspace.ts';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

const STORE = 'stores/bj-wangfujing.yaml';

describe('validate → plan → push (R100)', () => {
  it('plans what is missing on the embedded platform, pushes it, and then has nothing to do', async () => {
    const { root } = tempWorkspace();
    const planned = await runCommand('plan', ['--exit-code', '--json'], { root });
    expect(planned.exitCode).toBe(2);
    const plan = planned.json().value as Plan;
    expect(plan.base).toBe(0);
    expect(plan.waves.flat().every(({ action }) => action === 'create')).toBe(true);
    const pushed = await runCommand('push', ['--yes', '--json'], { root });
    expect(pushed.exitCode).toBe(0);
    expect(pushed.json().value.state.revision).toBe(1);
    expect((await runCommand('plan', ['--exit-code'], { root })).exitCode).toBe(0);
    const again = await runCommand('push', ['--yes'], { root });
    expect(again.stdout).toContain('Nothing to push: local is at revision 1');
    expect((await runCommand('status', [], { root })).exitCode).toBe(0);
  });

  it('shows a change field by field, keeps it in the history with its commit, and rolls it back', async () => {
    const workspace = await platformWorkspace();
    const { root } = workspace;
    await runCommand('push', ['--yes'], { root });
    workspace.write(STORE, workspace.read(STORE).replace('budgetFte: 32', 'budgetFte: 40'));
    workspace.commit('More staff');
    const plan = await runCommand('plan', [], { root });
    expect(plan.stdout).toContain('~ store/bj-wangfujing');
    expect(plan.stdout).toContain('spec.headcount.budgetFte: 32 → 40');
    expect(plan.stdout).toContain('`storeops push` applies it.');
    const pending = await runCommand('status', [], { root });
    expect(pending.exitCode).toBe(2);
    expect(pending.stdout).toContain('is behind the files');
    const pushed = await runCommand('push', ['--yes'], { root });
    expect(pushed.stdout).toContain('spec.headcount.budgetFte: 32 → 40');
    expect(pushed.stdout).not.toContain('applies it');
    const history = (await runCommand('history', ['--json'], { root })).json().value;
    expect(history).toMatchObject([
      { revision: 2, updated: 1, commit: { id: workspace.git('rev-parse', 'HEAD').trim(), dirty: false } },
      { revision: 1 },
    ]);
    expect((await runCommand('history', ['2'], { root })).stdout).toContain('32 → 40');
    const back = await runCommand('rollback', ['1', '--yes'], { root });
    expect(back.exitCode).toBe(0);
    expect(back.stdout).toContain('32');
    expect((await runCommand('history', ['--json'], { root })).json().value[0]).toMatchObject({
      revision: 3,
      action: 'restore',
      restoredFrom: 1,
    });
    expect((await runCommand('history', ['--verify'], { root })).stdout).toContain('3 revisions is intact');
    // The files still want the newer value, and the platform says so.
    expect((await runCommand('status', [], { root })).exitCode).toBe(2);
  });

  it('deletes nothing unless asked, and not more than the limit', async () => {
    const workspace = await platformWorkspace();
    const { root } = workspace;
    await runCommand('push', ['--yes'], { root });
    workspace.remove('stores/bj-daxing.yaml');
    const plan = await runCommand('plan', [], { root });
    expect(plan.stdout).toContain('store/bj-daxing');
    expect(plan.stdout).toContain('--prune');
    const refused = await runCommand('push', ['--yes', '--prune', '--max-delete', '0'], { root });
    expect(refused.exitCode).toBe(8);
    expect(refused.stderr).toContain('--max-delete 1');
    expect((await runCommand('push', ['--yes', '--prune'], { root })).exitCode).toBe(0);
    expect((await runCommand('plan', ['--exit-code'], { root })).exitCode).toBe(0);
  });

  it('pushes exactly the plan that was written, and refuses it altered, stale or for another platform', async () => {
    const workspace = await platformWorkspace();
    const { root } = workspace;
    const file = path.join(root, 'plan.json');
    await runCommand('plan', ['--out', file], { root });
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('XH-BJ-001', 'XH-BJ-009'));
    expect(await runCommand('push', [file, '--yes'], { root })).toMatchObject({
      exitCode: 6,
      stderr: expect.stringContaining('[plan/altered]'),
    });
    writeFileSync(file, text.slice(0, -20));
    expect((await runCommand('push', [file, '--yes'], { root })).exitCode).toBe(6);
    writeFileSync(file, text);
    const other = await platformWorkspace();
    await runCommand('plan', [], { root: other.root });
    expect(await runCommand('push', [file, '--yes'], { root: other.root })).toMatchObject({
      exitCode: 6,
      stderr: expect.stringContaining('[plan/other-platform]'),
    });
    expect((await runCommand('push', [file, '--yes'], { root })).exitCode).toBe(0);
    expect(await runCommand('push', [file, '--yes'], { root })).toMatchObject({
      exitCode: 6,
      stderr: expect.stringContaining('[plan/stale]'),
    });
    expect((await runCommand('push', [path.join(root, 'none.json'), '--yes'], { root })).exitCode).toBe(1);
  });

  it('limits a plan to what --only names', async () => {
    const { root } = await platformWorkspace();
    const kinds = async (only: string): Promise<Set<string>> => {
      const plan = (await runCommand('plan', ['--only', only, '--json'], { root })).json().value as Plan;
      return new Set(plan.waves.flat().map(({ address }) => `${address.kind}/${address.name}`));
    };
    expect([...(await kinds('store/bj-w*'))]).toEqual(['Store/bj-wangfujing']);
    expect((await kinds('region')).size).toBe(2);
    expect((await kinds('region=beijing')).size).toBe(2);
    expect((await runCommand('plan', ['--only', '/!'], { root })).exitCode).toBe(1);
  });

  it('neither plans nor pushes a workspace with findings', async () => {
    const workspace = tempWorkspace();
    workspace.write(STORE, workspace.read(STORE).replace('region: beijing', 'region: bejing'));
    for (const command of ['plan', 'push', 'status']) {
      const { exitCode, stderr } = await runCommand(command, [], { root: workspace.root });
      expect(exitCode, command).toBe(3);
      expect(stderr).toContain('did you mean "beijing"?');
    }
  });

  it('asks before a push, and says so when nobody can answer', async () => {
    const { root } = await platformWorkspace();
    const { exitCode, stderr } = await runCommand('push', [], { root });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('--yes');
    expect((await runCommand('status', ['--json'], { root })).json().value.state.revision).toBe(0);
  });

  it('reports a platform that cannot be reached, a missing token and an unknown name', async () => {
    const workspace = await platformWorkspace();
    workspace.write(
      'storeops.yaml',
      `${workspace.read('storeops.yaml').trimEnd()}\n  away:\n    type: storeops\n    url: http://127.0.0.1:9\n    token: env:STOREOPS_TEST_TOKEN\n`,
    );
    const options = { root: workspace.root, env: { STOREOPS_TEST_TOKEN: 'x' } };
    expect(await runCommand('plan', ['-p', 'away'], options)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('cannot reach'),
    });
    const without = await runCommand('plan', ['-p', 'away'], {
      root: workspace.root,
      env: { STOREOPS_TEST_TOKEN: undefined },
    });
    expect(without.exitCode).toBe(1);
    expect(without.stderr).toContain('STOREOPS_TEST_TOKEN');
    expect((await runCommand('plan', ['-p', 'nowhere'], options)).stderr).toContain('use one of: local, away');
  });
});
