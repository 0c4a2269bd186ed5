import type { Metric } from '../../kinds/metric/spec.ts';
import { incentiveReport } from '../../reports/incentive.ts';
import { monthsUntil } from '../../reports/period.ts';
import type { Report } from '../../reports/report.ts';
import { DIGITAL_PIONEER, judgeMonths, type StoreMonth } from '../../reports/streak.ts';
import { listClosedStores } from '../database/queries/store-closures.ts';
import { subjectOf } from '../live/subject-of.ts';
import { type MeasureContext, measure } from '../metrics/measure.ts';
import { Problem } from '../problem.ts';
import { measureOf, readingOf } from './read-measurements.ts';
import type { ReportAsk } from './report-request.ts';

/** Streaks are followed a year back: closures that pause them are shorter. */
const MONTHS_BACK = 12;

/** Which stores win the prize with a month, from what was known at the report's moment. */
export async function readIncentive({ head, scope, asOf, chain }: ReportAsk, context: MeasureContext): Promise<Report> {
  const rule = DIGITAL_PIONEER;
  const metric = chain.get('metric', rule.metric) as Metric | undefined;
  if (!metric) throw new Problem('platform/not-found', { subject: subjectOf('metric', rule.metric) });
  const names = scope.stores.map(({ name }) => name);
  const months = new Map<string, StoreMonth[]>(names.map((name) => [name, []]));
  for (const period of monthsUntil(head.period.from, MONTHS_BACK)) {
    const measured = await measure(metric, { scope, window: period, asOf, by: 'store' }, context);
    const closed = await listClosedStores(context.queries, { stores: names, ...period });
    const isOver = head.isComplete || period.to < head.period.from;
    for (const name of names) {
      const month = { ...readingOf(measured.get(name)), period, isClosed: closed.has(name), isOver };
      months.get(name)?.push(month);
    }
  }
  const stores = scope.stores.map(({ name, displayName }) => ({
    ...{ name, title: displayName ?? { 'zh-CN': name } },
    months: judgeMonths(months.get(name) ?? [], rule),
  }));
  const { window: _, ...shown } = measureOf(metric, head.period);
  return incentiveReport(head, shown, { rule, stores });
}
