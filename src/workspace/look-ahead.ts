import { createHash } from 'node:crypto';
import { gitTop, runGit } from './git-state.ts';

/** What a first look at a workspace needs beside the changes that git looks for. */
export interface LookAhead {
  /** What git says of every file it knows, see `listFiles`; undefined outside git. */
  readonly listing: Promise<string | undefined>;
}

/** Gets ready for looking at all files, while git looks for changes: git lists the files, and the checks are loaded. */
export function lookAhead(root: string): LookAhead {
  const listing = gitTop(root) === undefined ? Promise.resolve(undefined) : gitListing(root);
  const checks = Promise.all([import('./check-on-ground.ts'), import('./judge-together.ts')]);
  // Hashing is loaded at its first use.
  checks.then(() => createHash('sha256')).catch(() => undefined);
  return { listing };
}

/** Every file that git knows, with its blob id and what git was told about it. */
export function gitListing(root: string): Promise<string | undefined> {
  return runGit(root, ['ls-files', '--stage', '-v', '-z']);
}
