import { addDays, type Day } from '../../model/day.ts';
import type { ReportHead } from '../../reports/daily.ts';
import { lastDate, periodOf } from '../../reports/period.ts';
import type { ReportScope, ReportType } from '../../reports/report.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { localDay } from '../live/local-time.ts';
import { subjectOf } from '../live/subject-of.ts';
import { type MetricScope, scopeOf } from '../metrics/metric-scope.ts';
import { Problem } from '../problem.ts';

/** A report as it is asked for over HTTP. */
export interface ReportQuery {
  readonly date?: string;
  readonly month?: string;
  readonly store?: string;
  readonly region?: string;
  readonly asOf?: string;
}

/** The same in our words. */
export interface ReportAsk {
  readonly type: ReportType;
  readonly head: ReportHead;
  readonly scope: MetricScope;
  readonly asOf: Date;
  /** The date at that moment. */
  readonly today: Day;
  readonly chain: LiveChain;
}

/** What is asked; refused when there is no such place or date, or when nobody can know it yet. */
export function readReportAsk(
  type: ReportType,
  query: ReportQuery,
  { chain, now }: { readonly chain: LiveChain; readonly now: Date },
): ReportAsk {
  const asOf = query.asOf === undefined ? now : new Date(query.asOf);
  if (Number.isNaN(asOf.getTime()) || asOf > now)
    throw new Problem('request/invalid', { reason: `asOf ${query.asOf} is not a moment of the past` });
  const scope = scopeFrom(query, chain);
  const timezone = zoneOf(scope, chain);
  const today = localDay(asOf, timezone);
  const period = periodOf(type, dateOf(query) ?? lastDate(type, today));
  const head = { scope: titledScope(query, scope, chain), period, asOf: asOf.toISOString(), timezone };
  return { type, scope, asOf, today, chain, head: { ...head, isComplete: period.to < today } };
}

/** The time zone by which a report's days begin and end. */
function zoneOf({ stores }: MetricScope, chain: LiveChain): string {
  const [first = chain.stores().next().value] = stores;
  return first?.spec.timezone ?? 'UTC';
}

function scopeFrom({ store, region }: ReportQuery, chain: LiveChain): MetricScope {
  if (store !== undefined && region !== undefined)
    throw new Problem('request/invalid', { reason: 'either a store or a region' });
  if (store !== undefined && !chain.store(store))
    throw new Problem('platform/not-found', { subject: subjectOf('store', store) });
  if (region !== undefined && !chain.get('region', region))
    throw new Problem('platform/not-found', { subject: subjectOf('region', region) });
  return scopeOf(chain, { stores: store === undefined ? undefined : [store], region });
}

function dateOf({ date, month }: ReportQuery): Day | undefined {
  const day = date ?? (month === undefined ? undefined : `${month}-01`);
  if (day === undefined) return undefined;
  // 31 November is read as 1 December by some.
  if (Number.isNaN(Date.parse(day)) || addDays(day, 0) !== day)
    throw new Problem('request/invalid', { reason: `${day} is no date` });
  return day;
}

function titledScope({ store, region }: ReportQuery, scope: MetricScope, chain: LiveChain): ReportScope {
  const stores = scope.stores.length;
  if (store !== undefined) {
    const title = chain.store(store)?.displayName ?? { 'zh-CN': store };
    return { level: 'store', name: store, title, stores };
  }
  if (region !== undefined) {
    const title = chain.get('region', region)?.metadata.displayName ?? { 'zh-CN': region };
    return { level: 'region', name: region, title, stores };
  }
  return { level: 'chain', title: { 'zh-CN': '全部门店', en: 'All stores' }, stores };
}
