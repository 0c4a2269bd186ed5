import type { CommitStamp } from '../../../model/plan.ts';
import type { Revision } from '../../../model/revision.ts';
import type { Queries } from '../database.ts';

type Nullable<T> = {
  readonly [Key in keyof T]-?: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key];
};

type RevisionRow = Nullable<Omit<Revision, 'committedAt'>> & { readonly committedAt: Date };

const COLUMNS = `revision, previous_hash AS "previousHash", hash, committed_at AS "committedAt", actor, action,
  plan_digest AS "planDigest", commit_stamp AS "commit", restored_from AS "restoredFrom", tool, created, updated, deleted,
  digest`;

/** Entries of the history, newest first. */
export async function listRevisions(
  queries: Queries,
  options: { readonly limit: number; readonly before: number },
): Promise<Revision[]> {
  const rows = await queries.query<RevisionRow>(
    `SELECT ${COLUMNS} FROM revisions WHERE revision < $1 ORDER BY revision DESC LIMIT $2`,
    [options.before, options.limit],
  );
  return rows.map(toRevision);
}

/** The revision a changeset became; undefined while it is not committed. */
export async function findRevisionOfChangeset(queries: Queries, changesetId: string): Promise<Revision | undefined> {
  const sql = `SELECT ${COLUMNS} FROM revisions WHERE changeset_id = $1`;
  return (await queries.query<RevisionRow>(sql, [changesetId])).map(toRevision)[0];
}

export async function insertRevision(queries: Queries, entry: Revision, changesetId: string): Promise<void> {
  await queries.execute(
    `INSERT INTO revisions (revision, previous_hash, hash, committed_at, actor, action, plan_digest, commit_stamp,
       restored_from, tool, created, updated, deleted, digest, changeset_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[entry.revision, entry.previousHash, entry.hash, new Date(entry.committedAt), entry.actor, entry.action],
      ...[entry.planDigest ?? null, entry.commit ? JSON.stringify(entry.commit) : null, entry.restoredFrom ?? null],
      ...[entry.tool, entry.created, entry.updated, entry.deleted, entry.digest, changesetId],
    ],
  );
}

/** An absent member is left out: null would be another entry, with another hash. */
function toRevision(row: RevisionRow): Revision {
  const { planDigest, commit, restoredFrom, committedAt, ...rest } = row;
  return {
    ...rest,
    committedAt: committedAt.toISOString(),
    ...(planDigest === null ? {} : { planDigest }),
    ...(commit === null ? {} : { commit: commit as CommitStamp }),
    ...(restoredFrom === null ? {} : { restoredFrom }),
  };
}
