import type { Facts } from '../checks/facts.ts';
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
import type { Places } from './places.ts';
import { decodeText, readBytes } from './read-file.ts';
import type { Since } from './verdict.ts';
import { parseValues } from './yaml/parse-values.ts';

/** Where a resource is declared. */
export interface Declaration {
  readonly facts: Facts;
  /** Relative to the workspace. */
  readonly file: string;
  /** Which document of the file, from 0. */
  readonly document: number;
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
  /** The documents of some declarations. */
  read(declarations: Iterable<DocumentPlace>): ReadonlyMap<AddressText, Resource>;
  /** The same documents in the form to send them. */
  documents(declarations: Iterable<Declaration>): ReadonlyMap<AddressText, CanonicalDocument>;
  /** Where a resource's key stands, or that of the nearest parent. */
  readonly locate: Locate;
}

/** Reads the documents of some declarations, each file once. */
export function readResources(root: string, declarations: Iterable<DocumentPlace>): Map<AddressText, Resource> {
  const resources = new Map<AddressText, Resource>();
  for (const resource of resourcesOf(root, declarations)) resources.set(formatAddress(addressOf(resource)), resource);
  return resources;
}

/** As `readResources`, but only what was not kept is read, and no more than one file's values stand in memory at a time. */
export function readCanonical(root: string, declarations: Iterable<Declaration>): Map<AddressText, CanonicalDocument> {
  const store = new DocumentStore();
  const documents = new Map<AddressText, CanonicalDocument>();
  const others: Declaration[] = [];
  for (const declaration of declarations) {
    const { facts, bytes } = declaration;
    if (bytes) documents.set(facts.address, { bytes, hash: facts.hash });
    else others.push(declaration);
  }
  for (const resource of resourcesOf(root, others)) {
    const bytes = store.add(canonicalBytes(resource));
    documents.set(formatAddress(addressOf(resource)), { bytes, hash: hashOfBytes(bytes) });
  }
  return documents;
}

function* resourcesOf(root: string, declarations: Iterable<DocumentPlace>): Generator<Resource> {
  const byFile = new Map<string, DocumentPlace[]>();
  for (const declaration of declarations) {
    const list = byFile.get(declaration.file);
    if (list) list.push(declaration);
    else byFile.set(declaration.file, [declaration]);
  }
  for (const [file, list] of byFile) {
    const documents = readDocuments(root, file);
    for (const { document } of list) yield documents[document] as Resource;
  }
}

function readDocuments(root: string, file: string): readonly unknown[] {
  const bytes = readBytes(root, { file });
  const text = Buffer.isBuffer(bytes) ? decodeText(file, bytes) : '';
  return (typeof text === 'string' ? parseValues(text).documents : undefined) ?? [];
}
