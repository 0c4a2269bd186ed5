import type { AddressText } from '../../../model/address.ts';
import type { Queries } from '../database.ts';

/** A resource that changed after one revision and up to another; null when it is not there any more. */
export interface ChangedDocument {
  readonly address: AddressText;
  readonly document: string | null;
}

/** So many documents are held as text at a time. */
const PAGE = 2000;

/** What changed after revision `since`, as of revision `until`, by address. */
export async function* listChangedSince(
  queries: Queries,
  since: number,
  until: number,
): AsyncGenerator<ChangedDocument> {
  for (let after = ''; ; ) {
    const page = await queries.query<ChangedDocument>(
      `SELECT DISTINCT ON (address) address, document FROM resource_versions
       WHERE revision > $1 AND revision <= $2 AND address > $3 ORDER BY address, revision DESC LIMIT $4`,
      [since, until, after, PAGE],
    );
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.address;
  }
}
