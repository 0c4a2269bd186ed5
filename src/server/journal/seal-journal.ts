import type { Database } from '../database/database.ts';
import { readChainEnd, readWaiting, writeSeals } from '../database/queries/journal-chain.ts';
import { underJobLock } from '../work/under-job-lock.ts';
import { CHAIN_START, seal } from './chain.ts';

const BATCH = 1000;

/** The name under which one replica seals at a time. */
const LOCK = 'journal';

/**
 * Gives what waits in the journal its place. Entries get their positions in one place and in the order in which they are seen, so
 * whoever follows positions misses nothing that was committed late.
 */
export async function sealJournal(database: Database): Promise<void> {
  let isMore = true;
  while (isMore) {
    isMore = false;
    await underJobLock(database, LOCK, async (transaction) => {
      const waiting = await readWaiting(transaction, BATCH);
      if (waiting.length === 0) return;
      const end = (await readChainEnd(transaction)) ?? CHAIN_START;
      await writeSeals(transaction, seal(waiting, end));
      isMore = waiting.length === BATCH;
    });
  }
}
