import type { AddressText } from '../../../model/address.ts';
import type { Queries } from '../database.ts';

/** One resource's document, in canonical JSON, with its hash. */
export interface StoredDocument {
  readonly address: AddressText;
  readonly hash: string;
  readonly document: string;
}

/** Later than every revision there will be. */
export const NEWEST = 2_147_483_647;

/** The documents of some addresses as they were at a revision. What did not exist then is left out. */
export function readDocuments(
  queries: Queries,
  addresses: readonly AddressText[],
  revision: number,
): Promise<StoredDocument[]> {
  return queries.query<StoredDocument>(
    `SELECT address, hash, document FROM (
       SELECT DISTINCT ON (address) address, action, hash, document FROM resource_versions
       WHERE address = ANY($1) AND revision <= $2 ORDER BY address, revision DESC
     ) AS version WHERE action <> 'delete'`,
    [addresses, revision],
  );
}
