import { listingDigest } from '../model/listing.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import type { Platform } from '../platforms/platform.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { historyOf } from './history.ts';
import { requireValid } from './require-valid.ts';
import { workspaceSource } from './source.ts';

/** The commit that an environment runs; refused when what is live there is not a commit, or not the one that is asked for. */
export async function runningCommit(
  { environment, wanted }: { readonly environment: string; readonly wanted?: string | undefined },
  platform: Platform,
): Promise<string> {
  const [last] = await historyOf(platform).revisions({ limit: 1 });
  const refuse = (code: string, args: Readonly<Record<string, string | number>>): never => {
    throw new UserError(code, { environment, ...args }, { exitCode: EXIT.blocked });
  };
  if (!last) return refuse('environment/empty', {});
  const { revision, actor, action, commit } = last;
  if (commit?.id === undefined || commit.dirty || action !== 'push')
    return refuse('environment/no-commit', { revision, actor });
  if (wanted !== undefined && !commit.id.startsWith(wanted))
    return refuse('environment/not-live', { commit: wanted, live: commit.id });
  return commit.id;
}

/** Refuses a commit when what is live differs from its files as they are in that environment: it proves nothing about them. */
export async function requireProven(
  { environment, commit }: { readonly environment: string; readonly commit: string },
  { platform, workspace }: { readonly platform: Platform; readonly workspace: Workspace },
): Promise<void> {
  requireValid(workspace);
  const [state, hashes] = await Promise.all([platform.state(), workspaceSource(workspace).hashes()]);
  if (listingDigest(new Map(hashes)) !== state.digest)
    throw new UserError('environment/differs', { environment, commit }, { exitCode: EXIT.blocked });
}
