import type { AddressText } from '../../../model/address.ts';
import type { Queries } from '../database.ts';

/** What the checks need to know of a live resource without reading its document. */
export interface ReferenceRow {
  readonly address: AddressText;
  readonly refs: readonly string[];
  readonly summary: Readonly<Record<string, string>>;
}

/** The address in a reference text like `~role/cashier` or `sop/open-store@^2`. */
const TARGET = "split_part(ltrim(ref, '~'), '@', 1)";

/** Resources of a revision that refer to something that is not live, or to a version of something. */
export function findDoubtful(queries: Queries, revision: number, limit: number): Promise<{ address: AddressText }[]> {
  return queries.query<{ address: AddressText }>(
    `SELECT DISTINCT changed.address FROM resource_versions AS changed, unnest(changed.refs) AS ref
     WHERE changed.revision = $1 AND (ref LIKE '%@%' OR NOT EXISTS (SELECT 1 FROM resources WHERE address = ${TARGET}))
     ORDER BY 1 LIMIT $2`,
    [revision, limit],
  );
}

/** Live resources that refer to something a revision deleted, or to a version of something that it changed. */
export function findAffected(queries: Queries, revision: number, limit: number): Promise<{ address: AddressText }[]> {
  return queries.query<{ address: AddressText }>(
    `SELECT DISTINCT live.address FROM resource_versions AS changed
     JOIN (
       SELECT version.address, ref, ${TARGET} AS target
       FROM resources JOIN resource_versions AS version USING (address, revision), unnest(version.refs) AS ref
     ) AS live ON live.target = changed.address
     WHERE changed.revision = $1 AND (changed.action = 'delete' OR live.ref LIKE '%@%')
     ORDER BY 1 LIMIT $2`,
    [revision, limit],
  );
}

/** The changed addresses of a revision that belong to some kinds. */
export async function touchesKinds(queries: Queries, revision: number, slugs: readonly string[]): Promise<boolean> {
  const rows = await queries.query(
    `SELECT 1 FROM resource_versions WHERE revision = $1 AND split_part(address, '/', 1) = ANY($2) LIMIT 1`,
    [revision, slugs],
  );
  return rows.length > 0;
}

/** Live resources of some kinds with what they refer to. */
export function listReferences(queries: Queries, slugs: readonly string[]): Promise<ReferenceRow[]> {
  return queries.query<ReferenceRow>(
    `SELECT address, refs, summary FROM resources JOIN resource_versions USING (address, revision)
     WHERE split_part(address, '/', 1) = ANY($1) ORDER BY address`,
    [slugs],
  );
}
