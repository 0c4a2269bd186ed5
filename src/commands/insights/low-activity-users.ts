import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { insightFlags, insightRequest } from '../../cli/insight-flags.ts';
import { lowActivityView } from '../../cli/views/low-activity.ts';
import { insightsOf } from '../../operations/insights.ts';

export default class InsightsLowActivityUsers extends BaseCommand {
  static override summary = 'People who hardly use the platform on the days that they work. Leave does not count.';
  static override flags = {
    ...insightFlags,
    percent: Flags.integer({ summary: 'Active on less than this share of their days; default: 50.' }),
  };
  static override examples = [
    { description: 'Who needs a hand?', command: '<%= config.bin %> <%= command.id %> --store bj-wangfujing' },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(InsightsLowActivityUsers);
    const platform = await this.context(flags).platform();
    const request = { ...insightRequest(flags), percent: flags.percent };
    this.finish({ value: await insightsOf(platform).lowActivityUsers(request), view: lowActivityView });
  }
}
