import { Args, Flags } from '@oclif/core';
import { applyPlan } from '../cli/apply-plan.ts';
import { BaseCommand } from '../cli/base-command.ts';
import { platformFlags } from '../cli/platform-flags.ts';
import { TOOL } from '../cli/tool.ts';
import { rollbackView } from '../cli/views/rollback.ts';
import { planRollback } from '../operations/rollback.ts';

export default class Rollback extends BaseCommand {
  static override summary =
    'Take a platform back to an earlier revision; shown as a plan first, recorded as a new revision.';
  static override args = {
    revision: Args.integer({ required: true, description: 'Revision to return to, see `history`.', min: 0 }),
  };
  static override flags = {
    ...platformFlags,
    yes: Flags.boolean({ char: 'y', summary: 'Go ahead without a question.' }),
    'max-delete': Flags.string({
      summary: 'Most deletions, as a number or a share (25, 10%); default: safety.maxDelete.',
    }),
  };
  static override examples = [
    {
      description: 'Show what a return to revision 3 changes, ask, do it',
      command: '<%= config.bin %> <%= command.id %> 3',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Rollback);
    const context = this.context(flags);
    const platform = await context.platform();
    const plan = await planRollback(args.revision, { tool: TOOL }, platform);
    const question = this.ui.messages.text('rollback.confirm', { platform: platform.name, to: args.revision });
    const request = { command: this.port, context, flags, question, restoredFrom: args.revision };
    const value = await applyPlan(plan, request);
    this.finish({
      value,
      view: () => rollbackView({ push: value, to: args.revision, platform: platform.name }, this.ui),
    });
  }
}
