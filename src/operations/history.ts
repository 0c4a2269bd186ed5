import type { FieldChange } from '../model/change.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import { fieldChanges } from '../planning/field-changes.ts';
import type { Platform, PlatformHistory, Revision, RevisionChange } from '../platforms/platform.ts';

/** The platform's history, or an error that names the platform without one. */
export function historyOf(platform: Platform): PlatformHistory {
  if (!platform.history) throw new UserError('platform/no-history', { platform: platform.name });
  return platform.history;
}

/** Revisions, newest first. */
export async function history(options: { readonly limit: number }, platform: Platform): Promise<readonly Revision[]> {
  return historyOf(platform).revisions(options);
}

/** One change of a revision; `fields` says where an updated resource differs. */
export interface RevisionDetail extends RevisionChange {
  readonly fields: readonly FieldChange[];
}

/** What one revision changed, field by field. */
export async function revisionChanges(revision: number, platform: Platform): Promise<readonly RevisionDetail[]> {
  const changes = await historyOf(platform).changes(revision);
  return changes.map((change) => {
    const { before, after } = change;
    return { ...change, fields: before && after ? fieldChanges(before, after) : [] };
  });
}

/** Recomputes the hash chain; a broken one is refused as unsafe. */
export async function verifyHistory(platform: Platform): Promise<{ readonly revisions: number }> {
  const { revisions, brokenAt } = await historyOf(platform).verify();
  if (brokenAt !== undefined) throw new UserError('history/broken', { revision: brokenAt }, { exitCode: EXIT.unsafe });
  return { revisions };
}
