import { digestOf } from './content-hash.ts';
import type { CommitStamp } from './plan.ts';

/** One entry of a platform's history: a hash chain, each `hash` covering the entry and `previousHash`. */
export interface Revision {
  readonly revision: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly committedAt: string;
  /** The token's name. */
  readonly actor: string;
  readonly action: 'push' | 'restore';
  readonly planDigest?: string;
  readonly commit?: CommitStamp;
  readonly restoredFrom?: number;
  readonly tool: string;
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  /** Listing digest of the whole configuration after this revision. */
  readonly digest: string;
}

/** What the first entry names as the one before it. */
export const GENESIS_HASH = '0'.repeat(64);

/** The hash that makes an entry part of the chain: of its canonical JSON, without `hash` itself. */
export function revisionHash(entry: Omit<Revision, 'hash'>): string {
  const { hash: _, ...covered } = entry as Revision;
  return digestOf(covered);
}
