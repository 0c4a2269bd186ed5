import type { AddressText } from '../../../model/address.ts';
import type { Queries } from '../database.ts';

/** What changed after one revision and up to another. */
export async function listChangedAddresses(queries: Queries, since: number, until: number): Promise<AddressText[]> {
  const rows = await queries.query<{ address: AddressText }>(
    'SELECT DISTINCT address FROM resource_versions WHERE revision > $1 AND revision <= $2',
    [since, until],
  );
  return rows.map(({ address }) => address);
}
