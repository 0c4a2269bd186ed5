import { BaseCommand } from '../cli/base-command.ts';
import { planCommand } from '../cli/plan-command.ts';
import { platformFlags } from '../cli/platform-flags.ts';
import { statusView } from '../cli/views/status.ts';
import { EXIT } from '../model/user-error.ts';
import { status } from '../operations/status.ts';

export default class Status extends BaseCommand {
  static override summary =
    'Is the platform what the files say? In sync, pending or drifted, and who changed what outside git.';
  static override flags = { ...platformFlags };
  static override examples = [
    { description: 'Where do we stand?', command: '<%= config.bin %> <%= command.id %>' },
    {
      description: 'Another platform of storeops.yaml',
      command: '<%= config.bin %> <%= command.id %> --platform served',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(Status);
    const context = this.context(flags);
    const plan = await planCommand(context, {});
    const value = await status(plan, await context.platform());
    this.finish({ value, exitCode: value.verdict === 'in-sync' ? EXIT.done : EXIT.pending, view: statusView });
  }
}
