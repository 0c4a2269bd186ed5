import { formatAddress } from '../../model/address.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { type MissedTasks, missTasks, openTasks } from '../database/queries/sweep-tasks.ts';
import { escalate } from '../dispatch/escalate.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { LIVE_KINDS } from '../live/mapping.ts';
import type { Job } from './job.ts';
import { underJobLock } from './under-job-lock.ts';

/** Opens tasks when their time comes, ends them when it is over, and tells of those that stand still. Being late does no harm. */
export const sweep: Job = {
  name: 'sweep',
  everySeconds: 15,
  run: async ({ database, clock, pinned }) => {
    await underJobLock(database, 'sweep', async (transaction) => {
      const now = clock();
      const missed = await missTasks(transaction, now);
      const opened = await openTasks(transaction, now);
      await insertJournal(transaction, [
        ...openedEntries(opened, now),
        ...missed.map((store) => missedEntry(store, now)),
      ]);
      await escalate(transaction, pinned, now);
    });
  },
};

/** One entry for all stores: thousands open in the same minute, and each is there to be seen. */
function openedEntries(count: number, now: Date): JournalEntry[] {
  if (count === 0) return [];
  const said = { at: now, actor: 'system/sweep', outcome: 'done' } as const;
  return [{ ...said, action: 'tasks.opened', subject: 'tasks', data: { count } }];
}

/** Longer lists say how many they are and name the first. */
const NAMED = 100;

function missedEntry({ store, downtime, tasks }: MissedTasks, now: Date): JournalEntry {
  const said = { at: now, actor: 'system/sweep', outcome: 'done', store } as const;
  const data = { count: tasks.length, downtime, tasks: tasks.slice(0, NAMED) };
  return { ...said, action: 'tasks.missed', subject: formatAddress({ kind: LIVE_KINDS.store, name: store }), data };
}
