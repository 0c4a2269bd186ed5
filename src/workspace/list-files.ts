import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import type { WorkspaceConfig } from './config.ts';
import { CONFIG_FILE } from './find-root.ts';
import type { GitState } from './git-state.ts';
import { gitListing } from './look-ahead.ts';

/** One resource file of the workspace. */
export interface WorkspaceFile {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  /** Git's blob id of the content in the working tree, when git knows it without reading the file. */
  readonly blob?: string;
  readonly link?: boolean;
  /** Git was told not to look at this file, so `git status` proves nothing about it. */
  readonly unwatched?: boolean;
}

/** The workspace's files, sorted. In a git repository ignored files do not belong to it; `listing` is git's, when it is at hand. */
export async function listFiles(
  config: WorkspaceConfig,
  git: GitState | undefined,
  listing = git && gitListing(config.root),
): Promise<WorkspaceFile[]> {
  const matches = resourceFiles(config);
  const known = git && (await listing);
  const files = git && known !== undefined ? trackedFiles(config.root, git, known) : walk(config.root);
  return files.filter((entry) => matches(entry.file)).sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Packages; told without a pattern of the matcher's, for which twenty thousand files are many. */
const INSTALLED = /(?:^|\/)node_modules\//;

/** Tells by its path whether a file belongs to the workspace. */
export function resourceFiles(config: WorkspaceConfig): (file: string) => boolean {
  const matches = picomatch([...config.include], { ignore: [...config.exclude] });
  const overlays = Object.values(config.environments).flatMap(({ overlay }) => (overlay ? [`${overlay}/`] : []));
  const isOverlay = (file: string): boolean => overlays.some((folder) => file.startsWith(folder));
  return (file) => file !== CONFIG_FILE && !INSTALLED.test(file) && matches(file) && !isOverlay(file);
}

function trackedFiles(root: string, git: GitState, listing: string): WorkspaceFile[] {
  const changed = new Map(git.changes.map((change) => [change.file, change.state]));
  const files = new Map<string, WorkspaceFile>();
  for (const record of listing.split('\0')) {
    const tab = record.indexOf('\t');
    if (tab < 0) continue;
    const file = record.slice(tab + 1);
    const state = changed.get(file);
    if (state === 'deleted') continue;
    const [tag, mode, blob] = record.split(' ', 3);
    // Anything but H (assume-unchanged, skip-worktree, unmerged): the working tree may differ without git saying so.
    const plain = tag === 'H';
    if (!plain && !lstatSync(path.join(root, file), { throwIfNoEntry: false })) continue;
    const known = plain && (state === undefined || state === 'staged') ? blob : undefined;
    files.set(file, {
      file,
      ...(known ? { blob: known } : {}),
      ...(mode === '120000' ? { link: true } : {}),
      ...(plain ? {} : { unwatched: true }),
    });
  }
  for (const { file, state } of git.changes) if (state === 'untracked') files.set(file, entryOf(root, file));
  return [...files.values()];
}

function entryOf(root: string, file: string): WorkspaceFile {
  const link = lstatSync(path.join(root, file), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return link ? { file, link } : { file };
}

function walk(root: string): WorkspaceFile[] {
  const files: WorkspaceFile[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== '.git' && entry.name !== '.storeops') folders.push(file);
      } else files.push(entry.isSymbolicLink() ? { file, link: true } : { file });
    }
  }
  return files;
}
