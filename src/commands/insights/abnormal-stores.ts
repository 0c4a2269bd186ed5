import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { insightFlags, insightRequest } from '../../cli/insight-flags.ts';
import { abnormalStoresView } from '../../cli/views/abnormal-stores.ts';
import { insightsOf } from '../../operations/insights.ts';

export default class InsightsAbnormalStores extends BaseCommand {
  static override summary = 'Stores that stand out in a metric among open stores of the same format and tier.';
  static override args = {
    metric: Args.string({ required: true, description: 'The metric: on-time-rate.' }),
  };
  static override flags = {
    ...insightFlags,
    threshold: Flags.string({ summary: 'Distance from the median that stands out; default: 3.5.' }),
    'min-peers': Flags.integer({ summary: 'Fewer stores with a value say nothing; default: 5.' }),
  };
  static override examples = [
    { description: 'Who is unlike the others?', command: '<%= config.bin %> <%= command.id %> on-time-rate' },
    {
      description: 'In one region in September',
      command: '<%= config.bin %> <%= command.id %> complaint-rate --region north --from 2026-09-01 --to 2026-09-30',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(InsightsAbnormalStores);
    const platform = await this.context(flags).platform();
    const { threshold, 'min-peers': minPeers } = flags;
    const request = { ...insightRequest(flags), metric: args.metric, threshold, minPeers };
    this.finish({ value: await insightsOf(platform).abnormalStores(request), view: abnormalStoresView });
  }
}
