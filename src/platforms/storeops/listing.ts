import { createHash } from 'node:crypto';
import type { AddressText } from '../../model/address.ts';
import { EXIT, UserError } from '../../model/user-error.ts';
import type { Client } from './client.ts';

const PAGE = 100_000;

/** A hash in hex and the space before it. */
const HASH_WIDTH = 65;

const COMPLETE = 'complete: true';
const NEXT = 'next: ';

/**
 * Lists a revision: address → content hash. Refuses a listing that does not say that it is complete, or whose digest is
 * not the revision's: a resource that is missing from a listing would look like a deletion.
 */
export async function readListing(
  client: Client,
  { revision, digest }: { readonly revision: number; readonly digest: string },
): Promise<ReadonlyMap<AddressText, string>> {
  const hashes = new Map<AddressText, string>();
  const actual = createHash('sha256');
  let after = '';
  do {
    const from = after ? `&after=${after}` : '';
    const { body } = await client.request({
      method: 'GET',
      path: `/v1/resources?fields=hash&revision=${revision}&limit=${PAGE}${from}`,
      headers: { accept: 'text/plain' },
    });
    const end = body.lastIndexOf('\n', body.length - 2) + 1;
    const lastLine = body.toString('latin1', end).trimEnd();
    const next = lastLine === COMPLETE ? '' : lastLine.slice(NEXT.length);
    if (lastLine !== COMPLETE && !(lastLine.startsWith(NEXT) && next > after)) throw incomplete(hashes);
    actual.update(body.subarray(0, end));
    addLines(hashes, body.toString('latin1', 0, end));
    after = next;
  } while (after);
  if (actual.digest('hex') !== digest) throw incomplete(hashes);
  return hashes;
}

function addLines(hashes: Map<AddressText, string>, text: string): void {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    hashes.set(text.slice(start, end - HASH_WIDTH), text.slice(end - HASH_WIDTH + 1, end));
    start = end + 1;
  }
}

function incomplete(hashes: ReadonlyMap<AddressText, string>): UserError {
  return new UserError('platform/incomplete-listing', { listed: hashes.size }, { exitCode: EXIT.unsafe });
}
