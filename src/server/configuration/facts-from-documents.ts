import { type Facts, factsOf } from '../../checks/facts.ts';
import { kindOf } from '../../kinds/index.ts';
import type { AddressText } from '../../model/address.ts';
import type { Resource } from '../../model/resource.ts';
import type { Queries } from '../database/database.ts';
import { NEWEST, readDocuments } from '../database/queries/documents.ts';

/** The facts of some live resources, with what the database does not keep beside the documents. */
export async function factsFromDocuments(
  queries: Queries,
  addresses: readonly AddressText[],
): Promise<Map<AddressText, Facts>> {
  const facts = new Map<AddressText, Facts>();
  for (const { address, document } of await readDocuments(queries, addresses, NEWEST)) {
    const resource = JSON.parse(document) as Resource;
    const kind = kindOf(resource.kind);
    if (kind) facts.set(address, factsOf(kind, resource, { hash: false }));
  }
  return facts;
}
