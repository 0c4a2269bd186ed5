import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { platformFlags } from '../../cli/platform-flags.ts';
import { metricsListView } from '../../cli/views/metrics-list.ts';
import { listMetrics } from '../../operations/metrics-list.ts';

export default class MetricsList extends BaseCommand {
  static override summary = 'The metrics that are live: what each is made of, in which unit, over which period.';
  static override flags = {
    ...platformFlags,
    objective: Flags.string({
      options: ['efficiency', 'satisfaction', 'supply-chain', 'adoption'],
      summary: 'Only those that tell about this.',
    }),
  };
  static override examples = [
    { description: 'Which metrics are there?', command: '<%= config.bin %> <%= command.id %>' },
    {
      description: 'Those about the supply chain',
      command: '<%= config.bin %> <%= command.id %> --objective supply-chain',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(MetricsList);
    const platform = await this.context(flags).platform();
    this.finish({ value: await listMetrics({ objective: flags.objective }, platform), view: metricsListView });
  }
}
