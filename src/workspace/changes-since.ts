import { execa } from 'execa';
import { type AddressText, addressOfText } from '../model/address.ts';
import type { Resource } from '../model/resource.ts';
import { UserError } from '../model/user-error.ts';
import { CONFIG_FILE } from './find-root.ts';
import { gitTop, runGit } from './git-state.ts';
import { parseValues } from './yaml/parse-values.ts';

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
  return { commit, files, settings: files.has(CONFIG_FILE), declared: await declaredAt(root, commit, tracked) };
}

function split(output = ''): string[] {
  return output.split('\0').filter((name) => name !== '');
}

/** The resources that some files held at a commit, as far as they could be read then. */
async function declaredAt(root: string, commit: string, files: readonly string[]): Promise<Set<AddressText>> {
  const declared = new Set<AddressText>();
  const input = files.filter((file) => !file.includes('\n')).map((file) => `${commit}:./${file}\n`);
  const { stdout } = await execa('git', ['cat-file', '--batch'], {
    cwd: root,
    input: input.join(''),
    encoding: 'buffer',
    stripFinalNewline: false,
  });
  for (const text of blobs(Buffer.from(stdout))) {
    for (const document of parseValues(text).documents ?? []) {
      const { kind, metadata } = (document ?? {}) as Partial<Resource>;
      const name: unknown = metadata?.name;
      if (typeof kind === 'string' && typeof name === 'string')
        declared.add(addressOfText({ kind, metadata: { name } }));
    }
  }
  return declared;
}

/** The contents in the output of `git cat-file --batch`: a line `ID blob SIZE`, the bytes, a line break; or `NAME missing`. */
function* blobs(output: Buffer): Generator<string> {
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf('\n', start);
    const header = output.toString('utf8', start, end);
    const size = Number(/ blob (\d+)$/.exec(header)?.[1] ?? Number.NaN);
    start = end + 1;
    if (Number.isNaN(size)) continue;
    yield output.toString('utf8', start, start + size);
    start += size + 1;
  }
}
