import type { Facts } from '../checks/facts.ts';
import type { FactsLookup } from '../checks/facts-lookup.ts';
import { type AddressText, formatAddress } from '../model/address.ts';
import type { CanonicalDocument } from '../model/canonical-document.ts';
import { canonicalBytes } from '../model/canonical-json.ts';
import { hashOfBytes } from '../model/content-hash.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { DocumentStore } from '../model/document-store.ts';
import type { CommitStamp } from '../model/plan.ts';
import { addressOf, type Resource } from '../model/resource.ts';
import type { WorkspaceConfig } from './config.ts';
import type { DocumentPlace, Locate } from './locator.ts';
import { type Overlay, overlaid } from './overlay/overlay.ts';
import type { Places } from './places.ts';
import { decodeText, readBytes } from './read-file.ts';
import type { Since } from './verdict.ts';
import { parseValues } from './yaml/parse-values.ts';

/** A resource and where it is declared. */
export interface Declaration extends DocumentPlace {
  readonly facts: Facts;
  /** Its canonical bytes, where they were kept. */
  readonly bytes?: Uint8Array;
}

/** How much a workspace holds. */
export interface WorkspaceCounts {
  readonly files: number;
  readonly resources: number;
  /** Kind as in YAML → number. */
  readonly byKind: Readonly<Record<string, number>>;
}

/** The files of a workspace, read and checked. Documents are read again when asked for: a chain does not fit in memory twice. */
export interface Workspace {
  readonly config: WorkspaceConfig;
  readonly commit: CommitStamp;
  readonly counts: WorkspaceCounts;
  /** All findings, with their places, in file order. */
  readonly diagnostics: readonly Diagnostic[];
  /** `listingDigest` of the declared resources; for a workspace loaded with hashes and without errors. */
  readonly digest?: string;
  /** Instead of the digest: how the files differ from a state whose digest is known. */
  readonly since?: Since;
  /** Every declared resource by address. */
  declarations(): Promise<ReadonlyMap<AddressText, Declaration>>;
  /** Where resources are declared, for who needs a few of them. */
  places(): Promise<Places>;
  /** Where some resources are declared, in file order; addresses of others are passed over. */
  find(addresses: readonly AddressText[]): Promise<readonly DocumentPlace[]>;
  /** Answers about what is the same as in the state of `since`, where such were kept. */
  lookup(): FactsLookup | undefined;
  /** The documents that stand in some places. */
  read(places: Iterable<DocumentPlace>): ReadonlyMap<AddressText, Resource>;
  /** The same documents in the form to send them. */
  documents(declarations: Iterable<Declaration>): ReadonlyMap<AddressText, CanonicalDocument>;
  /** Where a resource's key stands, or that of the nearest parent. */
  readonly locate: Locate;
  /** What differs in the environment that is meant. */
  readonly overlay?: Overlay;
  /** As `read`, without what differs there. */
  readPlain(places: Iterable<DocumentPlace>): ReadonlyMap<AddressText, Resource>;
}

/** Reads the documents that stand in some places, each file once. */
export function readResources(
  root: string,
  places: Iterable<DocumentPlace>,
  overlay?: Overlay,
): Map<AddressText, Resource> {
  const resources = new Map<AddressText, Resource>();
  for (const resource of resourcesOf(root, places, overlay))
    resources.set(formatAddress(addressOf(resource)), resource);
  return resources;
}

/** As `readResources`, but only what was not kept is read, and no more than one file's values stand in memory at a time. */
export function readCanonical(
  root: string,
  declarations: Iterable<Declaration>,
  overlay?: Overlay,
): Map<AddressText, CanonicalDocument> {
  const store = new DocumentStore();
  const documents = new Map<AddressText, CanonicalDocument>();
  const others: Declaration[] = [];
  for (const declaration of declarations) {
    const { facts, bytes } = declaration;
    if (bytes) documents.set(facts.address, { bytes, hash: facts.hash });
    else others.push(declaration);
  }
  for (const resource of resourcesOf(root, others, overlay)) {
    const bytes = store.add(canonicalBytes(resource));
    documents.set(formatAddress(addressOf(resource)), { bytes, hash: hashOfBytes(bytes) });
  }
  return documents;
}

function* resourcesOf(
  root: string,
  places: Iterable<DocumentPlace>,
  overlay: Overlay | undefined,
): Generator<Resource> {
  const byFile = new Map<string, DocumentPlace[]>();
  for (const place of places) {
    const list = byFile.get(place.file);
    if (list) list.push(place);
    else byFile.set(place.file, [place]);
  }
  for (const [file, list] of byFile) {
    const documents = readDocuments(root, file);
    for (const { document } of list) yield overlaid(documents[document], overlay) as Resource;
  }
}

function readDocuments(root: string, file: string): readonly unknown[] {
  const bytes = readBytes(root, { file });
  const text = Buffer.isBuffer(bytes) ? decodeText(file, bytes) : '';
  return (typeof text === 'string' ? parseValues(text).documents : undefined) ?? [];
}
