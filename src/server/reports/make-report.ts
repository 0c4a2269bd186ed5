import { CONTENTS } from '../../reports/contents.ts';
import { dailyReport } from '../../reports/daily.ts';
import type { Report } from '../../reports/report.ts';
import type { Queries } from '../database/database.ts';
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
  if (ask.type === 'incentive') return readIncentive(ask, queries);
  if (ask.type === 'weekly') return readWeekly(ask, queries);
  if (ask.type === 'monthly') return readMonthly(ask, { queries, seesPeople });
  return dailyReport(ask.head, await readMeasurements(CONTENTS.daily, ask, queries));
}
