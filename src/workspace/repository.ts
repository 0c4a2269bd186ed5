import { execa } from 'execa';
import { EXIT, UserError } from '../model/user-error.ts';
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
  hasBranch(branch: string): Promise<boolean>;
  /** Pushes a branch and asks for its review through the host's own tool; without one, says how to push it. */
  propose(request: Proposed): Promise<Proposal>;
}

/** A branch to be reviewed, and what it is about. */
export interface Proposed {
  readonly branch: string;
  readonly title: string;
  readonly body: string;
}

/** Opens the repository of a workspace; undefined outside git. */
export async function openRepository(root: string): Promise<Repository | undefined> {
  if (gitTop(root) === undefined) return undefined;
  const { simpleGit } = await import('simple-git');
  const git = simpleGit(root);
  return {
    hasBranch: async (branch) =>
      (await run(root, 'git', ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`])).ok,
    commit: async ({ branch, files, message }) => {
      try {
        await git.checkoutLocalBranch(branch);
        await git.add([...files]);
        await git.raw(['commit', '--message', message, '--only', '--', ...files]);
        return { branch, commit: (await git.revparse(['HEAD'])).trim() };
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        throw new UserError('rollout/commit-failed', { branch, reason: lineThatSays(text) }, { cause: error });
      }
    },
    propose: (proposal) => propose(root, proposal),
  };
}

const REQUESTS = {
  gh: ({ title, body, branch }: Proposed) => ['pr', 'create', '--title', title, '--body', body, '--head', branch],
  glab: ({ title, body, branch }: Proposed) => [
    ...['mr', 'create', '--title', title, '--description', body, '--source-branch', branch, '--yes'],
  ],
} as const;

/** The commit is there already: what fails from here on is told, and how to go on by hand. */
async function propose(root: string, proposed: Proposed): Promise<Proposal> {
  const { branch } = proposed;
  const command = `git push --set-upstream origin ${branch}`;
  const remote = await run(root, 'git', ['remote', 'get-url', 'origin']);
  if (!remote.ok) return { by: 'hand', command: `git remote add origin URL && ${command}` };
  const tool = await hostTool(root, remote.stdout);
  if (!tool) return { by: 'hand', command };
  const pushed = await run(root, 'git', ['push', '--set-upstream', 'origin', branch]);
  const partly = { exitCode: EXIT.partial };
  if (!pushed.ok)
    throw new UserError('rollout/branch-not-pushed', { branch, reason: lineThatSays(pushed.stderr) }, partly);
  const asked = await run(root, tool, REQUESTS[tool](proposed));
  const url = /https?:\/\/\S+/.exec(asked.ok ? asked.stdout : openAlready(asked.stderr))?.[0];
  if (url !== undefined) return { by: tool, url };
  throw new UserError('rollout/not-proposed', { branch, tool, reason: lineThatSays(asked.stderr) }, partly);
}

/** The host's command-line tool, where there is one; GitLab's first where the remote looks like one. */
async function hostTool(root: string, remote: string): Promise<'gh' | 'glab' | undefined> {
  const tools = remote.includes('gitlab') ? (['glab', 'gh'] as const) : (['gh', 'glab'] as const);
  for (const tool of tools) if ((await run(root, tool, ['--version'])).ok) return tool;
  return undefined;
}

/** `gh` names the request that is there for the branch already. */
function openAlready(stderr: string): string {
  return stderr.includes('already exists') ? stderr : '';
}

async function run(root: string, command: string, args: readonly string[]) {
  const options = { cwd: root, reject: false, stdin: 'ignore', env: { LC_ALL: 'C', GH_PROMPT_DISABLED: '1' } } as const;
  const { exitCode, stdout, stderr } = await execa(command, args, options);
  return { ok: exitCode === 0, stdout, stderr };
}

/** The line of an error output that says why: what a program calls an error, else its first. */
function lineThatSays(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const said = lines.find((line) => /^(fatal:|remote: (error|fatal):|error: (?!failed to push))/i.test(line));
  return said ?? lines.find((line) => line !== '') ?? '';
}
