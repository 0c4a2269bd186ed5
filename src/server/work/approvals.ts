import { bringUpToDate } from '../approvals/bring-up-to-date.ts';
import { openRow } from '../approvals/open-row.ts';
import { settle } from '../approvals/settle.ts';
import { listToLookAt, takeApproval } from '../database/queries/approvals.ts';
import type { Job } from './job.ts';

/** A run ends after so many; the next one is soon. */
const AT_ONCE = 200;

/** Reminds, escalates and ends requests whose time limits are over, and finds people for those who wait for nobody. */
export const approvals: Job = {
  name: 'approvals',
  everySeconds: 15,
  run: async (services) => {
    const { database, clock } = services;
    for (const id of await listToLookAt(database, clock(), AT_ONCE))
      await database.transaction(async (transaction) => {
        const row = await takeApproval(transaction, id);
        if (!row || row.finishedAt) return;
        const placed = await openRow(transaction, row, services);
        const progress = bringUpToDate(row.state, placed);
        await settle(transaction, row, { progress, placed, actor: 'system/approvals' });
      });
  },
};
