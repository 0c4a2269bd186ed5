import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { promoteCommit } from '../../cli/promote-commit.ts';
import { promotedView } from '../../cli/views/promote-commit.ts';

export default class EnvironmentPromote extends BaseCommand {
  static override summary =
    'Push to an environment exactly the commit that is live and as its files say in the one before it.';
  static override args = {
    commit: Args.string({ description: 'The commit that is expected there; refused when another one is live.' }),
  };
  static override flags = {
    from: Flags.string({ summary: 'Environment that has proven the commit; default: `after` in storeops.yaml.' }),
    to: Flags.string({ required: true, summary: 'Environment that gets it.' }),
    prune: Flags.boolean({ summary: 'Delete live resources that no file declares.' }),
    yes: Flags.boolean({ char: 'y', summary: 'Go ahead without a question.' }),
    'max-delete': Flags.string({
      summary: 'Most deletions, as a number or a share (25, 10%); default: safety.maxDelete.',
    }),
  };
  static override examples = [
    {
      description: 'What runs in pilot goes to production; show the plan, ask, push',
      command: '<%= config.bin %> <%= command.id %> --from pilot --to production',
    },
    {
      description: 'From a pipeline: this commit and no other',
      command: '<%= config.bin %> <%= command.id %> 1a2b3c4d --to production --yes',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(EnvironmentPromote);
    const { root, to } = flags;
    const ports = {
      command: this.port,
      context: this.context({ root, env: to }),
      open: (env: string) => this.another({ root, env }),
    };
    const value = await promoteCommit({ ...flags, ...args }, ports);
    this.finish({ value, view: promotedView });
  }
}
