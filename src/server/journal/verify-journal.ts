import type { Database } from '../database/database.ts';
import { readSealed } from '../database/queries/journal-chain.ts';
import { type Break, CHAIN_START, type ChainEnd, findBreak } from './chain.ts';

const BATCH = 2000;

/** What a walk along the journal found. */
export interface Verification {
  readonly entries: number;
  /** The last entry that is sound. Noted elsewhere, it proves later that nothing was cut off. */
  readonly end: ChainEnd;
  readonly broken?: Break;
}

/** Walks the whole journal and says where it is no longer what was written. */
export async function verifyJournal(database: Database, noted?: ChainEnd): Promise<Verification> {
  let end = CHAIN_START;
  let broken: Break | undefined;
  for (;;) {
    const entries = await readSealed(database, { after: end.position, limit: BATCH });
    broken = findBreak(entries, end);
    const sound = broken ? entries.filter(({ position }) => position < (broken?.position ?? 0)) : entries;
    broken ??= sound.find(({ position, hash }) => position === noted?.position && hash !== noted.hash)
      ? { position: noted?.position ?? 0, because: 'altered' }
      : undefined;
    end = sound.at(-1) ?? end;
    if (broken || entries.length < BATCH) break;
  }
  if (!broken && noted && noted.position > end.position) broken = { position: end.position + 1, because: 'missing' };
  const last = { position: end.position, hash: end.hash };
  return { entries: last.position, end: last, ...(broken ? { broken } : {}) };
}
