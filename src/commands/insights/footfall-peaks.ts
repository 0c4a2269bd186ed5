import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { insightFlags, insightRequest } from '../../cli/insight-flags.ts';
import { footfallPeaksView } from '../../cli/views/footfall-peaks.ts';
import { insightsOf } from '../../operations/insights.ts';

export default class InsightsFootfallPeaks extends BaseCommand {
  static override summary = 'Hours of weekends with far more visitors than the same hours of working days.';
  static override flags = {
    ...insightFlags,
    percent: Flags.integer({ summary: 'Of the usual visitors, how many make a peak; default: 200.' }),
    least: Flags.integer({ summary: 'Visitors of an hour that counts; default: 10.' }),
  };
  static override examples = [
    { description: 'When is a store crowded?', command: '<%= config.bin %> <%= command.id %> --store bj-wangfujing' },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(InsightsFootfallPeaks);
    const platform = await this.context(flags).platform();
    const request = { ...insightRequest(flags), percent: flags.percent, least: flags.least };
    this.finish({ value: await insightsOf(platform).footfallPeaks(request), view: footfallPeaksView });
  }
}
