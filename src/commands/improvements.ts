import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { platformFlags } from '../cli/platform-flags.ts';
import { improvementsView } from '../cli/views/improvements.ts';
import { insightsOf } from '../operations/insights.ts';

export default class Improvements extends BaseCommand {
  static override summary =
    'What feedback led to: the issue, the change and its commit, and the metric before and after.';
  static override flags = {
    ...platformFlags,
    days: Flags.integer({ summary: 'Days compared on each side of the change; default: 28.' }),
  };
  static override examples = [
    { description: 'Did it help?', command: '<%= config.bin %> <%= command.id %> --days 14' },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(Improvements);
    const platform = await this.context(flags).platform();
    const value = await insightsOf(platform).improvements({ days: flags.days });
    this.finish({ value, view: improvementsView });
  }
}
