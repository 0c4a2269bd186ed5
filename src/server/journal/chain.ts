import { digestOf } from '../../model/content-hash.ts';
import { GENESIS_HASH } from '../../model/revision.ts';

/** An entry of the journal before it has its place. */
export interface WaitingEntry {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly store: string | null;
  readonly outcome: 'done' | 'denied';
  readonly data: Readonly<Record<string, unknown>>;
}

/** An entry in its place: `hash` covers it, its position, and the hash of the one before. */
export interface SealedEntry extends WaitingEntry {
  readonly position: number;
  readonly hash: string;
}

/** Where a chain ends, or begins to be looked at. */
export type ChainEnd = Pick<SealedEntry, 'position' | 'hash'>;

/** Before the first entry. */
export const CHAIN_START: ChainEnd = { position: 0, hash: GENESIS_HASH };

/** Gives entries their positions and hashes, in their order, after the last one that has them. */
export function seal(entries: readonly WaitingEntry[], end: ChainEnd): SealedEntry[] {
  let { position, hash } = end;
  return entries.map((entry) => {
    position += 1;
    hash = sealedHash(entry, position, hash);
    return { ...entry, position, hash };
  });
}

/** Where a chain is not what it was: an entry that is gone, or one that is no longer what was sealed. */
export interface Break {
  readonly position: number;
  readonly because: 'missing' | 'altered';
}

/** The first break among entries that follow one another from `start` on. */
export function findBreak(entries: readonly SealedEntry[], start: ChainEnd): Break | undefined {
  let { position, hash } = start;
  for (const entry of entries) {
    position += 1;
    if (entry.position !== position) return { position, because: 'missing' };
    if (entry.hash !== sealedHash(entry, position, hash)) return { position, because: 'altered' };
    hash = entry.hash;
  }
  return undefined;
}

function sealedHash(entry: WaitingEntry, position: number, previousHash: string): string {
  const { id, at, actor, action, subject, store, outcome, data } = entry;
  return digestOf({ position, previousHash, id, at: at.toISOString(), actor, action, subject, store, outcome, data });
}
