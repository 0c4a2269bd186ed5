import { type Address, type AddressText, formatAddress } from '../../model/address.ts';
import type { Resource } from '../../model/resource.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { PlatformState } from '../platform.ts';
import type { Client } from './client.ts';
import { readListing } from './listing.ts';

/** Documents fetched in one request. */
const BATCH = 5000;

/** A view of the configuration at one revision. Nothing is fetched before it is asked for, and the listing only once. */
export function snapshotOf(
  client: Client,
  { platformId, revision, digest }: Pick<PlatformState, 'platformId' | 'revision' | 'digest'>,
): Snapshot {
  let listing: Promise<ReadonlyMap<AddressText, string>> | undefined;
  return {
    platformId,
    revision,
    digest,
    hashes: () => {
      listing ??= readListing(client, { revision, digest });
      return listing;
    },
    read: (addresses) => readDocuments(client, addresses, revision),
  };
}

async function readDocuments(
  client: Client,
  addresses: readonly Address[],
  revision: number,
): Promise<readonly Resource[]> {
  const resources: Resource[] = [];
  for (let start = 0; start < addresses.length; start += BATCH) {
    const { body } = await client.request({
      method: 'POST',
      path: `/v1/resources/query?revision=${revision}`,
      body: JSON.stringify({ addresses: addresses.slice(start, start + BATCH).map(formatAddress) }),
    });
    for (const line of body.toString('utf8').split('\n')) if (line) resources.push(JSON.parse(line) as Resource);
  }
  return resources;
}
