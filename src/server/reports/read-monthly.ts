import type { Metric } from '../../kinds/metric/spec.ts';
import { addDays, earlier } from '../../model/day.ts';
import { CONTENTS } from '../../reports/contents.ts';
import type { MeasureTable } from '../../reports/measure-table.ts';
import { monthlyReport } from '../../reports/monthly.ts';
import { periodOf } from '../../reports/period.ts';
import type { Period, Report } from '../../reports/report.ts';
import { listUserPeriods } from '../database/queries/insights.ts';
import { isLowActivity } from '../insights/low-activity.ts';
import { worksWithTasks } from '../live/works-with-tasks.ts';
import { type MeasureContext, measure } from '../metrics/measure.ts';
import { measureOf, readingOf, readMeasurements } from './read-measurements.ts';
import type { ReportAsk } from './report-request.ts';

/** Who was active on less than half of their days wants coaching. */
const LOW_PERCENT = 50;

/** 《系统使用健康度报告》; people are named to those alone who may know of them. */
export async function readMonthly(
  ask: ReportAsk,
  context: MeasureContext,
  people: 'by-name' | 'counted',
): Promise<Report> {
  const { head, scope, asOf, chain, today } = ask;
  const stores = worksWithTasks(scope.stores, chain, head.period.to).map(({ name }) => name);
  // Days that are still to come are nobody's idle days.
  const past = earlier(head.period.to, addDays(today, -1)) ?? head.period.to;
  const workers = (await listUserPeriods(context.queries, { from: head.period.from, to: past, stores, asOf })).map(
    ({ store, ...person }) => ({
      ...person,
      store: chain.store(store)?.displayName ?? { 'zh-CN': store },
    }),
  );
  return monthlyReport(head, await readMeasurements(CONTENTS.monthly, ask, context), {
    weeks: await readWeeks(ask, context),
    people: workers,
    lowActivity: workers.filter((person) => isLowActivity(person, LOW_PERCENT)),
    percent: LOW_PERCENT,
    mayName: people === 'by-name',
  });
}

/** Active users in every week that begins in the month. */
async function readWeeks(
  { head, scope, asOf, chain, today }: ReportAsk,
  context: MeasureContext,
): Promise<MeasureTable> {
  const metric = chain.get('metric', 'active-user-rate') as Metric | undefined;
  if (!metric) return { measures: [], rows: [] };
  const rows = [];
  // Of weeks that have not begun nobody knows anything.
  for (const window of weeksOf(head.period).filter(({ from }) => from < today)) {
    const measured = await measure(metric, { scope, window, asOf }, context);
    const title = { 'zh-CN': `${window.from} – ${window.to}` };
    rows.push({ key: window.from, title, readings: [readingOf(measured.get(''))] });
  }
  return { measures: [measureOf(metric, head.period)], rows };
}

function weeksOf({ from, to }: Period): Period[] {
  const weeks: Period[] = [];
  for (let week = periodOf('weekly', addDays(from, 6)); week.from <= to; week = periodOf('weekly', addDays(week.to, 1)))
    weeks.push(week);
  return weeks;
}
