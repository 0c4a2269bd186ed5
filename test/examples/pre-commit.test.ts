import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../helpers/reference-chain.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';
import { pathWithTool } from '../helpers/tool-on-path.ts';

const folder = path.join(projectRoot, 'examples/ci/pre-commit');
const OLD_MISTAKE = 'kind: Nothing\n';

describe('the pre-commit hook', () => {
  it('refuses a commit that breaks something, and lets one pass that does not', async () => {
    const { root, write, read, git, commit } = tempWorkspace();
    write('stores/old-mistake.yaml', OLD_MISTAKE);
    commit('A mistake of old');
    copyFileSync(path.join(folder, 'pre-commit'), path.join(root, '.git/hooks/pre-commit'));
    chmodSync(path.join(root, '.git/hooks/pre-commit'), 0o755);
    mkdirSync(path.join(root, 'node_modules/.bin'), { recursive: true });
    symlinkSync(path.join(projectRoot, 'bin/run.js'), path.join(root, 'node_modules/.bin/storeops'));
    write('.gitignore', 'node_modules/\n.storeops/\n');
    commit('Nothing of it is a resource');
    const store = read('stores/bj-wangfujing.yaml');
    write('stores/bj-wangfujing.yaml', store.replace('region: beijing', 'region: peking'));
    expect(() => commit('A new mistake')).toThrow(/peking/);
    write('stores/bj-wangfujing.yaml', store.replace('minOnShift: 6', 'minOnShift: 7'));
    commit('More staff');
    expect(git('log', '-1', '--format=%s')).toBe('More staff\n');
  });

  it('of the pre-commit framework runs commands that exist, on files of the workspace', async () => {
    const config = parse(readFileSync(path.join(folder, 'pre-commit-config.yaml'), 'utf8'));
    const { root } = tempWorkspace();
    const changed = 'stores/bj-wangfujing.yaml';
    expect(existsSync(path.join(root, changed))).toBe(true);
    for (const { entry, files, pass_filenames = true } of config.repos[0].hooks) {
      expect(changed).toMatch(new RegExp(files));
      const command = `${entry} ${pass_filenames ? changed : ''}`;
      const { exitCode } = await execa('bash', ['-c', command], { cwd: root, env: { PATH: pathWithTool() } });
      expect([entry, exitCode]).toEqual([entry, 0]);
    }
  });
});
