import { dispatchedRange } from '../database/queries/dispatch-days.ts';
import { dispatchDay } from '../dispatch/dispatch-day.ts';
import { dueDates } from '../dispatch/due-dates.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { Job } from './job.ts';
import { underJobLock } from './under-job-lock.ts';

/** Makes the tasks of today and tomorrow in every store, and of the days that a downtime left out. */
export const dispatch: Job = {
  name: 'dispatch',
  everySeconds: 60,
  run: async ({ database, live, clock }) => {
    const chain = await live.read(database);
    const timezones = timezonesOf(chain);
    const tomorrow = dueDates(clock(), timezones, null).at(-1);
    if (tomorrow === undefined) return;
    const { last } = await dispatchedRange(database, tomorrow);
    // A transaction a day: what is done is done.
    for (const day of dueDates(clock(), timezones, last))
      await underJobLock(database, 'dispatch', async (transaction) => {
        await dispatchDay(transaction, { chain, day, now: clock(), actor: 'system/dispatch' });
      });
  },
};

function timezonesOf(chain: LiveChain): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { spec } of chain.stores()) if (spec.timezone !== undefined) found.add(spec.timezone);
  return found;
}
