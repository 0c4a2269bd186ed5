import type { Reference } from '../../kinds/kind.ts';
import type { Facts } from '../facts.ts';

/** The references of a resource that stand below some keys of its spec. */
export function referencesAt({ references }: Facts, ...keys: readonly string[]): readonly Reference[] {
  return references.filter(({ path }) => keys.every((key, index) => path[index + 1] === key));
}
