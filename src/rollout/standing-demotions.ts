import { contentHash } from '../model/content-hash.ts';
import type { Resource } from '../model/resource.ts';

/**
 * The demotions that stand, of every version of their records in order of time: nobody gets rid of one by deleting or rewriting its record.
 * One is lifted when a version that says just the same says so.
 */
export function standingDemotions(versions: Iterable<Resource>): Resource[] {
  const standing = new Map<string, Resource>();
  for (const version of versions) {
    const { lifted, ...lasting } = version.spec as { readonly lifted?: unknown };
    const content = contentHash({ ...version, spec: lasting } as Resource);
    if (lifted !== undefined || !standing.has(content)) standing.set(content, version);
  }
  return [...standing.values()];
}
