import type { AddressText } from '../../../model/address.ts';
import type { Queries } from '../database.ts';

export interface AppliedCounts {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

/**
 * Makes the staged changes live: a statement for each action that there is, however many changes. A change whose starting
 * point is not what is live any more applies to nothing and is missing from the counts; a creation of what is live throws
 * (`isDuplicate`). Deletions go first, so that a resource that is both updated and deleted is missing too.
 */
export async function applyPending(
  queries: Queries,
  { id, ...staged }: AppliedCounts & { readonly id: string },
  revision: number,
): Promise<AppliedCounts> {
  return {
    deleted: staged.deleted > 0 ? await deletePending(queries, id) : 0,
    updated: staged.updated > 0 ? await updatePending(queries, id, revision) : 0,
    created: staged.created > 0 ? await createPending(queries, id, revision) : 0,
  };
}

function deletePending(queries: Queries, changesetId: string): Promise<number> {
  return queries.execute(
    `DELETE FROM resources AS live USING pending_changes AS pending
     WHERE pending.changeset_id = $1 AND pending.action = 'delete'
       AND live.address = pending.address AND live.hash = pending.before_hash`,
    [changesetId],
  );
}

function updatePending(queries: Queries, changesetId: string, revision: number): Promise<number> {
  return queries.execute(
    `UPDATE resources AS live SET revision = $2, hash = pending.hash, administrator = pending.administrator
     FROM pending_changes AS pending
     WHERE pending.changeset_id = $1 AND pending.action = 'update'
       AND live.address = pending.address AND live.hash = pending.before_hash`,
    [changesetId, revision],
  );
}

/** `ON CONFLICT` would take twice as long. */
function createPending(queries: Queries, changesetId: string, revision: number): Promise<number> {
  return queries.execute(
    `INSERT INTO resources (address, revision, hash, administrator)
     SELECT address, $2::integer, hash, administrator FROM pending_changes WHERE changeset_id = $1 AND action = 'create'`,
    [changesetId, revision],
  );
}

/** Writes the staged changes into the history. */
export async function recordPending(queries: Queries, changesetId: string, revision: number): Promise<void> {
  await queries.execute(
    `INSERT INTO resource_versions (revision, address, action, hash, document, refs, summary)
     SELECT $2::integer, address, action, hash, document, refs, summary FROM pending_changes WHERE changeset_id = $1`,
    [changesetId, revision],
  );
}

/** Staged changes whose starting point is not what is live, or that come more than once: why some did not apply. */
export function findConflicts(
  queries: Queries,
  changesetId: string,
  limit: number,
): Promise<{ address: AddressText }[]> {
  return queries.query<{ address: AddressText }>(
    `SELECT pending.address FROM pending_changes AS pending LEFT JOIN resources AS live ON live.address = pending.address
     WHERE pending.changeset_id = $1
     GROUP BY pending.address
     HAVING count(*) > 1 OR bool_or(pending.before_hash IS DISTINCT FROM live.hash)
     ORDER BY pending.address LIMIT $2`,
    [changesetId, limit],
  );
}

/** Live resources by kind slug. */
export async function countByKind(queries: Queries): Promise<Record<string, number>> {
  const rows = await queries.query<{ slug: string; count: number }>(
    "SELECT split_part(address, '/', 1) AS slug, count(*)::integer AS count FROM resources GROUP BY 1 ORDER BY 1",
  );
  return Object.fromEntries(rows.map((row) => [row.slug, row.count]));
}

export async function hasAdministrator(queries: Queries): Promise<boolean> {
  return (await queries.query('SELECT 1 FROM resources WHERE administrator LIMIT 1')).length > 0;
}
