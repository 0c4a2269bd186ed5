import { execa } from 'execa';
import { UserError } from '../../model/user-error.ts';

/** A git that hangs is ended after this long; nothing of a chain's size takes a tenth of it. */
export const GIT_PATIENCE_MS = 300_000;

export interface GitRequest {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly signal?: AbortSignal | undefined;
}

export interface GitAnswer {
  readonly code: number;
  readonly stdout: string;
  /** The last line that git complained with, without addresses' passwords. */
  readonly reason: string;
}

/** Runs git for an agent: no questions, no hooks, in English. The caller's own git settings and keys hold. */
export async function runGit({ args, cwd, signal }: GitRequest): Promise<GitAnswer> {
  const { exitCode, stdout, stderr, failed, code, timedOut } = await execa(
    'git',
    ['-c', 'core.hooksPath=/dev/null', '-c', 'advice.detachedHead=false', ...args],
    {
      cwd,
      reject: false,
      stdin: 'ignore',
      timeout: GIT_PATIENCE_MS,
      env: { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      ...(signal ? { cancelSignal: signal } : {}),
    },
  );
  signal?.throwIfAborted();
  if (code === 'ENOENT') throw new UserError('reconcile/git-missing');
  const said = stderr.split('\n').filter((line) => /^(?:fatal|error): /.test(line));
  const reason = timedOut ? 'timeout' : withoutPassword(said[0]?.replace(/^\w+: /, '') ?? '');
  return { code: exitCode ?? (failed ? 1 : 0), stdout, reason };
}

/** An address of a remote as it may be shown. */
export function withoutPassword(text: string): string {
  return text.replaceAll(/(\w+:\/\/)[^/\s@]+@/g, '$1');
}
