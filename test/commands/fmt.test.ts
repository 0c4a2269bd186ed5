import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

const MESSY = `# 大兴
kind: Store
apiVersion: storeops.dev/v1
metadata: {name: "bj-daxing"}
spec:
    region: beijing   # 北京
    code: 'XH-BJ-002'
`;

const NEAT = `# 大兴
apiVersion: storeops.dev/v1
kind: Store
metadata: { name: bj-daxing }
spec:
  code: XH-BJ-002
  region: beijing # 北京
`;

describe('fmt', () => {
  test('writes files in canonical form and says which', async () => {
    const { root, write, read, git } = tempWorkspace();
    write('stores/bj-daxing.yaml', MESSY);
    const run = await runCommand('fmt', [], { root });
    expect(run).toMatchObject({ stdout: '  stores/bj-daxing.yaml\n✔ Formatted 1 file.\n', stderr: '', exitCode: 0 });
    expect(read('stores/bj-daxing.yaml')).toBe(NEAT);
    expect(git('status', '--short')).toBe(' M stores/bj-daxing.yaml\n');
    expect((await runCommand('fmt', [], { root })).stdout).toBe('✔ 6 files are in canonical form.\n');
  });

  test('--check lists what would change, writes nothing, and exits with 2', async () => {
    const { root, write, read } = tempWorkspace();
    write('stores/bj-daxing.yaml', MESSY);
    const run = await runCommand('fmt', ['--check'], { root });
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain('  stores/bj-daxing.yaml\n! 1 file is not in canonical form');
    expect(read('stores/bj-daxing.yaml')).toBe(MESSY);
    const json = (await runCommand('fmt', ['--check', '--json'], { root })).json();
    expect(json).toMatchObject({
      exitCode: 2,
      value: { files: 6, changed: ['stores/bj-daxing.yaml'], written: false },
    });
    write('stores/bj-daxing.yaml', NEAT);
    expect((await runCommand('fmt', ['--check'], { root })).exitCode).toBe(0);
  });

  test('with a file that is no YAML names the place, exits with 3 and writes nothing at all', async () => {
    const { root, write, read } = tempWorkspace();
    write('stores/bj-daxing.yaml', MESSY);
    write('templates/broken.yaml', 'kind: Role\nspec: [1\n');
    const run = await runCommand('fmt', [], { root });
    expect(run).toMatchObject({ stdout: '', exitCode: 3 });
    expect(run.stderr).toMatch(/templates\/broken\.yaml:3:1 .*\[yaml\/unclosed\]/);
    expect(read('stores/bj-daxing.yaml')).toBe(MESSY);
    expect((await runCommand('fmt', ['--check'], { root })).exitCode).toBe(3);
    // Somewhere else it does not matter.
    expect((await runCommand('fmt', ['stores'], { root, cwd: root })).exitCode).toBe(0);
    expect(read('stores/bj-daxing.yaml')).toBe(NEAT);
  });

  test('takes files and folders, as seen from where one stands', async () => {
    const { root, write, read } = tempWorkspace();
    write('stores/bj-daxing.yaml', MESSY);
    write('storeops.yaml', read('storeops.yaml').replace('name: small', "name:   'small'"));
    const folder = path.join(root, 'stores');
    expect((await runCommand('fmt', ['--check', 'bj-wangfujing.yaml'], { root, cwd: folder })).exitCode).toBe(0);
    expect((await runCommand('fmt', ['--check', '../storeops.yaml'], { root, cwd: folder })).exitCode).toBe(2);
    expect((await runCommand('fmt', ['.', '../templates'], { root, cwd: folder })).exitCode).toBe(0);
    expect(read('stores/bj-daxing.yaml')).toBe(NEAT);
    await runCommand('fmt', [], { root });
    expect(read('storeops.yaml')).toContain('name: small\n');
  });

  test('takes a file that the workspace does not include when it is named', async () => {
    const { root, write, read } = tempWorkspace();
    write('examples/draft.yaml', MESSY);
    expect((await runCommand('fmt', ['--check'], { root })).exitCode).toBe(0);
    expect((await runCommand('fmt', ['examples/draft.yaml'], { root, cwd: root })).exitCode).toBe(0);
    expect(read('examples/draft.yaml')).toBe(NEAT);
  });

  test('refuses what is not there, what is outside, and writes through no link', async () => {
    const { root, write, read } = tempWorkspace();
    const missing = await runCommand('fmt', ['nowhere.yaml'], { root, cwd: root });
    expect(missing).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('nowhere.yaml cannot be read (ENOENT)'),
    });
    const outside = await runCommand('fmt', ['../x.yaml'], { root, cwd: root });
    expect(outside).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('[workspace/outside]') });
    write('elsewhere/store.yaml', MESSY);
    symlinkSync('../elsewhere/store.yaml', path.join(root, 'stores/link.yaml'));
    expect((await runCommand('fmt', [], { root })).exitCode).toBe(0);
    expect((await runCommand('fmt', ['stores/link.yaml'], { root, cwd: root })).exitCode).toBe(0);
    expect(read('elsewhere/store.yaml')).toBe(MESSY);
  });

  test('formats a workspace that has findings, outside git, with the line ends of Windows', async () => {
    const { root, write, read } = tempWorkspace({ git: false });
    write('stores/bj-daxing.yaml', `\ufeff${MESSY.replaceAll('\n', '\r\n')}`);
    expect((await runCommand('fmt', [], { root })).exitCode).toBe(0);
    expect(read('stores/bj-daxing.yaml')).toBe(NEAT);
  });

  test('speaks Chinese', async () => {
    const { root } = tempWorkspace();
    const run = await runCommand('fmt', ['--lang', 'zh-CN'], { root });
    expect(run.stdout).toBe('✔ 6 个文件均已符合规范格式。\n');
  });
});
