import { BaseCommand } from '../cli/base-command.ts';
import { reconcileAgent } from '../cli/reconcile/agent.ts';
import { reconcileFlags } from '../cli/reconcile/flags.ts';
import { reconcileView } from '../cli/views/reconcile.ts';
import { EXIT } from '../model/user-error.ts';
import { PASS_EXIT } from '../operations/reconcile/outcomes.ts';

export default class Reconcile extends BaseCommand {
  static override summary =
    'Keep a platform as a git branch says: poll, verify, validate, push; report or heal what was changed outside git.';
  static override flags = reconcileFlags;
  static override examples = [
    {
      description: 'Follow main for production, signed commits only',
      command: '<%= config.bin %> <%= command.id %> --env production --allowed-signers /etc/storeops/signers',
    },
    {
      description: 'From cron: one pass, its outcome as the exit code',
      command: '<%= config.bin %> <%= command.id %> --once --drift heal',
    },
    {
      description: 'Another repository, every ten minutes',
      command: '<%= config.bin %> <%= command.id %> --remote https://git.example.com/ops.git --interval 600',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(Reconcile);
    const context = this.context(flags);
    const open = (env: string) => this.another({ root: flags.root, env });
    const work = { command: this.port, context, open };
    const value = await this.port.uninterrupted(() => reconcileAgent(flags, work));
    const exitCode = flags.once && value.last ? PASS_EXIT[value.last.outcome] : EXIT.done;
    this.finish({ value, exitCode, view: (state, ui) => reconcileView({ state, once: flags.once }, ui) });
  }
}
