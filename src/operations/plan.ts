import type { Facts } from '../checks/facts.ts';
import { type Address, type AddressText, formatAddress, parseAddress } from '../model/address.ts';
import { type CanonicalDocument, creationOf } from '../model/canonical-document.ts';
import type { Change } from '../model/change.ts';
import { contentHash } from '../model/content-hash.ts';
import type { CommitStamp, Impact, Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { compare, type Difference } from '../planning/compare.ts';
import { fieldChanges } from '../planning/field-changes.ts';
import { planDigest } from '../planning/fingerprint.ts';
import { impactOf } from '../planning/impact.ts';
import { localImpact } from '../planning/local-impact.ts';
import { orderChanges } from '../planning/order.ts';
import type { Platform } from '../platforms/platform.ts';
import { onlyFilter } from './only.ts';
import { factsOfAll, readLive, type Source } from './source.ts';

export interface PlanOptions {
  /** Delete live resources that the source does not declare. */
  readonly prune: boolean;
  /** See `onlyFilter`. */
  readonly only?: string;
  readonly commit: CommitStamp;
  /** `storeops/0.1.0`. */
  readonly tool: string;
}

export interface PlanPorts {
  readonly source: Source;
  readonly platform: Platform;
  /** What the platform has, when it was asked before. */
  readonly snapshot?: Snapshot | undefined;
}

/** Computes what has to happen on a platform so that it is like the source. */
export async function plan(options: PlanOptions, ports: PlanPorts): Promise<Plan> {
  const { source, platform, snapshot = await platform.snapshot() } = ports;
  const difference = await differenceOf(options, source, snapshot);
  const pruned = options.prune ? difference.delete : [];
  const { waves, impact } = await detail({ ...difference, delete: pruned }, source, snapshot);
  const draft: Omit<Plan, 'digest'> = {
    formatVersion: 1,
    tool: options.tool,
    commit: options.commit,
    platform: { name: platform.name, id: snapshot.platformId },
    base: snapshot.revision,
    waves,
    unmanaged: options.prune ? [] : difference.delete,
    impact,
  };
  return { ...draft, digest: planDigest(draft) };
}

const NONE: Difference = { create: [], update: [], delete: [] };

async function differenceOf(options: PlanOptions, source: Source, snapshot: Snapshot): Promise<Difference> {
  if (source.digest === snapshot.digest) return NONE;
  // What is live is what the files were before a small edit: nothing has to be listed to see the difference.
  const difference =
    source.since?.digest === snapshot.digest
      ? editsSince(source.since)
      : compare(await source.hashes(), await snapshot.hashes());
  const filter = onlyFilter(options.only);
  if (!filter) return difference;
  const facts = await source.facts();
  const pick = (addresses: readonly AddressText[]): AddressText[] =>
    addresses.filter((address) => filter(address, facts.get(address)));
  return { create: pick(difference.create), update: pick(difference.update), delete: pick(difference.delete) };
}

function editsSince({ changed }: NonNullable<Source['since']>): Difference {
  const edited = Object.entries(changed).filter(([, { before, after }]) => before !== after);
  return { ...NONE, update: edited.map(([address]) => address).sort() };
}

const NO_IMPACT: Impact = { stores: 0, staff: 0, byRegion: {}, byPhase: {}, tasksPerDay: { before: 0, after: 0 } };

async function detail(
  difference: Difference,
  source: Source,
  snapshot: Snapshot,
): Promise<Pick<Plan, 'waves' | 'impact'>> {
  const changed = [...difference.create, ...difference.update, ...difference.delete];
  if (changed.length === 0) return { waves: [], impact: NO_IMPACT };
  const [before, after, created] = await Promise.all([
    readLive(snapshot, [...difference.update, ...difference.delete]),
    source.read(difference.update),
    source.documents(difference.create),
  ]);
  const documents = { before, after, created };
  const changes = changed.flatMap((text) => {
    const address = parseAddress(text);
    return (address && changeOf(text, address, documents)) ?? [];
  });
  const old = factsOfAll(before);
  const impact = difference.update.length === changed.length ? localOf(source, factsOfAll(after), old) : undefined;
  if (impact) return { waves: orderChanges(changes), impact };
  const facts = await source.facts();
  return { waves: orderChanges(changes, facts), impact: impactOf({ changed, desired: facts, before: old }) };
}

function localOf(
  source: Source,
  after: ReadonlyMap<AddressText, Facts>,
  before: ReadonlyMap<AddressText, Facts>,
): Impact | undefined {
  const around = source.lookup?.();
  return around && localImpact({ after, before, around });
}

interface Documents {
  readonly before: ReadonlyMap<AddressText, Resource>;
  /** Of what is updated. */
  readonly after: ReadonlyMap<AddressText, Resource>;
  /** Of what is new: on a first push everything, and only to be sent. */
  readonly created: ReadonlyMap<AddressText, CanonicalDocument>;
}

function changeOf(text: AddressText, address: Address, documents: Documents): Change | undefined {
  const created = documents.created.get(text);
  if (created) return creationOf(address, created);
  const [before, after] = [documents.before.get(text), documents.after.get(text)];
  if (before && after) {
    const hashes = { beforeHash: contentHash(before), afterHash: contentHash(after) };
    return { action: 'update', address, before, after, ...hashes, fields: fieldChanges(before, after) };
  }
  if (after) return { action: 'create', address, after, afterHash: contentHash(after) };
  return before && { action: 'delete', address, before, beforeHash: contentHash(before) };
}

/** How many changes of each action a plan holds. */
export function countChanges(plan: Plan): {
  readonly create: number;
  readonly update: number;
  readonly delete: number;
  readonly total: number;
} {
  const counts = { create: 0, update: 0, delete: 0 };
  for (const change of plan.waves.flat()) counts[change.action] += 1;
  return { ...counts, total: counts.create + counts.update + counts.delete };
}

/** The addresses that a plan changes, in apply order. */
export function changedAddresses(plan: Plan): AddressText[] {
  return plan.waves.flat().map((change) => formatAddress(change.address));
}
