import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { platformFlags } from '../cli/platform-flags.ts';
import { historyView } from '../cli/views/history.ts';
import { revisionView } from '../cli/views/revision.ts';
import { history, revisionChanges, verifyHistory } from '../operations/history.ts';

export default class History extends BaseCommand {
  static override summary =
    "A platform's revisions with commit, actor and plan; one revision's changes; --verify checks the hash chain.";
  static override args = { revision: Args.integer({ description: 'Show what this revision changed.', min: 1 }) };
  static override flags = {
    ...platformFlags,
    limit: Flags.integer({ char: 'n', default: 20, min: 1, max: 1000, summary: 'Most revisions to list.' }),
    verify: Flags.boolean({ summary: 'Recompute the hash chain of all revisions.' }),
  };
  static override examples = [
    { description: 'The last revisions', command: '<%= config.bin %> <%= command.id %>' },
    { description: 'What did revision 7 change?', command: '<%= config.bin %> <%= command.id %> 7' },
    { description: 'Was the history tampered with?', command: '<%= config.bin %> <%= command.id %> --verify' },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(History);
    const platform = await this.context(flags).platform();
    if (flags.verify) {
      const view = ({ revisions }: { revisions: number }): string =>
        this.ui.messages.text('history.verified', { revisions });
      return this.finish({ value: await verifyHistory(platform), view });
    }
    if (args.revision !== undefined)
      return this.finish({ value: await revisionChanges(args.revision, platform), view: revisionView });
    this.finish({ value: await history({ limit: flags.limit }, platform), view: historyView });
  }
}
