import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { platformFlags } from '../cli/platform-flags.ts';
import { reportView } from '../cli/views/report.ts';
import { report } from '../operations/report.ts';

export default class Report extends BaseCommand {
  static override summary =
    'A report of what stores did: of a day, a week, a month, or who won the prize; the same moment gives the same report.';
  static override args = {
    type: Args.string({
      required: true,
      options: ['daily', 'weekly', 'monthly', 'incentive'],
      description: 'Which report.',
    }),
  };
  static override flags = {
    ...platformFlags,
    date: Flags.string({
      summary: 'A date of the period; default: the last period that is over.',
      exclusive: ['month'],
    }),
    month: Flags.string({ summary: 'A calendar month, as 2026-09.' }),
    store: Flags.string({ summary: 'One store; default: all.', exclusive: ['region'] }),
    region: Flags.string({ summary: 'A region with all below it.' }),
    format: Flags.string({
      summary: 'Form of the report; default: by the ending of --out, else markdown.',
      options: ['html', 'markdown', 'csv', 'json'],
    }),
    out: Flags.string({ summary: 'Write it to this file.', helpValue: 'FILE' }),
    'as-of': Flags.string({ summary: 'What was known at this moment (RFC 3339), not what is known now.' }),
    bom: Flags.boolean({ summary: 'Begin a CSV with a byte order mark, for Excel.' }),
  };
  static override examples = [
    { description: 'How did yesterday go?', command: '<%= config.bin %> <%= command.id %> daily' },
    {
      description: 'To be printed, for one region',
      command: '<%= config.bin %> <%= command.id %> daily --region beijing --out daily.html',
    },
    {
      description: 'Who won with September?',
      command: '<%= config.bin %> <%= command.id %> incentive --month 2026-09',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Report);
    const ports = await this.context(flags).reportPorts();
    const { date, month, store, region, bom, out, 'as-of': asOf } = flags;
    const format = flags.format ?? (flags.json ? 'json' : undefined);
    const request = { type: args.type, date, month, store, region, asOf, bom, lang: flags.lang };
    this.finish({ value: await report(request, { format, out }, ports), view: reportView });
  }
}
