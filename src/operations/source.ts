import { type Facts, factsOf } from '../checks/facts.ts';
import type { FactsLookup } from '../checks/facts-lookup.ts';
import { kindOf } from '../kinds/index.ts';
import { type AddressText, addressOfText, parseAddress } from '../model/address.ts';
import type { CanonicalDocument } from '../model/canonical-document.ts';
import { canonicalBytes } from '../model/canonical-json.ts';
import { hashOfBytes } from '../model/content-hash.ts';
import { DocumentStore } from '../model/document-store.ts';
import type { Resource } from '../model/resource.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Declaration, Workspace } from '../workspace/workspace.ts';

/** A whole configuration that a plan can lead to: the files of a workspace, or a platform as it was. */
export interface Source {
  /** `listingDigest`, where it is at hand. */
  readonly digest?: string;
  /** Instead: what differs from a configuration whose digest is known, by content hashes before and now. */
  readonly since?: Workspace['since'];
  hashes(): Promise<ReadonlyMap<AddressText, string>>;
  facts(): Promise<ReadonlyMap<AddressText, Facts>>;
  /** Answers about resources that are the same as in the state of `since`, at less cost than `facts`. */
  lookup?(): FactsLookup | undefined;
  /** Documents in file order. */
  read(addresses: readonly AddressText[]): Promise<ReadonlyMap<AddressText, Resource>>;
  /** The same documents as `read` gives, in the form to send them. */
  documents(addresses: readonly AddressText[]): Promise<ReadonlyMap<AddressText, CanonicalDocument>>;
}

/** The declared resources of a workspace. */
export function workspaceSource(workspace: Workspace): Source {
  const find = async (addresses: readonly AddressText[]): Promise<Declaration[]> => {
    if (addresses.length === 0) return [];
    const declarations = await workspace.declarations();
    return addresses.flatMap((address) => declarations.get(address) ?? []);
  };
  return {
    ...(workspace.digest === undefined ? {} : { digest: workspace.digest }),
    ...(workspace.since ? { since: workspace.since } : {}),
    lookup: () => workspace.lookup(),
    hashes: async () => mapValues(await workspace.declarations(), ({ facts }) => facts.hash),
    facts: async () => mapValues(await workspace.declarations(), ({ facts }) => facts),
    read: async (addresses) => workspace.read(await workspace.find(addresses)),
    documents: async (addresses) => workspace.documents(await find(addresses)),
  };
}

/** A platform's configuration at the snapshot's revision. */
export function snapshotSource(snapshot: Snapshot): Source {
  const read = async (addresses: readonly AddressText[]): Promise<ReadonlyMap<AddressText, Resource>> =>
    readLive(snapshot, addresses);
  return {
    digest: snapshot.digest,
    hashes: () => snapshot.hashes(),
    facts: async () => factsOfAll(await read([...(await snapshot.hashes()).keys()])),
    read,
    documents: async (addresses) => {
      const store = new DocumentStore();
      return mapValues(await read(addresses), (resource) => {
        const bytes = store.add(canonicalBytes(resource));
        return { bytes, hash: hashOfBytes(bytes) };
      });
    },
  };
}

/** Live documents by address text. */
export async function readLive(
  snapshot: Snapshot,
  addresses: readonly AddressText[],
): Promise<ReadonlyMap<AddressText, Resource>> {
  if (addresses.length === 0) return new Map();
  const resources = await snapshot.read(addresses.flatMap((address) => parseAddress(address) ?? []));
  return new Map(resources.map((resource) => [addressOfText(resource), resource]));
}

/** Facts of documents; kinds this version does not know have none. */
export function factsOfAll(resources: ReadonlyMap<AddressText, Resource>): Map<AddressText, Facts> {
  const facts = new Map<AddressText, Facts>();
  for (const [address, resource] of resources) {
    const kind = kindOf(resource.kind);
    if (kind) facts.set(address, factsOf(kind, resource));
  }
  return facts;
}

function mapValues<K, A, B>(map: ReadonlyMap<K, A>, change: (value: A) => B): Map<K, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
