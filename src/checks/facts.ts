import type { Kind, Reference } from '../kinds/kind.ts';
import { referencesOf } from '../kinds/references.ts';
import { type AddressText, addressOfText } from '../model/address.ts';
import { contentHash } from '../model/content-hash.ts';
import type { Resource } from '../model/resource.ts';
import type { Selector } from '../model/selector.ts';

/** What the checks across resources need of one resource: small, so that a whole chain's facts fit in memory. */
export interface Facts {
  readonly address: AddressText;
  /** Content hash; empty when it was not asked for. */
  readonly hash: string;
  readonly references: readonly Reference[];
  readonly summary: Readonly<Record<string, string>>;
  /** Which stores the resource acts on, see `Kind.target`. */
  readonly target?: Selector;
}

/** Gathers the facts of a resource; the hash is the costly part, and only comparing with a platform needs it. */
export function factsOf(kind: Kind, resource: Resource, options: { readonly hash: boolean } = { hash: true }): Facts {
  const target = kind.target?.(resource);
  return {
    ...(target ? { target } : {}),
    address: addressOfText(resource),
    hash: options.hash ? contentHash(resource) : '',
    references: referencesOf(kind, resource),
    summary: kind.summary(resource),
  };
}
