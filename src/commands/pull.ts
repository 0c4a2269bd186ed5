import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { platformFlags } from '../cli/platform-flags.ts';
import { savePull } from '../cli/save-pull.ts';
import { pullView } from '../cli/views/pull.ts';
import { pull } from '../operations/pull.ts';

export default class Pull extends BaseCommand {
  static override summary = 'Bring the files to what is live; comments and everything that does not change stay.';
  static override flags = {
    ...platformFlags,
    prune: Flags.boolean({ summary: 'Take resources that are not live out of their files.' }),
    force: Flags.boolean({ summary: 'Change files even if they have uncommitted changes.' }),
    yes: Flags.boolean({ char: 'y', summary: 'Go ahead without a question.' }),
  };
  static override examples = [
    { description: 'Show what would change, ask, write', command: '<%= config.bin %> <%= command.id %>' },
    {
      description: 'Also take out what was deleted on the platform',
      command: '<%= config.bin %> <%= command.id %> --prune',
    },
    {
      description: 'Start a workspace from what runs already: a folder with nothing but storeops.yaml',
      command: '<%= config.bin %> <%= command.id %> --platform production --yes',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(Pull);
    const context = this.context(flags);
    const ports = await context.pullPorts();
    const value = await pull(flags, ports);
    await savePull(value, { command: this.port, editor: ports.editor, yes: flags.yes });
    this.finish({ value, view: () => pullView(value, this.ui) });
  }
}
