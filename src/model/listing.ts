import { createHash } from 'node:crypto';

/** The listing as text: one `kind/name hash` line per resource, sorted by code unit, each line ended by a newline. */
export function listingText(hashes: ReadonlyMap<string, string>): string {
  let text = '';
  for (const address of [...hashes.keys()].sort()) text += `${address} ${hashes.get(address)}\n`;
  return text;
}

/** One hash for a whole configuration: equal digests mean equal listings, so nothing has to be listed to see "no changes". */
export function listingDigest(hashes: ReadonlyMap<string, string>): string {
  return createHash('sha256').update(listingText(hashes)).digest('hex');
}
