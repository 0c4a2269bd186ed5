import { createHash } from 'node:crypto';
import { pascalCase } from '../../model/address.ts';
import { type Revision, revisionHash } from '../../model/revision.ts';
import type { Clock } from '../clock.ts';
import type { Database, Queries } from '../database/database.ts';
import {
  applyPending,
  countByKind,
  findConflicts,
  hasAdministrator,
  recordPending,
} from '../database/queries/apply-changes.ts';
import { type Changeset, clearChangesets } from '../database/queries/changesets.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { liveListingText } from '../database/queries/listing.ts';
import { lockPlatform, type PlatformRow, updatePlatform } from '../database/queries/platform.ts';
import { countPending } from '../database/queries/revision-changes.ts';
import { findRevisionOfChangeset, insertRevision } from '../database/queries/revisions.ts';
import { isDuplicate } from '../database/sql-state.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { Problem } from '../problem.ts';
import { checkTogether } from './check-together.ts';
import { requireChangeset } from './open-changeset.ts';
import { requirePromoted } from './require-promoted.ts';
import { requireFenceUntilCommit } from './writer-lock.ts';

export interface CommitContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly fence: number;
  /** The caller's name, for the history. */
  readonly actor: string;
}

/** More stores than anybody reads. */
const LIMIT = 1000;

/** Some change does not start from what is live; which ones is found out after the transaction is undone. */
class Conflict extends Error {
  readonly base: number;

  constructor(base: number) {
    super();
    this.base = base;
  }
}

/** Makes a staged changeset the next revision: all of it or nothing. The same changeset again answers the same revision. */
export async function commitChangeset(id: string, context: CommitContext): Promise<Revision> {
  const { database, clock, fence, actor } = context;
  const done = await findRevisionOfChangeset(database, id);
  if (done) return done;
  try {
    return await database.transaction(async (queries) => {
      await requireFenceUntilCommit(queries, fence);
      const committed = await findRevisionOfChangeset(queries, id);
      if (committed) return committed;
      const changeset = await requireChangeset(queries, id, clock());
      return commitPending(queries, changeset, { actor, now: clock() });
    });
  } catch (error) {
    if (error instanceof Conflict) throw await movedOn(database, id, error.base);
    throw error;
  }
}

/** Applies, records and checks what is pending for a changeset, inside the caller's transaction. */
export async function commitPending(
  queries: Queries,
  changeset: Omit<Changeset, 'expiresAt'>,
  { actor, now }: { readonly actor: string; readonly now: Date },
): Promise<Revision> {
  const platform = await lockPlatform(queries);
  const { id, base, created, updated, deleted, maxDelete } = changeset;
  if (base !== platform.revision) throw new Problem('platform/moved-on', { base, revision: platform.revision });
  await requireComplete(queries, changeset);
  if (maxDelete !== null && deleted > maxDelete)
    throw new Problem('platform/too-many-deletions', { deletions: deleted, limit: maxDelete });
  const revision = platform.revision + 1;
  const hadAdministrator = await hasAdministrator(queries);
  const applied = await applyPending(queries, changeset, revision).catch((error: unknown) => {
    throw isDuplicate(error) ? new Conflict(base) : error;
  });
  if (applied.created !== created || applied.updated !== updated || applied.deleted !== deleted)
    throw new Conflict(base);
  await recordPending(queries, id, revision);
  if (hadAdministrator && !(await hasAdministrator(queries))) throw new Problem('platform/last-administrator');
  const findings = await checkTogether(queries, revision);
  if (findings.length > 0) throw new Problem('platform/refused', {}, findings);
  // What is first pushed is where the chain begins: nobody works on an empty platform.
  const ahead = platform.revision > 0 ? await requirePromoted(queries, revision, now) : [];
  if (ahead.length > 0) throw new Problem('platform/ahead-of-gates', { stores: ahead.length }, ahead.slice(0, LIMIT));
  return record(queries, changeset, { actor, now, platform });
}

async function record(
  queries: Queries,
  changeset: Omit<Changeset, 'expiresAt'>,
  { actor, now, platform }: { readonly actor: string; readonly now: Date; readonly platform: PlatformRow },
): Promise<Revision> {
  const { id, planDigest, commit, restoredFrom, tool, created, updated, deleted } = changeset;
  const digest = createHash('sha256')
    .update(await liveListingText(queries))
    .digest('hex');
  const entry = {
    revision: platform.revision + 1,
    previousHash: platform.hash,
    committedAt: now.toISOString(),
    actor,
    action: restoredFrom === null ? 'push' : 'restore',
    ...(planDigest === null ? {} : { planDigest }),
    ...(commit === null ? {} : { commit }),
    ...(restoredFrom === null ? {} : { restoredFrom }),
    ...{ tool, created, updated, deleted, digest },
  } as const;
  const revision = { ...entry, hash: revisionHash(entry) };
  await insertRevision(queries, revision, id);
  const slugs = Object.entries(await countByKind(queries));
  const counts = Object.fromEntries(slugs.map(([slug, count]) => [pascalCase(slug), count]));
  await updatePlatform(queries, { revision: revision.revision, hash: revision.hash, digest, counts });
  await clearChangesets(queries);
  await insertJournal(queries, [journalEntry(revision, now)]);
  return revision;
}

/** In the history an actor is a name; the journal tells tokens from people. */
function journalEntry(revision: Revision, at: Date): JournalEntry {
  const { actor: name, action, revision: number, created, updated, deleted, commit, restoredFrom } = revision;
  const actor = name.includes('/') ? name : `token/${name}`;
  const origin = {
    ...(commit?.id ? { commit: commit.id } : {}),
    ...(restoredFrom === undefined ? {} : { restoredFrom }),
  };
  const data = { revision: number, created, updated, deleted, ...origin };
  const past = action === 'push' ? 'configuration.pushed' : 'configuration.restored';
  return { at, actor, action: past, subject: `revision/${number}`, outcome: 'done', data };
}

async function requireComplete(queries: Queries, changeset: Omit<Changeset, 'expiresAt'>): Promise<void> {
  const staged = await countPending(queries, changeset.id);
  const { created, updated, deleted } = changeset;
  if (staged.create === created && staged.update === updated && staged.delete === deleted) return;
  throw new Problem('platform/changeset-incomplete', {
    declared: created + updated + deleted,
    staged: staged.create + staged.update + staged.delete,
  });
}

async function movedOn(database: Database, id: string, base: number): Promise<Problem> {
  const conflicts = await findConflicts(database, id, 20);
  return new Problem('platform/moved-on', { base, addresses: conflicts.map((row) => row.address).join(', ') });
}
