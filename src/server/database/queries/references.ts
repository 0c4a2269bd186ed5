import type { AddressText } from '../../../model/address.ts';
import type { Queries } from '../database.ts';

/** What the checks need to know of a live resource without reading its document. */
export interface ReferenceRow {
  readonly address: AddressText;
  readonly refs: readonly string[];
  readonly summary: Readonly<Record<string, string>>;
}

/** Each different reference text of a revision, once: many stores, few regions. */
export async function listDistinctReferences(queries: Queries, revision: number): Promise<string[]> {
  const rows = await queries.query<{ ref: string }>(
    'SELECT DISTINCT ref FROM resource_versions AS changed, unnest(changed.refs) AS ref WHERE changed.revision = $1',
    [revision],
  );
  return rows.map((row) => row.ref);
}

/** The reference texts of live resources that lead to something a revision deleted, or to a version of what it updated. */
export async function listAffectedReferences(queries: Queries, revision: number): Promise<string[]> {
  const rows = await queries.query<{ ref: string }>(
    `SELECT DISTINCT live.ref FROM resource_versions AS changed
     JOIN (
       SELECT ref, split_part(ltrim(ref, '~'), '@', 1) AS target
       FROM resources JOIN resource_versions AS version USING (address, revision), unnest(version.refs) AS ref
     ) AS live ON live.target = changed.address
     WHERE changed.revision = $1 AND (changed.action = 'delete' OR (changed.action = 'update' AND live.ref LIKE '%@%'))`,
    [revision],
  );
  return rows.map((row) => row.ref);
}

/** Live resources that hold one of these reference texts. */
export function findReferrers(
  queries: Queries,
  refs: readonly string[],
  limit: number,
): Promise<{ address: AddressText }[]> {
  return queries.query<{ address: AddressText }>(
    `SELECT address FROM resources JOIN resource_versions USING (address, revision)
     WHERE refs && $1 ORDER BY address LIMIT $2`,
    [refs, limit],
  );
}

/** Which actions a revision holds for resources of some kinds. */
export async function listActions(queries: Queries, revision: number, slugs: readonly string[]): Promise<string[]> {
  const rows = await queries.query<{ action: string }>(
    `SELECT DISTINCT action FROM resource_versions WHERE revision = $1 AND split_part(address, '/', 1) = ANY($2)`,
    [revision, slugs],
  );
  return rows.map((row) => row.action);
}

/** Live resources of some kinds with what they refer to. */
export function listReferences(queries: Queries, slugs: readonly string[]): Promise<ReferenceRow[]> {
  return queries.query<ReferenceRow>(
    `SELECT address, refs, summary FROM resources JOIN resource_versions USING (address, revision)
     WHERE split_part(address, '/', 1) = ANY($1) ORDER BY address`,
    [slugs],
  );
}
