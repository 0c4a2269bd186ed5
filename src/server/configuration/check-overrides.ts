import { checkOverrides as checkAgainstCatalogues } from '../../checks/overrides.ts';
import type { ResourceFinding } from '../../checks/references.ts';
import { KINDS } from '../../kinds/index.ts';
import { type AddressText, formatAddress, kebabCase } from '../../model/address.ts';
import type { Queries } from '../database/database.ts';
import { findHolders, listUpdated } from '../database/queries/overrides.ts';
import { factsFromDocuments } from './facts-from-documents.ts';

/** Kinds whose resources override fields of others, and the kinds whose fields these are. */
const HOLDERS = KINDS.filter(({ overrideMaps }) => overrideMaps).map(({ slug }) => slug);
const OVERRIDDEN = [
  ...new Set(KINDS.flatMap(({ overrideMaps = [] }) => overrideMaps.map(({ kind }) => kebabCase(kind)))),
];

/** So many documents are held in memory at a time. */
const BATCH = 500;

export interface OverrideRequest {
  readonly revision: number;
  /** Every different reference text of the revision. */
  readonly refs: readonly string[];
  /** Findings beyond this many are not looked for. */
  readonly limit: number;
}

/**
 * Overrides that the catalogue does not allow: those that a revision brings, and those that stood before what they override
 * was changed. What a resource overrides it mentions, so its references point out the few documents to read.
 */
export async function checkOverrides(queries: Queries, request: OverrideRequest): Promise<ResourceFinding[]> {
  const { revision, refs, limit } = request;
  const mentions = refs.filter((ref) => OVERRIDDEN.some((slug) => ref.startsWith(`~${slug}/`)));
  // What is new is mentioned by nothing that was there before.
  const updated = (await listUpdated(queries, revision, OVERRIDDEN)).map((address) => `~${address}`);
  const holders = new Set([
    ...(mentions.length > 0 ? await findHolders(queries, { slugs: HOLDERS, refs: mentions, revision }) : []),
    ...(updated.length > 0 ? await findHolders(queries, { slugs: HOLDERS, refs: updated }) : []),
  ]);
  const findings: ResourceFinding[] = [];
  for (const addresses of batches([...holders])) {
    if (findings.length < limit) findings.push(...(await checkHolders(queries, addresses)));
  }
  return findings.slice(0, limit);
}

async function checkHolders(queries: Queries, addresses: readonly AddressText[]): Promise<ResourceFinding[]> {
  const facts = await factsFromDocuments(queries, addresses);
  const overridden = [...facts.values()].flatMap(({ overrides = [] }) => overrides.map(formatAddress));
  const catalogues = await factsFromDocuments(queries, [...new Set(overridden)]);
  return checkAgainstCatalogues(facts.values(), (address) => catalogues.get(address)?.catalogue);
}

function batches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH));
}
