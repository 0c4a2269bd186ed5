import { CONTENTS } from '../../reports/contents.ts';
import { dailyReport } from '../../reports/daily.ts';
import type { Report } from '../../reports/report.ts';
import type { Queries } from '../database/database.ts';
import { readIncentive } from './read-incentive.ts';
import { readMeasurements } from './read-measurements.ts';
import type { ReportAsk } from './report-request.ts';

/** Makes the report that is asked for. */
export async function makeReport(ask: ReportAsk, queries: Queries): Promise<Report> {
  if (ask.type === 'incentive') return readIncentive(ask, queries);
  return dailyReport(ask.head, await readMeasurements(CONTENTS.daily, ask, queries));
}
