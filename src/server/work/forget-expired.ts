import { deleteKeysBefore } from '../database/queries/idempotency-keys.ts';
import { deleteExpiredSignIns } from '../database/queries/sessions.ts';
import type { Job } from './job.ts';

const DAY_MS = 86_400_000;

/** As long as requests may be sent again with the same key. */
const KEYS_MS = 3 * DAY_MS;

/** Takes away what counts for nothing any more: old idempotency keys, sessions and codes that have ended. */
export const forgetExpired: Job = {
  name: 'forget-expired',
  everySeconds: 3600,
  run: async ({ database, clock }) => {
    const now = clock().getTime();
    await deleteKeysBefore(database, new Date(now - KEYS_MS));
    // Until then whoever comes with one is told that it has expired.
    await deleteExpiredSignIns(database, new Date(now - 30 * DAY_MS));
  },
};
