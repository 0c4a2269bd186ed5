import { type AddressText, kebabCase } from '../../../model/address.ts';
import type { Queries } from '../database.ts';

export interface ListingRequest {
  readonly kind?: string;
  /** The last address of the page before. */
  readonly after?: AddressText;
  readonly limit: number;
}

/** A page of the listing as text lines without the last line break, its size, and the live revision it was read at. */
export interface ListingPage {
  readonly text: string;
  readonly count: number;
  readonly last: AddressText | null;
  readonly liveRevision: number;
}

const LINES = `SELECT coalesce(string_agg(address || ' ' || hash, E'\\n' ORDER BY address), '') AS text,
  count(*)::integer AS count, max(address) AS last, (SELECT revision FROM platform) AS "liveRevision"`;

/** The live listing; one statement, so the page and `liveRevision` belong together. */
export function listLive(queries: Queries, request: ListingRequest): Promise<ListingPage> {
  return page(queries, request, 'SELECT address, hash FROM resources WHERE address > $1 AND address < $2', []);
}

/** The listing as it was at a revision. */
export function listAsOf(queries: Queries, request: ListingRequest, revision: number): Promise<ListingPage> {
  const versions = `SELECT DISTINCT ON (address) address, hash, action FROM resource_versions
    WHERE revision <= $4 AND address > $1 AND address < $2 ORDER BY address, revision DESC`;
  return page(queries, request, `SELECT address, hash FROM (${versions}) AS version WHERE action <> 'delete'`, [
    revision,
  ]);
}

/** Every live address with its hash, as `listingText` of the model prints it: what the digest covers. */
export async function liveListingText(queries: Queries): Promise<string> {
  const rows = await queries.query<{ text: string }>(
    "SELECT coalesce(string_agg(address || ' ' || hash || E'\\n', '' ORDER BY address), '') AS text FROM resources",
  );
  return rows[0]?.text ?? '';
}

async function page(
  queries: Queries,
  request: ListingRequest,
  source: string,
  more: readonly unknown[],
): Promise<ListingPage> {
  // Addresses sort by code unit: `store/` < every store < `store0`, because `0` follows `/`.
  const slug = request.kind === undefined ? undefined : kebabCase(request.kind);
  const from = slug === undefined ? '' : `${slug}/`;
  const to = slug === undefined ? '~' : `${slug}0`;
  const after = request.after !== undefined && request.after > from ? request.after : from;
  const sql = `${LINES} FROM (${source} ORDER BY address LIMIT $3) AS page`;
  const rows = await queries.query<ListingPage>(sql, [after, to, request.limit, ...more]);
  if (!rows[0]) throw new Error('an aggregate answered no row');
  return rows[0];
}
