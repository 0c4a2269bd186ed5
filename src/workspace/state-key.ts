import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../model/content-hash.ts';
import type { WorkspaceConfig } from './config.ts';
import { type GitState, gitIndexFile } from './git-state.ts';

/** With more changed files than this, looking at the files is as cheap as naming their state. */
const MAX_CHANGES = 50;

/**
 * Names the exact state of a workspace in git without listing it: commit, index and the content of every changed file.
 * Undefined outside git, before the first commit, or with too many changes.
 */
export function stateKey(config: WorkspaceConfig, git: GitState | undefined): string | undefined {
  if (!git?.commit || git.changes.length > MAX_CHANGES) return undefined;
  try {
    // The index's own stamp: telling git to overlook a file (assume-unchanged) rewrites the index and so voids the key.
    const { mtimeMs, size, ino } = statSync(gitIndexFile(git.top));
    const changes = git.changes.map(({ file, state }) => [
      file,
      state,
      state === 'deleted' ? '' : hashOf(config.root, file),
    ]);
    return digestOf([config, git.commit, [mtimeMs, size, ino], changes]);
  } catch {
    return undefined;
  }
}

function hashOf(root: string, file: string): string {
  return createHash('sha1')
    .update(readFileSync(path.join(root, file)))
    .digest('hex');
}
