import { CONTENTS } from '../../reports/contents.ts';
import { dailyReport } from '../../reports/daily.ts';
import type { Report } from '../../reports/report.ts';
import type { Queries } from '../database/database.ts';
import { SumReader } from '../metrics/sum-reader.ts';
import { readIncentive } from './read-incentive.ts';
import { readMeasurements } from './read-measurements.ts';
import { readMonthly } from './read-monthly.ts';
import { readWeekly } from './read-weekly.ts';
import type { ReportAsk } from './report-request.ts';

export interface ReportReader {
  readonly queries: Queries;
  /** May they know how single people work? */
  readonly seesPeople: boolean;
}

/** Makes the report that is asked for, as far as its reader may see it. */
export async function makeReport(ask: ReportAsk, { queries, seesPeople }: ReportReader): Promise<Report> {
  const context = { queries, chain: ask.chain, sums: new SumReader(queries, ask.chain) };
  if (ask.type === 'incentive') return readIncentive(ask, context);
  if (ask.type === 'weekly') return readWeekly(ask, context);
  if (ask.type === 'monthly') return readMonthly(ask, context, seesPeople ? 'by-name' : 'counted');
  return dailyReport(ask.head, await readMeasurements(CONTENTS.daily, ask, context));
}
