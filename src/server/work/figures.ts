import { adoptFreshFigures } from '../database/queries/daily-figures.ts';
import { moveFeed } from '../database/queries/data-batches.ts';
import {
  collectFreshWork,
  collectTouchedWork,
  countUserDays,
  readFigureProgress,
  saveFigureProgress,
  type Zones,
} from '../database/queries/task-figures.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { localDay } from '../live/local-time.ts';
import type { Job } from './job.ts';
import { underJobLock } from './under-job-lock.ts';

/** Sums up what happened on the platform itself by store and day, so that metrics read sums and not tasks. */
export const figures: Job = {
  name: 'figures',
  everySeconds: 30,
  run: async ({ database, live, clock }) => {
    await underJobLock(database, 'figures', async (transaction) => {
      const now = clock();
      const zones = zonesOf(await live.read(transaction));
      const { dueUntil, position } = await readFigureProgress(transaction);
      await collectTouchedWork(transaction, { zones, from: dueUntil, now });
      await collectFreshWork(transaction, zones, now);
      await adoptFreshFigures(transaction, now);
      const until = await countUserDays(transaction, zones, position);
      await saveFigureProgress(transaction, { dueUntil: now, position: until });
      // The platform knows all that happens on it.
      const today = Object.values(zones).reduce((latest, zone) => {
        const date = localDay(now, zone);
        return date > latest ? date : latest;
      }, '');
      if (today !== '') for (const source of ['tasks', 'actions']) await moveFeed(transaction, source, today, now);
    });
  },
};

function zonesOf(chain: LiveChain): Zones {
  return Object.fromEntries([...chain.stores()].map(({ name, spec }) => [name, spec.timezone ?? 'UTC']));
}
