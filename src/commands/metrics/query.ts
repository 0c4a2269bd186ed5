import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { platformFlags } from '../../cli/platform-flags.ts';
import { metricsQueryView } from '../../cli/views/metrics-query.ts';
import { queryMetric } from '../../operations/metrics-query.ts';

export default class MetricsQuery extends BaseCommand {
  static override summary =
    'The exact value of a metric: over a period, of stores, a region or a phase, now or as known then.';
  static override args = {
    name: Args.string({ required: true, description: 'The metric: on-time-rate, or on_time_rate as gates write it.' }),
  };
  static override flags = {
    ...platformFlags,
    from: Flags.string({ summary: 'First day; default: the period of the metric.' }),
    to: Flags.string({ summary: 'Last day, included; default: today.' }),
    store: Flags.string({ summary: 'Stores, with commas between.', exclusive: ['region', 'phase'] }),
    region: Flags.string({ summary: 'A region with all below it.', exclusive: ['phase'] }),
    phase: Flags.string({ summary: 'The stores of rollout phases, with commas between.' }),
    by: Flags.string({ options: ['store', 'region', 'day', 'month'], summary: 'Also the value of each.' }),
    'as-of': Flags.string({ summary: 'What was known at this moment (RFC 3339), not what is known now.' }),
  };
  static override examples = [
    { description: 'How punctual were we?', command: '<%= config.bin %> <%= command.id %> on-time-rate' },
    {
      description: 'Store by store in September',
      command: '<%= config.bin %> <%= command.id %> on-time-rate --from 2026-09-01 --to 2026-09-30 --by store',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(MetricsQuery);
    const platform = await this.context(flags).platform();
    const { from, to, store: stores, region, phase, by, 'as-of': asOf } = flags;
    const value = await queryMetric(args.name, { from, to, stores, region, phase, by, asOf }, platform);
    this.finish({ value, view: metricsQueryView });
  }
}
