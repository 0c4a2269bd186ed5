import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { dateFrom } from '../cli/date-flag.ts';
import { readRosterFile } from '../cli/roster-file.ts';
import { simulateView } from '../cli/views/simulate.ts';
import { EXIT } from '../model/user-error.ts';
import { isBearable, simulate } from '../operations/simulate.ts';

export default class Simulate extends BaseCommand {
  static override summary = 'Show what work the files would bring to the stores, and whether there are people for it.';
  static override flags = {
    days: Flags.integer({ min: 1, max: 62, default: 7, summary: 'How many days.' }),
    from: Flags.string({ helpValue: 'DATE', summary: 'The first day; default: today.' }),
    store: Flags.string({ summary: 'One store, hour by hour.' }),
    roster: Flags.string({
      helpValue: 'FILE',
      summary: 'Who is there: CSV with employeeNumber, store, position, start, end.',
    }),
  };
  static override examples = [
    { description: 'The next week, before it is pushed', command: '<%= config.bin %> <%= command.id %> --days 7' },
    {
      description: 'One store by its roster, hour by hour and role by role',
      command: '<%= config.bin %> <%= command.id %> --store bj-wangfujing --roster roster.csv',
    },
    {
      description: 'In CI: exit code 3 when an hour has more work than people',
      command: '<%= config.bin %> <%= command.id %> --json',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(Simulate);
    const { days, store } = flags;
    const from = dateFrom(flags.from);
    const roster = flags.roster === undefined ? undefined : readRosterFile(flags.roster);
    const value = await simulate({ from, days, store, roster }, await this.context(flags).workspace());
    this.finish({ value, exitCode: isBearable(value) ? EXIT.done : EXIT.findings, view: simulateView });
  }
}
