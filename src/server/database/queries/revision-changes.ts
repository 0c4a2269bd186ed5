import type { AddressText } from '../../../model/address.ts';
import type { Queries } from '../database.ts';

/** One change of a revision, with the document before and after it as canonical JSON. */
export interface StoredChange {
  readonly action: 'create' | 'update' | 'delete';
  readonly address: AddressText;
  readonly before: string | null;
  readonly after: string | null;
}

/** A page of a revision's changes, by address. */
export function listRevisionChanges(
  queries: Queries,
  request: { readonly revision: number; readonly after: AddressText; readonly limit: number },
): Promise<StoredChange[]> {
  return queries.query<StoredChange>(
    `SELECT changed.action, changed.address, changed.document AS after, CASE WHEN changed.action <> 'create' THEN (
        SELECT earlier.document FROM resource_versions AS earlier
        WHERE earlier.address = changed.address AND earlier.revision < changed.revision
        ORDER BY earlier.revision DESC LIMIT 1) END AS before
     FROM resource_versions AS changed
     WHERE changed.revision = $1 AND changed.address > $2 ORDER BY changed.address LIMIT $3`,
    [request.revision, request.after, request.limit],
  );
}

/** Stages what leads from the live configuration back to an earlier revision; answers how many changes that takes. */
export function stageRestore(queries: Queries, attempt: number, revision: number): Promise<number> {
  return queries.execute(
    `INSERT INTO staged_changes (attempt, action, address, before_hash, hash, document, refs, summary, administrator)
     SELECT $1::integer, CASE WHEN live.address IS NULL THEN 'create' WHEN old.address IS NULL THEN 'delete' ELSE 'update' END,
       coalesce(live.address, old.address), live.hash, old.hash, old.document, coalesce(old.refs, '{}'),
       coalesce(old.summary, '{}'), coalesce(old.summary ->> 'administrator' = 'true', false)
     FROM (
       SELECT * FROM (
         SELECT DISTINCT ON (address) * FROM resource_versions WHERE revision <= $2 ORDER BY address, revision DESC
       ) AS version WHERE action <> 'delete'
     ) AS old FULL JOIN resources AS live ON live.address = old.address
     WHERE live.hash IS DISTINCT FROM old.hash`,
    [attempt, revision],
  );
}

/** How many changes of each kind are staged. */
export async function countPending(
  queries: Queries,
  changesetId: string,
): Promise<Record<StoredChange['action'], number>> {
  const rows = await queries.query<{ action: StoredChange['action']; count: number }>(
    'SELECT action, count(*)::integer AS count FROM pending_changes WHERE changeset_id = $1 GROUP BY action',
    [changesetId],
  );
  const counts = { create: 0, update: 0, delete: 0 };
  for (const row of rows) counts[row.action] = row.count;
  return counts;
}
