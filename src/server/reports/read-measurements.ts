import type { Metric } from '../../kinds/metric/spec.ts';
import { addDays } from '../../model/day.ts';
import type { LocalizedText } from '../../model/resource.ts';
import type { Wanted } from '../../reports/contents.ts';
import type { Measurements } from '../../reports/daily.ts';
import type { MeasureTable } from '../../reports/measure-table.ts';
import { periodBefore } from '../../reports/period.ts';
import type { Figure, Measure, Period, Reading } from '../../reports/report.ts';
import { type MeasureContext, type Measured, measure } from '../metrics/measure.ts';
import { groupsOf, type MetricGrouping } from '../metrics/metric-scope.ts';
import type { ReportAsk } from './report-request.ts';

/** How many days a single store's report shows one by one. */
const DAYS_SHOWN = 7;

/** Measures what a report tells: each metric once for all stores together and once for all of them apart, however many there are. */
export async function readMeasurements(
  contents: { readonly figures: readonly Wanted[]; readonly table: readonly Wanted[] },
  ask: ReportAsk,
  context: MeasureContext,
): Promise<Measurements> {
  const { to } = ask.head.period;
  if (ask.head.scope.level === 'store') {
    const since = ask.type === 'daily' ? { from: addDays(to, 1 - DAYS_SHOWN), to } : ask.head.period;
    // A day has no window of its own days: what needs several to be told is left out.
    const daily = contents.table.filter(({ days }) => days === undefined);
    const days = await readTable(daily, { ask, by: 'day', window: since }, context);
    return { figures: await readFigures(contents.figures, ask, context), days };
  }
  const window = ask.head.period;
  // What is known of every store is the region's and everybody's as well, and is not read again.
  const stores = await readTable(contents.table, { ask, by: 'store', window }, context);
  const regions = await readTable(contents.table, { ask, by: 'region', window }, context);
  return { figures: await readFigures(contents.figures, ask, context), regions, stores };
}

/** A metric of the chain as reports show it, over a period. */
export function measureOf({ metadata, spec }: Metric, window: Period): Measure {
  const { name, displayName } = metadata;
  const { unit, direction, decimals = unit === 'count' ? 0 : 1 } = spec;
  return { metric: name, title: displayName ?? { 'zh-CN': name }, unit, decimals, direction, window };
}

async function readFigures(wanted: readonly Wanted[], ask: ReportAsk, context: MeasureContext): Promise<Figure[]> {
  const { scope, asOf, type } = ask;
  const before = periodBefore(type, ask.head.period);
  const figures: Figure[] = [];
  for (const one of wanted) {
    const metric = metricOf(one, ask);
    if (!metric) continue;
    const read = async (window: Period): Promise<Reading> =>
      readingOf((await measure(metric, { scope, window, asOf }, context)).get(''));
    const [now, then] = [windowOf(one, ask.head.period), windowOf(one, before.window)];
    const past = { ...(await read(then)), title: before.title, window: then };
    figures.push({ ...titled(measureOf(metric, now), one), ...(await read(now)), before: past });
  }
  return figures;
}

interface Grouping {
  readonly ask: ReportAsk;
  readonly by: MetricGrouping;
  readonly window: Period;
}

async function readTable(
  wanted: readonly Wanted[],
  { ask, by, window: period }: Grouping,
  context: MeasureContext,
): Promise<MeasureTable> {
  const { scope, asOf } = ask;
  const columns: { measure: Measure; measured: Map<string, Measured> }[] = [];
  for (const one of wanted) {
    const metric = metricOf(one, ask);
    if (!metric) continue;
    const window = windowOf(one, period);
    const measured = await measure(metric, { scope, window, asOf, by }, context);
    columns.push({ measure: titled(measureOf(metric, window), one), measured });
  }
  const rows = [...groupsOf(scope, period, by).keys()].map((key) => ({
    key,
    title: titleOf(key, by, ask),
    readings: columns.map(({ measured }) => readingOf(measured.get(key))),
  }));
  return { measures: columns.map((column) => column.measure), rows };
}

/** A period of its own is said beside the name. */
function titled(measured: Measure, { days }: Wanted): Measure {
  if (days === undefined) return measured;
  const { 'zh-CN': chinese, en = chinese } = measured.title;
  return { ...measured, title: { 'zh-CN': `${chinese}（近 ${days} 天）`, en: `${en} (${days} days)` } };
}

/** What is known of a group; missing when nothing is. */
export function readingOf(measured: Measured | undefined): Reading {
  return { value: measured?.value ?? null, samples: measured?.samples ?? 0 };
}

function metricOf({ metric }: Wanted, { chain }: ReportAsk): Metric | undefined {
  return chain.get('metric', metric) as Metric | undefined;
}

function windowOf({ days }: Wanted, { from, to }: Period): Period {
  return days === undefined ? { from, to } : { from: addDays(to, 1 - days), to };
}

function titleOf(key: string, by: MetricGrouping, { chain }: ReportAsk): LocalizedText {
  const known =
    by === 'store'
      ? chain.store(key)?.displayName
      : by === 'region'
        ? chain.get('region', key)?.metadata.displayName
        : undefined;
  return known ?? { 'zh-CN': key };
}
