import { addressOfText } from '../../src/model/address.ts';
import type { Change } from '../../src/model/change.ts';
import { contentHash } from '../../src/model/content-hash.ts';
import type { Plan } from '../../src/model/plan.ts';
import { addressOf, type Resource } from '../../src/model/resource.ts';
import { planDigest } from '../../src/planning/fingerprint.ts';
import type { Platform } from '../../src/platforms/platform.ts';

/** The plan that makes `desired` the whole configuration of a platform as it is now. */
export async function planTo(platform: Platform, desired: readonly Resource[]): Promise<Plan> {
  const snapshot = await platform.snapshot();
  const hashes = await snapshot.hashes();
  const live = await snapshot.read([...hashes.keys()].map(toAddress));
  const before = new Map(live.map((resource) => [addressOfText(resource), resource]));
  const writes = desired.flatMap((resource) => changeTo(before.get(addressOfText(resource)), resource));
  const wanted = new Set(desired.map(addressOfText));
  const deletions = live
    .filter((resource) => !wanted.has(addressOfText(resource)))
    .map((resource) => deletionOf(resource));
  return planOf({ platformId: snapshot.platformId, base: snapshot.revision, changes: [...writes, ...deletions] });
}

/** A plan of the given changes. */
export function planOf(options: { platformId: string; base: number; changes: readonly Change[] }): Plan {
  const plan: Omit<Plan, 'digest'> = {
    formatVersion: 1,
    tool: 'storeops test',
    commit: { id: 'a'.repeat(40), branch: 'main', dirty: false },
    platform: { name: 'test', id: options.platformId },
    base: options.base,
    waves: [options.changes],
    unmanaged: [],
    impact: { stores: 0, staff: 0, byRegion: {}, byPhase: {}, tasksPerDay: { before: 0, after: 0 } },
  };
  return { ...plan, digest: planDigest(plan) };
}

export function creationOf(after: Resource): Change {
  return { action: 'create', address: addressOf(after), after, afterHash: contentHash(after) };
}

export function updateOf(before: Resource, after: Resource): Change {
  const hashes = { beforeHash: contentHash(before), afterHash: contentHash(after) };
  return { action: 'update', address: addressOf(after), before, after, ...hashes, fields: [] };
}

export function deletionOf(before: Resource): Change {
  return { action: 'delete', address: addressOf(before), before, beforeHash: contentHash(before) };
}

function changeTo(before: Resource | undefined, after: Resource): Change[] {
  if (!before) return [creationOf(after)];
  return contentHash(before) === contentHash(after) ? [] : [updateOf(before, after)];
}

function toAddress(text: string): { kind: string; name: string } {
  const [slug = '', name = ''] = text.split('/');
  const kind = slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { kind, name };
}
