import { contentHash } from '../../model/content-hash.ts';
import type { Resource } from '../../model/resource.ts';
import type { RequirementSpec } from './spec.ts';

/**
 * The hash that a signature under a requirement is bound to: of all it says but how far it is. Work on it voids no signature;
 * dropping it does, for then something else was agreed.
 */
export function signedHash(resource: Resource): string {
  const { status, verification, ...agreed } = resource.spec as unknown as RequirementSpec;
  const spec = status === 'dropped' ? { ...agreed, status } : agreed;
  return contentHash({ ...resource, spec });
}
