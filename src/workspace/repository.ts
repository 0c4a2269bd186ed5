import { execa } from 'execa';
import { UserError } from '../model/user-error.ts';
import { gitTop } from './git-state.ts';

/** A commit that was made. */
export interface MadeCommit {
  readonly branch: string;
  readonly commit: string;
}

/** How a branch got to where others review it. */
export type Proposal =
  | { readonly by: 'gh' | 'glab'; readonly url: string }
  | { readonly by: 'hand'; readonly command: string };

/** The git repository that a workspace lies in, for commands that commit. */
export interface Repository {
  /** Commits some files, and nothing else that is changed, on a new branch that stays checked out. */
  commit(request: {
    readonly branch: string;
    readonly files: readonly string[];
    readonly message: string;
  }): Promise<MadeCommit>;
  /** Pushes a branch and asks for its review through the host's own tool; without one, says how to push it. */
  propose(request: { readonly branch: string; readonly title: string; readonly body: string }): Promise<Proposal>;
}

/** Opens the repository of a workspace; undefined outside git. */
export async function openRepository(root: string): Promise<Repository | undefined> {
  if (gitTop(root) === undefined) return undefined;
  const { simpleGit } = await import('simple-git');
  const git = simpleGit(root);
  return {
    commit: async ({ branch, files, message }) => {
      try {
        await git.checkoutLocalBranch(branch);
        await git.add([...files]);
        await git.raw(['commit', '--message', message, '--only', '--', ...files]);
        return { branch, commit: (await git.revparse(['HEAD'])).trim() };
      } catch (error) {
        throw new UserError('rollout/commit-failed', { branch, reason: lastLine(error) }, { cause: error });
      }
    },
    propose: async ({ branch, title, body }) => {
      const command = `git push --set-upstream origin ${branch}`;
      const tool = await hostTool(root);
      if (!tool) return { by: 'hand', command };
      await execa('git', ['push', '--set-upstream', 'origin', branch], { cwd: root });
      const { stdout } = await execa(tool, REQUESTS[tool](title, body), { cwd: root });
      return { by: tool, url: stdout.trim().split('\n').at(-1) ?? '' };
    },
  };
}

const REQUESTS = {
  gh: (title: string, body: string) => ['pr', 'create', '--title', title, '--body', body],
  glab: (title: string, body: string) => ['mr', 'create', '--title', title, '--description', body, '--yes'],
} as const;

/** The host's command-line tool, where there is one and the repository has somewhere to push to. */
async function hostTool(root: string): Promise<'gh' | 'glab' | undefined> {
  const remote = await execa('git', ['remote', 'get-url', 'origin'], { cwd: root, reject: false });
  if (remote.exitCode !== 0) return undefined;
  const tools = remote.stdout.includes('gitlab') ? (['glab', 'gh'] as const) : (['gh', 'glab'] as const);
  for (const tool of tools) {
    const { exitCode } = await execa(tool, ['--version'], { cwd: root, reject: false });
    if (exitCode === 0) return tool;
  }
  return undefined;
}

function lastLine(error: unknown): string {
  return (
    String(error instanceof Error ? error.message : error)
      .trim()
      .split('\n')
      .at(-1) ?? ''
  );
}
