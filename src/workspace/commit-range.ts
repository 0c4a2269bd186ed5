import { type AddressText, addressOfText } from '../model/address.ts';
import type { Resource } from '../model/resource.ts';
import { UserError } from '../model/user-error.ts';
import type { WorkspaceConfig } from './config.ts';
import { documentsAt } from './documents-at.ts';
import { gitTop, runGit } from './git-state.ts';
import { resourceFiles } from './list-files.ts';

/** What one end of a range holds in the files that differ between both. */
export interface RangeEnd {
  readonly commit: string;
  /** The day of the commit. */
  readonly day: string;
  readonly resources: ReadonlyMap<AddressText, Resource>;
}

/** Two commits of a workspace, as far as they differ. */
export interface CommitRange {
  readonly from: RangeEnd;
  readonly to: RangeEnd;
}

/** Reads the resources of the files that differ between two commits, and all of the files that hold a kind which others are told by. */
export async function commitRange(
  config: WorkspaceConfig,
  refs: { readonly from: string; readonly to: string; readonly kind: string },
): Promise<CommitRange> {
  const { root } = config;
  if (gitTop(root) === undefined) throw new UserError('usage/no-git', { root });
  const [from, to] = [await commitOf(root, refs.from), await commitOf(root, refs.to)];
  const options = ['--name-only', '-z', '--no-renames', '--relative'];
  const names = (await runGit(root, ['diff', ...options, from.commit, to.commit, '--', '.'])) ?? '';
  const found = await runGit(root, ['grep', '-l', '-z', '-e', `^kind: *${refs.kind}`, to.commit, '--', '.']);
  const more = (found ?? '').split('\0').map((name) => name.slice(to.commit.length + 1));
  const files = new Set([...names.split('\0'), ...more].filter(resourceFiles(config)));
  const read = async (end: Omit<RangeEnd, 'resources'>): Promise<RangeEnd> => {
    const documents = await documentsAt(root, end.commit, files);
    return { ...end, resources: new Map(documents.map((one) => [addressOfText(one), one])) };
  };
  return { from: await read(from), to: await read(to) };
}

async function commitOf(root: string, revision: string): Promise<Omit<RangeEnd, 'resources'>> {
  const output = await runGit(root, ['log', '-1', '--format=%H %cs', '--end-of-options', revision, '--']);
  const [commit, day = ''] = output?.trim().split(' ') ?? [];
  if (!commit) throw new UserError('usage/unknown-revision', { revision });
  return { commit, day };
}
