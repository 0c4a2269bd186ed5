import { markLateShipments } from '../database/queries/shipments.ts';
import { becomeLate } from '../triggers/shipment-lateness.ts';
import type { Job } from './job.ts';
import { underJobLock } from './under-job-lock.ts';

/** A run ends after so many; the next one is soon. */
const AT_ONCE = 500;

/** Finds shipments that did not come in time. */
export const shipments: Job = {
  name: 'shipments',
  everySeconds: 30,
  run: async ({ database, live, clock }) => {
    await underJobLock(database, 'shipments', async (transaction) => {
      const chain = await live.read(transaction);
      const now = clock();
      for (const row of await markLateShipments(transaction, now, AT_ONCE))
        await becomeLate(transaction, row, { chain, now });
    });
  },
};
