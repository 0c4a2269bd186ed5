import { Args, Flags } from '@oclif/core';
import { applyPlan } from '../cli/apply-plan.ts';
import { BaseCommand } from '../cli/base-command.ts';
import { planCommand } from '../cli/plan-command.ts';
import { readPlanFile } from '../cli/plan-file.ts';
import { planFlags } from '../cli/plan-flags.ts';
import { pushView } from '../cli/views/push.ts';
import { EXIT } from '../model/user-error.ts';
import { requireDirect } from '../operations/require-direct.ts';

export default class Push extends BaseCommand {
  static override summary = 'Bring a platform to what the files say, all or nothing.';
  static override args = {
    plan: Args.string({ description: 'A plan written by `plan --out`; refused when altered or stale.' }),
  };
  static override flags = {
    ...planFlags,
    yes: Flags.boolean({ char: 'y', summary: 'Go ahead without a question.' }),
    'max-delete': Flags.string({
      summary: 'Most deletions, as a number or a share (25, 10%); default: safety.maxDelete.',
    }),
  };
  static override examples = [
    { description: 'Show the plan, ask, push', command: '<%= config.bin %> <%= command.id %>' },
    {
      description: 'In CI: push exactly the plan that was reviewed',
      command: '<%= config.bin %> <%= command.id %> plan.json --yes',
    },
    {
      description: 'Also delete what no file declares any more',
      command: '<%= config.bin %> <%= command.id %> --prune --max-delete 5',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Push);
    const context = this.context(flags);
    requireDirect(context.config);
    const plan = args.plan ? readPlanFile(args.plan) : await planCommand(context, flags, { isPush: true });
    const result = await applyPlan(plan, { command: this.port, context, flags });
    this.finish({
      value: result,
      exitCode: result.applied.some(({ result }) => result !== 'applied') ? EXIT.partial : EXIT.done,
      view: () => pushView({ push: result, platform: plan.platform.name }, this.ui),
    });
  }
}
