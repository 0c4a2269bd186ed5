import { UserError } from '../model/user-error.ts';
import type { GitState } from '../workspace/git-state.ts';

/** Refuses to write files that somebody is at work on: what only the working tree has is neither overwritten nor committed along. */
export function requireCommitted(files: readonly string[], git: GitState | undefined): void {
  const changed = new Set(git?.changes.map(({ file }) => file));
  const dirty = files.filter((file) => changed.has(file));
  const [first] = dirty;
  if (first !== undefined) throw new UserError('workspace/dirty', { files: dirty.length, first });
}
