import type { Address, AddressText } from './address.ts';
import type { Resource } from './resource.ts';

/** The live configuration of a platform at one revision; what is read through it is as of that revision. */
export interface Snapshot {
  /** The platform instance; a plan for one is refused by another. */
  readonly platformId: string;
  /** 0 on a platform that was never pushed to. */
  readonly revision: number;
  /** SHA-256 of the listing text, see `listingDigest`: when it equals the desired one, nothing needs to be listed. */
  readonly digest: string;
  /** Address text → content hash. Throws rather than answering an incomplete listing. */
  hashes(): Promise<ReadonlyMap<AddressText, string>>;
  /** Fetches the documents of some addresses, in any order. */
  read(addresses: readonly Address[]): Promise<readonly Resource[]>;
}
