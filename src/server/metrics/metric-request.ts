import type { Metric } from '../../kinds/metric/spec.ts';
import { metricName } from '../../kinds/metric-name.ts';
import { addDays } from '../../model/day.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { localDay } from '../live/local-time.ts';
import { subjectOf } from '../live/subject-of.ts';
import { Problem } from '../problem.ts';
import { type MetricScope, scopeOf } from './metric-scope.ts';
import { type DateWindow, daysIn } from './store-days.ts';

/** A question as it comes over HTTP. */
export interface MetricQuery {
  readonly from?: string;
  readonly to?: string;
  readonly stores?: string;
  readonly region?: string;
  /** One, or several with commas between. */
  readonly phase?: string;
  readonly asOf?: string;
}

/** The same question in our words. */
export interface MetricQuestion {
  readonly metric: Metric;
  readonly scope: MetricScope;
  readonly window: DateWindow;
  readonly asOf: Date | null;
}

/** Longer periods are asked for in parts. */
const MOST_DAYS = 1100;

const MOST_STORES = 100;

/** What is asked; refused when there is no such metric or store, or no such period. */
export function readQuestion(text: string, query: MetricQuery, ground: QuestionGround): MetricQuestion {
  const name = metricName(text);
  const metric = ground.chain.get('metric', name) as Metric | undefined;
  if (!metric) throw new Problem('platform/not-found', { subject: subjectOf('metric', name) });
  return { metric, ...readPlace(query, metric.spec.window, ground) };
}

export interface QuestionGround {
  readonly chain: LiveChain;
  readonly now: Date;
}

/** The stores and the days that are asked about; the days of a period until today unless they are said. */
export function readPlace(query: MetricQuery, period: string, ground: QuestionGround): Omit<MetricQuestion, 'metric'> {
  const { chain } = ground;
  const window = windowOf(query, period, ground);
  const { region } = query;
  const phases = query.phase?.split(',');
  const stores = query.stores?.split(',');
  if (stores && stores.length > MOST_STORES)
    throw new Problem('request/invalid', { reason: `at most ${MOST_STORES} stores; ask for a region or a phase` });
  for (const store of stores ?? []) requireResource(chain, 'store', store);
  if (region !== undefined) requireResource(chain, 'region', region);
  for (const phase of phases ?? []) requireResource(chain, 'rolloutPhase', phase);
  const asOf = query.asOf === undefined ? null : new Date(query.asOf);
  return { scope: scopeOf(chain, { stores, region, phases }), window, asOf };
}

function requireResource(chain: LiveChain, sort: 'store' | 'region' | 'rolloutPhase', name: string): void {
  if (!chain.get(sort, name)) throw new Problem('platform/not-found', { subject: subjectOf(sort, name) });
}

function windowOf({ from, to }: MetricQuery, period: string, { chain, now }: QuestionGround): DateWindow {
  const [store] = chain.stores();
  const until = to ?? localDay(now, store?.spec.timezone ?? 'UTC');
  const window = { from: from ?? addDays(until, 1 - daysOfPeriod(period)), to: until };
  for (const date of [window.from, window.to])
    if (Number.isNaN(Date.parse(date)) || addDays(date, 0) !== date)
      throw new Problem('request/invalid', { reason: `${date} is no date` });
  const days = daysIn(window);
  if (days < 1 || days > MOST_DAYS)
    throw new Problem('request/invalid', {
      reason: `from ${window.from} to ${window.to} is not 1 to ${MOST_DAYS} days`,
    });
  return window;
}

/** Whole days of an ISO 8601 duration; what is shorter is a day. */
export function daysOfPeriod(period: string): number {
  const [, weeks = '0', days = '0'] = /^P(?:(\d+)W)?(?:(\d+)D)?/.exec(period) ?? [];
  return Math.max(1, Number(weeks) * 7 + Number(days));
}
