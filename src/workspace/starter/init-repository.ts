import { rmSync } from 'node:fs';
import path from 'node:path';
import { gitTop } from '../git-state.ts';

/** `inside`: the folder is part of a repository already. `unavailable`: git is not there, or refused. */
export type RepositoryState = 'created' | 'inside' | 'unavailable';

/** Makes a folder a git repository with the branch `main`, unless it lies in one. A workspace works without git, so this never fails. */
export async function initRepository(folder: string): Promise<RepositoryState> {
  if (gitTop(folder) !== undefined) return 'inside';
  const { simpleGit } = await import('simple-git');
  try {
    await simpleGit(folder).init(['--initial-branch=main']);
    return 'created';
  } catch {
    rmSync(path.join(folder, '.git'), { recursive: true, force: true });
    return 'unavailable';
  }
}
