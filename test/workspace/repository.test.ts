import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openRepository } from '../../src/workspace/repository.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const PATH = process.env.PATH ?? '';
const PROPOSED = { branch: 'promote/x', title: 'Promote x "to" expansion', body: 'Rollout\n\n- a (was mvp)' };
const GH_ARGS = ['pr', 'create', '--title', PROPOSED.title, '--body', PROPOSED.body, '--head', PROPOSED.branch];
const GLAB_ARGS = [
  ...['mr', 'create', '--title', PROPOSED.title, '--description', PROPOSED.body],
  ...['--source-branch', PROPOSED.branch, '--yes'],
];

/** A repository with a commit on a branch, a remote, and host tools on the PATH that keep what they were asked. */
async function proposing(tools: Readonly<Record<string, string>>, remoteName = 'github.git') {
  const { root, git, write } = tempWorkspace();
  const remote = path.join(temporaryFolder(), remoteName);
  git('init', '--quiet', '--bare', remote);
  git('remote', 'add', 'origin', remote);
  for (const [key, value] of [
    ['user.name', 'Li Na'],
    ['user.email', 'li.na@xinghe.example'],
  ] as const)
    git('config', key, value);
  const bin = temporaryFolder();
  for (const [name, script] of Object.entries(tools)) {
    const text = `#!/bin/sh\n[ "$1" = --version ] && exit 0\nprintf '%s\\0' "$@" > '${bin}/${name}.args'\n${script}\n`;
    writeFileSync(path.join(bin, name), text, { mode: 0o755 });
  }
  process.env.PATH = `${bin}:${PATH.split(':')
    .filter((folder) => !existsSync(path.join(folder, 'gh')) && !existsSync(path.join(folder, 'glab')))
    .join(':')}`;
  write('stores/bj-daxing.yaml', `# moved\n${readFileSync(path.join(root, 'stores/bj-daxing.yaml'), 'utf8')}`);
  const repository = await openRepository(root);
  if (!repository) throw new Error('no repository');
  const commit = () =>
    repository.commit({ branch: PROPOSED.branch, files: ['stores/bj-daxing.yaml'], message: PROPOSED.title });
  const asked = (tool: string) =>
    readFileSync(path.join(bin, `${tool}.args`), 'utf8')
      .split('\0')
      .slice(0, -1);
  return { ...repository, commit, root, git, write, remote, asked, propose: () => repository.propose(PROPOSED) };
}

afterEach(() => {
  process.env.PATH = PATH;
});

const GH = 'echo "Creating pull request" >&2; echo https://github.example/xinghe/chain/pull/7';
const GLAB = 'printf "!5 Promote x (promote/x)\\n https://gitlab.example/xinghe/chain/-/merge_requests/5\\n\\n"';

describe('asking for a review (R059)', () => {
  test('pushes the branch and leaves the rest to gh, or to glab for a GitLab; it answers the address', async () => {
    for (const [remoteName, tool, args, url] of [
      ['github.git', 'gh', GH_ARGS, 'https://github.example/xinghe/chain/pull/7'],
      ['gitlab.git', 'glab', GLAB_ARGS, 'https://gitlab.example/xinghe/chain/-/merge_requests/5'],
    ] as const) {
      const { commit, propose, asked, git, remote } = await proposing({ gh: GH, glab: GLAB }, remoteName);
      const made = await commit();
      expect(await propose()).toEqual({ by: tool, url });
      expect(asked(tool)).toEqual(args);
      expect(git('--git-dir', remote, 'rev-parse', PROPOSED.branch).trim()).toBe(made.commit);
    }
  });

  test('says what to type where neither is there, or no remote is', async () => {
    const { commit, propose, git, remote } = await proposing({});
    await commit();
    const command = 'git push --set-upstream origin promote/x';
    expect(await propose()).toEqual({ by: 'hand', command });
    expect(git('--git-dir', remote, 'branch', '--list')).toBe('');
    git('remote', 'remove', 'origin');
    expect(await propose()).toEqual({ by: 'hand', command: `git remote add origin URL && ${command}` });
  });

  test('takes the review that is open already, and tells why there is none', async () => {
    const { commit, propose } = await proposing({
      gh: 'echo "a pull request for branch \\"promote/x\\" into branch \\"main\\" already exists:" >&2; echo https://github.example/pull/3 >&2; exit 1',
    });
    await commit();
    expect(await propose()).toEqual({ by: 'gh', url: 'https://github.example/pull/3' });
    const silent = await proposing({
      gh: 'echo "To get started with GitHub CLI, please run:  gh auth login" >&2; echo "Alternatively, populate the GH_TOKEN environment variable" >&2; exit 4',
    });
    await silent.commit();
    await expect(silent.propose()).rejects.toMatchObject({
      code: 'rollout/not-proposed',
      exitCode: 7,
      args: { tool: 'gh', reason: 'To get started with GitHub CLI, please run:  gh auth login' },
    });
  });

  test('tells what the remote said when it takes no branch, and when it is gone', async () => {
    const { commit, propose, remote, git } = await proposing({ gh: GH });
    await commit();
    mkdirSync(path.join(remote, 'hooks'), { recursive: true });
    const hook = '#!/bin/sh\necho "error: GH013: Repository rule violations found" >&2\nexit 1\n';
    writeFileSync(path.join(remote, 'hooks/pre-receive'), hook, { mode: 0o755 });
    await expect(propose()).rejects.toMatchObject({
      code: 'rollout/branch-not-pushed',
      exitCode: 7,
      args: { branch: 'promote/x', reason: 'remote: error: GH013: Repository rule violations found' },
    });
    git('remote', 'set-url', 'origin', '/nowhere/chain.git');
    await expect(propose()).rejects.toMatchObject({
      code: 'rollout/branch-not-pushed',
      args: { reason: expect.stringContaining("fatal: '/nowhere/chain.git' does not appear to be a git repository") },
    });
  });
});

describe('a commit of a promotion', () => {
  test('holds its own files only, whatever else is changed or staged, and from a detached head too', async () => {
    const { commit, git, write, hasBranch, root } = await proposing({});
    write(
      'stores/bj-wangfujing.yaml',
      `# staged\n${readFileSync(path.join(root, 'stores/bj-wangfujing.yaml'), 'utf8')}`,
    );
    git('add', 'stores/bj-wangfujing.yaml');
    write('notes.txt', 'not of this');
    git('checkout', '--quiet', '--detach');
    expect(await hasBranch(PROPOSED.branch)).toBe(false);
    await commit();
    expect(git('show', '--format=%s', '--name-only', 'HEAD').trim().split('\n').filter(Boolean)).toEqual([
      PROPOSED.title,
      'stores/bj-daxing.yaml',
    ]);
    expect(git('status', '--porcelain').split('\n').filter(Boolean)).toEqual([
      'M  stores/bj-wangfujing.yaml',
      '?? notes.txt',
    ]);
    expect([git('branch', '--show-current').trim(), await hasBranch(PROPOSED.branch)]).toEqual(['promote/x', true]);
  });

  test('says why git refused', async () => {
    const { commit, git, root } = await proposing({});
    git('config', 'core.hooksPath', 'hooks');
    mkdirSync(path.join(root, 'hooks'));
    writeFileSync(path.join(root, 'hooks/pre-commit'), '#!/bin/sh\necho "error: no ticket" >&2\nexit 1\n', {
      mode: 0o755,
    });
    await expect(commit()).rejects.toMatchObject({
      code: 'rollout/commit-failed',
      args: { branch: 'promote/x', reason: 'error: no ticket' },
    });
  });
});
