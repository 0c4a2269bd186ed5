import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { insightFlags, insightRequest } from '../../cli/insight-flags.ts';
import { commonProblemsView } from '../../cli/views/common-problems.ts';
import { insightsOf } from '../../operations/insights.ts';

export default class InsightsCommonProblems extends BaseCommand {
  static override summary = 'Problems that several stores share: checks that fail, models of devices that break.';
  static override flags = {
    ...insightFlags,
    'min-stores': Flags.integer({ summary: 'A problem of so many stores is common; default: 3.' }),
  };
  static override examples = [
    { description: 'What troubled several stores this week?', command: '<%= config.bin %> <%= command.id %>' },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(InsightsCommonProblems);
    const platform = await this.context(flags).platform();
    const request = { ...insightRequest(flags), minStores: flags['min-stores'] };
    this.finish({ value: await insightsOf(platform).commonProblems(request), view: commonProblemsView });
  }
}
