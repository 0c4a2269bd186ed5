import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../model/user-error.ts';
import { runGit } from './run-git.ts';

/** The address of a remote: as given, or that of the repository's `origin`. A path is one from the workspace. */
export async function remoteUrl(root: string, given: string | undefined): Promise<string> {
  const url = given ?? (await runGit({ args: ['remote', 'get-url', 'origin'], cwd: root })).stdout.trim();
  if (url === '') throw new UserError('reconcile/no-remote', { root });
  const folder = path.resolve(root, url);
  return existsSync(folder) ? folder : url;
}
