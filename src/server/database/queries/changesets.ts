import type { CommitStamp } from '../../../model/plan.ts';
import type { Queries } from '../database.ts';

/** A declared push. */
export interface Changeset {
  readonly id: string;
  /** The revision the changes were made for. */
  readonly base: number;
  readonly planDigest: string | null;
  readonly commit: CommitStamp | null;
  readonly tool: string;
  readonly restoredFrom: number | null;
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  /** More deletions than this are refused; no limit when absent. */
  readonly maxDelete: number | null;
  readonly expiresAt: Date;
}

/** A chunk that arrived whole. */
export interface Chunk {
  readonly chunk: number;
  readonly digest: string;
  readonly lines: number;
}

const COLUMNS = `id, base, plan_digest AS "planDigest", commit_stamp AS "commit", tool, restored_from AS "restoredFrom",
  created, updated, deleted, max_delete AS "maxDelete", expires_at AS "expiresAt"`;

export async function findChangeset(queries: Queries, id: string): Promise<Changeset | undefined> {
  return (await queries.query<Changeset>(`SELECT ${COLUMNS} FROM changesets WHERE id = $1`, [id]))[0];
}

export async function insertChangeset(queries: Queries, changeset: Changeset, now: Date): Promise<void> {
  const { id, base, planDigest, commit, tool, restoredFrom, created, updated, deleted, maxDelete, expiresAt } =
    changeset;
  await queries.execute(
    `INSERT INTO changesets (id, base, plan_digest, commit_stamp, tool, restored_from, created, updated, deleted, max_delete,
       opened_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[id, base, planDigest, commit && JSON.stringify(commit), tool, restoredFrom, created, updated, deleted],
      ...[maxDelete, now, expiresAt],
    ],
  );
}

/** Forgets every open changeset and what was staged for it. */
export async function clearChangesets(queries: Queries): Promise<void> {
  await queries.script('DELETE FROM changesets; TRUNCATE changeset_chunks, staged_changes');
}

export function listChunks(queries: Queries, changesetId: string): Promise<Chunk[]> {
  return queries.query<Chunk>(
    'SELECT chunk, digest, lines FROM changeset_chunks WHERE changeset_id = $1 ORDER BY chunk',
    [changesetId],
  );
}

/** Rows staged under one attempt count only once the attempt is registered as its chunk. */
export async function nextAttempt(queries: Queries): Promise<number> {
  const rows = await queries.query<{ attempt: number }>("SELECT nextval('changeset_attempts')::integer AS attempt");
  if (!rows[0]) throw new Error('the sequence gave no number');
  return rows[0].attempt;
}

/** Answers false when the chunk is there already. */
export async function registerChunk(
  queries: Queries,
  changesetId: string,
  chunk: Chunk & { readonly attempt: number },
): Promise<boolean> {
  const inserted = await queries.execute(
    `INSERT INTO changeset_chunks (changeset_id, chunk, digest, lines, attempt) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (changeset_id, chunk) DO NOTHING`,
    [changesetId, chunk.chunk, chunk.digest, chunk.lines, chunk.attempt],
  );
  return inserted === 1;
}

export async function discardAttempt(queries: Queries, attempt: number): Promise<void> {
  await queries.execute('DELETE FROM staged_changes WHERE attempt = $1', [attempt]);
}
