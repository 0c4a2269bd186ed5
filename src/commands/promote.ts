import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { requester } from '../cli/commit-moves.ts';
import { commitPromotion } from '../cli/commit-promotion.ts';
import { moveFlags } from '../cli/move-flags.ts';
import { promoteView } from '../cli/views/promote.ts';
import { EXIT } from '../model/user-error.ts';
import { promote } from '../operations/promote.ts';

export default class Promote extends BaseCommand {
  static override summary =
    'Take stores into a phase: ask the gates, change their files, write the record, commit on a branch.';
  static override args = {
    stores: Args.string({ description: 'Names, patterns or labels (bj-*,region=wuhan); default: the next wave.' }),
  };
  static override flags = {
    ...moveFlags,
    to: Flags.string({ required: true, helpValue: 'PHASE', summary: 'The phase to enter.' }),
    wave: Flags.string({ summary: 'The wave they come with; default: the one that is on.' }),
  };
  static override examples = [
    { description: 'The next wave', command: '<%= config.bin %> <%= command.id %> --to expansion' },
    {
      description: 'Three stores, for review on the host',
      command: '<%= config.bin %> <%= command.id %> bj-wangfujing,hz-hubin,wh-* --to expansion --open-pr',
    },
    {
      description: 'In CI: exit code 4 when a gate holds',
      command: '<%= config.bin %> <%= command.id %> --to expansion --yes --json',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Promote);
    const context = this.context(flags);
    const ports = await context.movePorts();
    const { to, wave, rollout } = flags;
    const requestedBy = await requester(context, flags.by);
    const value = await promote({ selector: args.stores, to, wave, rollout, requestedBy }, ports);
    if (!value.isOpen) return this.finish({ value, exitCode: EXIT.blocked, view: promoteView });
    const made = await commitPromotion(value, { command: this.port, context, editor: ports.editor, flags });
    this.finish({ value: { ...value, ...made }, view: promoteView });
  }
}
