import type { AddressText } from '../../../model/address.ts';
import type { Queries } from '../database.ts';

/** What a revision updates of some kinds. */
export async function listUpdated(
  queries: Queries,
  revision: number,
  slugs: readonly string[],
): Promise<AddressText[]> {
  const rows = await queries.query<{ address: AddressText }>(
    `SELECT address FROM resource_versions
     WHERE revision = $1 AND action = 'update' AND split_part(address, '/', 1) = ANY($2)`,
    [revision, slugs],
  );
  return rows.map((row) => row.address);
}

export interface HolderSearch {
  readonly slugs: readonly string[];
  readonly refs: readonly string[];
  /** Only what this revision brings; all that is live when absent. */
  readonly revision?: number;
}

/** Live resources of some kinds that hold one of these reference texts. */
export async function findHolders(queries: Queries, { slugs, refs, revision }: HolderSearch): Promise<AddressText[]> {
  const rows = await queries.query<{ address: AddressText }>(
    `SELECT address FROM resources JOIN resource_versions USING (address, revision)
     WHERE split_part(address, '/', 1) = ANY($1) AND refs && $2 AND ($3::integer IS NULL OR revision = $3)
     ORDER BY address`,
    [slugs, refs, revision ?? null],
  );
  return rows.map((row) => row.address);
}
