import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { WorkspaceConfig } from './config.ts';
import { CONFIG_FILE } from './find-root.ts';
import { type GitState, gitIndexFile } from './git-state.ts';

/** Names the exact content of a workspace in git without listing it. */
export interface WorkspaceState {
  /** The settings, the commit and the stamp of git's index. */
  readonly base: string;
  /** Git's blob id of every file that differs from the commit; empty for a deleted one. */
  readonly changes: Readonly<Record<string, string>>;
}

/** With more changed files than this, looking at the files is as cheap as naming their state. */
const MAX_CHANGES = 50;

/** The state that git tells of. Undefined outside git, before the first commit, or with too many changes. */
export function workspaceState(config: WorkspaceConfig, git: GitState | undefined): WorkspaceState | undefined {
  if (!git?.commit || git.changes.length > MAX_CHANGES) return undefined;
  try {
    // The index's own stamp: telling git to overlook a file (assume-unchanged) rewrites the index and so voids the state.
    const { mtimeMs, size, ino } = statSync(gitIndexFile(git.top));
    // Of the settings' file, only what it says counts, and that is in the base.
    const changed = git.changes.filter(({ file }) => file !== CONFIG_FILE);
    const changes = changed.map(({ file, state }) => [file, state === 'deleted' ? '' : blobOf(config.root, file)]);
    return {
      base: JSON.stringify([config, git.commit, [mtimeMs, size, ino]]),
      changes: Object.fromEntries(changes) as Record<string, string>,
    };
  } catch {
    return undefined;
  }
}

/** Files whose content differs between two states of one commit and index; undefined when the base differs. */
export function changedBetween(before: WorkspaceState, after: WorkspaceState): string[] | undefined {
  if (before.base !== after.base) return undefined;
  const files = new Set([...Object.keys(before.changes), ...Object.keys(after.changes)]);
  return [...files].filter((file) => before.changes[file] !== after.changes[file]);
}

/** Git's name for a content, so that a file keeps its name when it is committed. */
export function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function blobOf(root: string, file: string): string {
  return blobId(readFileSync(path.join(root, file)));
}
