import { canonicalJson } from '../../model/canonical-json.ts';
import type { Revision } from '../../model/revision.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import {
  type Changeset,
  type Chunk,
  clearChangesets,
  findChangeset,
  insertChangeset,
  listChunks,
} from '../database/queries/changesets.ts';
import { lockPlatform } from '../database/queries/platform.ts';
import { findRevisionOfChangeset } from '../database/queries/revisions.ts';
import { Problem } from '../problem.ts';
import { requireFenceUntilCommit } from './writer-lock.ts';

/** An abandoned changeset can be taken up again for this long. */
const LIFETIME_MS = 24 * 3_600_000;

/** What a client says about a push before it sends the changes. */
export type Declaration = Omit<Changeset, 'expiresAt'>;

export type OpenedChangeset =
  | { readonly status: 'open'; readonly chunks: readonly Chunk[]; readonly expiresAt: Date }
  | { readonly status: 'committed'; readonly revision: Revision };

/**
 * Opens a changeset, or takes up the one of that id where it stopped. Only the holder of the lock can have an open
 * changeset, so opening another drops whatever an earlier holder left behind.
 */
export function openChangeset(
  declaration: Declaration,
  { database, clock, fence }: { readonly database: Database; readonly clock: Clock; readonly fence: number },
): Promise<OpenedChangeset> {
  return database.transaction(async (queries) => {
    const committed = await findRevisionOfChangeset(queries, declaration.id);
    if (committed) return { status: 'committed', revision: committed };
    await requireFenceUntilCommit(queries, fence);
    const { revision } = await lockPlatform(queries);
    if (declaration.base !== revision) throw new Problem('platform/moved-on', { base: declaration.base, revision });
    const now = clock();
    const existing = await findChangeset(queries, declaration.id);
    if (existing && existing.expiresAt > now) {
      if (!isSame(existing, declaration)) throw new Problem('platform/changeset-differs', { id: declaration.id });
      return { status: 'open', chunks: await listChunks(queries, declaration.id), expiresAt: existing.expiresAt };
    }
    await clearChangesets(queries);
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    await insertChangeset(queries, { ...declaration, expiresAt }, now);
    return { status: 'open', chunks: [], expiresAt };
  });
}

/** The open changeset of that id. */
export async function requireChangeset(
  queries: Parameters<typeof findChangeset>[0],
  id: string,
  now: Date,
): Promise<Changeset> {
  const changeset = await findChangeset(queries, id);
  if (!changeset) throw new Problem('platform/changeset-unknown', { id });
  if (changeset.expiresAt <= now)
    throw new Problem('platform/changeset-expired', { id, expiredAt: changeset.expiresAt.toISOString() });
  return changeset;
}

function isSame(existing: Changeset, declaration: Declaration): boolean {
  const { expiresAt: _, ...rest } = existing;
  return canonicalJson(rest) === canonicalJson(declaration);
}
