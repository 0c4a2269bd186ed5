import { addDays } from '../../model/day.ts';
import type { Queries } from '../database/database.ts';
import type { WantedFigures } from '../database/queries/figure-joins.ts';
import {
  dropOtherSums,
  joinAsAWhole,
  listUnsummedDays,
  sumDay,
  takeChangedDays,
} from '../database/queries/figure-sums.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { localDay } from '../live/local-time.ts';
import { cellsOfChain } from '../metrics/cells.ts';
import { SUMMED_FROM_STORES, summedPlans } from '../metrics/summed-plans.ts';
import type { Job } from './job.ts';
import { underJobLock } from './under-job-lock.ts';

/** Days made anew in one transaction: others wait for nothing meanwhile, but their changes pile up. */
const MOST_DAYS = 50;

/** Sums up the days of large chains, the newest first, so that a metric of thousands of stores is read and not reckoned. */
export const sumDays: Job = {
  name: 'sum-days',
  everySeconds: 60,
  run: async ({ database, live, clock }) => {
    await underJobLock(database, 'sum-days', async (transaction) => {
      const chain = await live.read(transaction);
      await makeSums(transaction, { chain, now: clock() });
    });
  },
};

export interface SumsAsk {
  readonly chain: LiveChain;
  readonly now: Date;
  /** Chains with fewer stores have no sums. */
  readonly summedFrom?: number;
}

/** Makes sums that are missing or hold no more; answers how many, so that whoever wants all of them asks until there are none. */
export async function makeSums(
  queries: Queries,
  { chain, now, summedFrom = SUMMED_FROM_STORES }: SumsAsk,
): Promise<number> {
  const isLarge = chain.all('store').size >= summedFrom;
  const cells = isLarge ? cellsOfChain(chain) : [];
  const plans = isLarge ? summedPlans(chain) : new Map<string, readonly WantedFigures[]>();
  const ids = cells.map(({ id }) => id);
  await dropOtherSums(queries, { plans: [...plans.keys()], cells: ids });
  const until = isLarge ? lastQuietDay(chain, now) : FAR;
  const changed = await takeChangedDays(queries, until);
  if (!isLarge) return 0;
  const work: { plan: string; wanted: readonly WantedFigures[]; date: string }[] = [];
  for (const [plan, wanted] of plans) {
    const sources = new Set(wanted.map(({ source }) => source));
    const again = changed.filter(({ source }) => sources.has(source)).map(({ date }) => date);
    const [first] = sources;
    const missing = await listUnsummedDays(queries, { plan, source: first ?? '', cells: ids, until });
    const dates = new Set([...again, ...missing.slice(0, Math.max(0, MOST_DAYS - work.length))]);
    work.push(...[...dates].map((date) => ({ plan, wanted, date })));
  }
  await joinAsAWhole(queries);
  for (const { date, ...plan } of work) await sumDay(queries, plan, { date, cells });
  return work.length;
}

const FAR = '9999-12-31';

/** What is of today changes all the time, and is read as it is. */
function lastQuietDay(chain: LiveChain, now: Date): string {
  const zones = new Set([...chain.stores()].map(({ spec }) => spec.timezone ?? 'UTC'));
  const today = [...zones].map((zone) => localDay(now, zone)).toSorted()[0] ?? FAR;
  return addDays(today, -1);
}
