import { deleteBatch, listAbandonedBatches } from '../database/queries/data-batches.ts';
import { deleteKeysBefore } from '../database/queries/idempotency-keys.ts';
import { deleteExpiredSignIns } from '../database/queries/sessions.ts';
import { dropStagedRows } from '../database/queries/staged-rows.ts';
import type { Job } from './job.ts';

const DAY_MS = 86_400_000;

/** As long as requests may be sent again with the same key. */
const KEYS_MS = 3 * DAY_MS;

/** Takes away what counts for nothing any more: old idempotency keys, sessions and codes that have ended, batches that broke off. */
export const forgetExpired: Job = {
  name: 'forget-expired',
  everySeconds: 3600,
  run: async ({ database, clock }) => {
    const now = clock().getTime();
    await deleteKeysBefore(database, new Date(now - KEYS_MS));
    // Until then whoever comes with one is told that it has expired.
    await deleteExpiredSignIns(database, new Date(now - 30 * DAY_MS));
    // Their senders are gone: no request takes that long.
    for (const batch of await listAbandonedBatches(database, new Date(now - DAY_MS))) {
      await dropStagedRows(database, batch);
      await deleteBatch(database, batch);
    }
  },
};
