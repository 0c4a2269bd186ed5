import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { commitDemotion, commitLift } from '../cli/commit-demotion.ts';
import { requester } from '../cli/commit-moves.ts';
import { moveFlags } from '../cli/move-flags.ts';
import { demoteView, liftView } from '../cli/views/demote.ts';
import { demote } from '../operations/demote.ts';
import { liftDemotion } from '../operations/lift-demotion.ts';

export default class Demote extends BaseCommand {
  static override summary =
    'Take stores back to an earlier phase, where they stay until it is lifted; without stores, those whose rollback condition holds.';
  static override args = {
    stores: Args.string({ description: 'Names, patterns or labels; default: where a rollback condition holds.' }),
  };
  static override flags = {
    ...moveFlags,
    to: Flags.string({
      helpValue: 'PHASE',
      summary: 'The phase to go back to; default: as the rollback of their phase says.',
    }),
    reason: Flags.string({ summary: 'Why; for --lift, what was put right.' }),
    lift: Flags.string({ helpValue: 'DEMOTION', summary: 'Let the stores of a demotion be promoted again.' }),
  };
  static override examples = [
    {
      description: 'One store back',
      command: '<%= config.bin %> <%= command.id %> bj-wangfujing --to mvp --reason "stock does not add up"',
    },
    {
      description: 'In CI: propose a commit where a rollback condition holds',
      command: '<%= config.bin %> <%= command.id %> --yes --open-pr',
    },
    {
      description: 'It was put right',
      command: '<%= config.bin %> <%= command.id %> --lift mvp-20261120 --reason "counted again, it adds up"',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Demote);
    const context = this.context(flags);
    const ports = await context.movePorts();
    const { to, rollout, reason, lift } = flags;
    const by = await requester(context, flags.by);
    const request = { command: this.port, context, editor: ports.editor, flags };
    if (lift !== undefined) {
      const lifted = await liftDemotion({ name: lift, by, reason }, ports);
      return this.finish({ value: { ...lifted, ...(await commitLift(lifted, request)) }, view: liftView });
    }
    const value = await demote({ selector: args.stores, to, rollout, reason, demotedBy: by }, ports);
    this.finish({ value: { ...value, ...(await commitDemotion(value, request)) }, view: demoteView });
  }
}
