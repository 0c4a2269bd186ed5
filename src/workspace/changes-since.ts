import { type AddressText, addressOfText } from '../model/address.ts';
import { UserError } from '../model/user-error.ts';
import { documentsAt } from './documents-at.ts';
import { CONFIG_FILE } from './find-root.ts';
import { gitTop, runGit } from './git-state.ts';

/** How the files differ from an earlier commit. */
export interface ChangesSince {
  /** The commit where the current branch left the revision that was asked for. */
  readonly commit: string;
  /** Changed, new and removed files, also uncommitted ones; relative to the workspace. */
  readonly files: ReadonlySet<string>;
  /** Is storeops.yaml among them, which concerns every resource? */
  readonly settings: boolean;
  /** What those files declared at that commit. */
  readonly declared: ReadonlySet<AddressText>;
}

/** Compares the workspace's files with the commit at which the current branch left `revision`, as a pull request does. */
export async function changesSince(root: string, revision: string): Promise<ChangesSince> {
  if (gitTop(root) === undefined) throw new UserError('usage/no-git', { root });
  if ((await runGit(root, ['--version'])) === undefined) throw new UserError('usage/git-missing');
  const known = await runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (known === undefined) throw new UserError('usage/unknown-revision', { revision });
  const base = await runGit(root, ['merge-base', known.trim(), 'HEAD']);
  if (base === undefined) throw new UserError('usage/no-common-commit', { revision });
  const commit = base.trim();
  const options = ['--name-only', '-z', '--no-renames', '--relative'];
  const [changed, untracked] = await Promise.all([
    runGit(root, ['diff', ...options, commit, '--', '.']),
    runGit(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']),
  ]);
  const tracked = split(changed);
  const files = new Set([...tracked, ...split(untracked)]);
  const declared = new Set((await documentsAt(root, commit, tracked)).map(addressOfText));
  return { commit, files, settings: files.has(CONFIG_FILE), declared };
}

function split(output = ''): string[] {
  return output.split('\0').filter((name) => name !== '');
}
