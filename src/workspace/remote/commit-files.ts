import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UserError } from '../../model/user-error.ts';
import { runGit } from './run-git.ts';

/** One commit of the repository around a workspace as files, beside its working tree. */
export interface CommitFiles {
  readonly folder: string;
  close(): Promise<void>;
}

/** Checks a commit out into a folder of its own, which is gone when it is closed. */
export async function commitFiles(root: string, commit: string): Promise<CommitFiles> {
  const known = await runGit({ args: ['cat-file', '-e', `${commit}^{commit}`], cwd: root });
  if (known.code !== 0) throw new UserError('environment/unknown-commit', { commit });
  const around = mkdtempSync(path.join(tmpdir(), 'storeops-commit-'));
  const folder = path.join(around, 'files');
  const close = async (): Promise<void> => {
    rmSync(around, { recursive: true, force: true });
    await runGit({ args: ['worktree', 'prune'], cwd: root });
  };
  const added = await runGit({ args: ['worktree', 'add', '--quiet', '--detach', folder, commit], cwd: root });
  if (added.code === 0) return { folder, close };
  await close();
  throw new UserError('reconcile/checkout', { commit, reason: added.reason });
}
