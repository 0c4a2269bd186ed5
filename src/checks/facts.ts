import type { CatalogueLine } from '../kinds/catalogue.ts';
import type { Kind, Reference } from '../kinds/kind.ts';
import { type Override, overridesOf } from '../kinds/override.ts';
import { referencesOf } from '../kinds/references.ts';
import { type AddressText, addressOfText } from '../model/address.ts';
import { canonicalBytes } from '../model/canonical-json.ts';
import { hashOfBytes } from '../model/content-hash.ts';
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
  /** What rules across resources read, see `Kind.outline`; only where rules are judged. */
  readonly outline?: unknown;
  /** The codes that no other resource may have; as the outline. */
  readonly identifiers?: string;
  /** What the resource overrides in others, as a layer; absent when nothing. */
  readonly overrides?: readonly Override[];
  /** What the resource opens to such overrides; absent for kinds that cannot. */
  readonly catalogue?: readonly CatalogueLine[];
}

export interface FactsOptions {
  /** Compute the content hash: the costly part, and only comparing with a platform needs it. */
  readonly hash: boolean;
  /** Is handed the canonical bytes that were hashed, in a buffer that will be overwritten. */
  readonly keep?: ((bytes: Uint8Array) => void) | undefined;
  /** Keep what rules across resources read. */
  readonly rules?: boolean;
}

/** Gathers the facts of a resource. */
export function factsOf(kind: Kind, resource: Resource, options: FactsOptions = { hash: true }): Facts {
  // Member by member: putting it together from parts takes four times as long, and it is done for every store there is.
  const facts: { -readonly [Name in keyof Facts]: Facts[Name] } = {
    address: addressOfText(resource),
    hash: options.hash ? hashOf(resource, options.keep) : '',
    references: referencesOf(kind, resource),
    summary: kind.summary(resource),
  };
  const target = kind.target?.(resource);
  if (target) facts.target = target;
  const overrides = overridesOf(kind, resource);
  if (overrides.length > 0) facts.overrides = overrides;
  if (kind.catalogue) facts.catalogue = kind.catalogue.lines(resource);
  if (options.rules && kind.outline) facts.outline = kind.outline(resource);
  const identifiers = options.rules ? kind.identifiers?.read(resource) : undefined;
  if (identifiers) facts.identifiers = identifiers;
  return facts;
}

function hashOf(resource: Resource, keep: FactsOptions['keep']): string {
  const bytes = canonicalBytes(resource);
  keep?.(bytes);
  return hashOfBytes(bytes);
}
