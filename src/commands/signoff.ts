import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { dateFrom } from '../cli/date-flag.ts';
import { today } from '../cli/today.ts';
import { revokedView, signoffListView, signoffView } from '../cli/views/signoff.ts';
import { UserError } from '../model/user-error.ts';
import { signoff } from '../operations/signoff.ts';
import { revokeSignoff, signoffList } from '../operations/signoff-list.ts';

export default class Signoff extends BaseCommand {
  static override summary =
    'Sign a phase with its requirements, or some requirements, for a party; bound to the content as it is now.';
  static override args = {
    subject: Args.string({ description: 'A phase, requirements joined by commas, or with --revoke a signature.' }),
  };
  static override flags = {
    as: Flags.string({
      summary: 'The party that signs, or party/role.',
      helpValue: 'PARTY',
      exclusive: ['list', 'revoke'],
    }),
    by: Flags.string({ summary: 'Account of the person; default: user.email of git.', helpValue: 'ACCOUNT' }),
    expires: Flags.string({ summary: 'Last day on which it counts.', helpValue: 'DATE' }),
    note: Flags.string({ summary: 'What the party adds.' }),
    list: Flags.boolean({ summary: 'Show who has signed, and what counts of it.' }),
    revoke: Flags.boolean({ summary: 'Take a signature back.', dependsOn: ['reason'] }),
    reason: Flags.string({ summary: 'Why it is taken back.' }),
  };
  static override examples = [
    { description: 'Sign the first phase for IT', command: '<%= config.bin %> <%= command.id %> mvp --as it' },
    { description: 'Who has signed what?', command: '<%= config.bin %> <%= command.id %> --list' },
    {
      description: 'Take a signature back',
      command:
        '<%= config.bin %> <%= command.id %> mvp-it-20261120-wang-li --revoke --reason "Figures to be corrected"',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Signoff);
    const context = this.context(flags);
    const { subject } = args;
    const { as, reason } = flags;
    const expires = flags.expires && dateFrom(flags.expires);
    if (flags.list || (subject === undefined && as === undefined && !flags.revoke)) {
      const value = await signoffList({ phase: subject, today: today() }, await context.workspace());
      return this.finish({ value, view: signoffListView });
    }
    if (subject === undefined || (as === undefined) === (reason === undefined))
      throw new UserError('signoff/incomplete');
    const ports = await context.signoffPorts();
    if (as !== undefined)
      return this.finish({ value: await signoff({ ...flags, expires, subject, as }, ports), view: signoffView });
    this.finish({ value: await revokeSignoff({ signOff: subject, reason: reason ?? '' }, ports), view: revokedView });
  }
}
