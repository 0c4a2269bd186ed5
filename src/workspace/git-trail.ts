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
  /** Where the file was then. */
  readonly file: string;
}

/** What git remembers of the files of a workspace. */
export interface GitTrail {
  /** The commit that first had a resource of this name in a file, wherever that was then; undefined when none has. */
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
    broughtBy: (file, name) => broughtBy(root, { file, name, until: 'HEAD' }),
    knows: async (commit) => (await runGit(root, ['cat-file', '-e', `${commit}^{commit}`])) !== undefined,
    declared: (commit, file) => documentsAt(root, commit, [file]),
  };
}

interface Sought {
  readonly file: string;
  readonly name: string;
  readonly until: string;
}

/** Not `--follow`: that takes a file which resembles another for a copy of it. Only what was moved is looked for elsewhere. */
async function broughtBy(root: string, { file, name, until }: Sought): Promise<TrailCommit | undefined> {
  const line = `^ *name: *["']?${name}["']? *(#.*)?$`;
  const output = await runGit(root, ['log', `--format=${FIELDS}`, `-G${line}`, until, '--', file]);
  const [id, author = '', email = '', at = '', subject = ''] = output?.trim().split('\n').at(-1)?.split('\0') ?? [];
  if (!id) return undefined;
  const moved = await runGit(root, ['show', '--format=', '-M', '--diff-filter=R', '--name-status', '--relative', id]);
  const from = moved
    ?.split('\n')
    .map((entry) => entry.split('\t'))
    .find(([, , to]) => to === file)?.[1];
  const before = from === undefined ? undefined : await broughtBy(root, { file: from, name, until: `${id}^` });
  return before ?? { id, author, email, at, subject, file };
}
