import type { Resource } from '../model/resource.ts';
import { documentsAt } from './documents-at.ts';
import { gitTop, runGit } from './git-state.ts';

/** A commit, by what git knows of its author; `.mailmap` is asked. */
export interface TrailCommit {
  readonly id: string;
  readonly author: string;
  readonly email: string;
  /** RFC 3339, with the author's offset. */
  readonly at: string;
  readonly subject: string;
}

/** What git remembers of the files of a workspace. */
export interface GitTrail {
  /** The commit that first had a resource of this name in a file; undefined when none has. */
  broughtBy(file: string, name: string): Promise<TrailCommit | undefined>;
  knows(commit: string): Promise<boolean>;
  /** What a file declared at a commit; empty when it was not there. */
  declared(commit: string, file: string): Promise<readonly Resource[]>;
}

const FIELDS = ['%H', '%aN', '%aE', '%aI', '%s'].join('%x00');

/** Opens what git remembers of a workspace; undefined outside git. */
export function openGitTrail(root: string): GitTrail | undefined {
  if (gitTop(root) === undefined) return undefined;
  return {
    broughtBy: async (file, name) => {
      const line = `^ *name: *["']?${name}["']? *(#.*)?$`;
      const output = await runGit(root, ['log', '--follow', `--format=${FIELDS}`, `-G${line}`, '--', file]);
      const [id, author = '', email = '', at = '', subject = ''] = output?.trim().split('\n').at(-1)?.split('\0') ?? [];
      return id ? { id, author, email, at, subject } : undefined;
    },
    knows: async (commit) => (await runGit(root, ['cat-file', '-e', `${commit}^{commit}`])) !== undefined,
    declared: (commit, file) => documentsAt(root, commit, [file]),
  };
}
