import { Args } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { COMPLETION_SHELLS, completionScript } from '../cli/completion/completion-script.ts';

export default class Completion extends BaseCommand {
  static override summary = 'Print the completion script of a shell: commands, flags, kinds and addresses.';
  static override args = {
    shell: Args.string({ required: true, options: [...COMPLETION_SHELLS], description: 'The shell.' }),
  };
  static override examples = [
    { description: 'bash, in ~/.bashrc', command: 'source <(<%= config.bin %> <%= command.id %> bash)' },
    { description: 'zsh, in ~/.zshrc after compinit', command: 'source <(<%= config.bin %> <%= command.id %> zsh)' },
    {
      description: 'fish, once',
      command: '<%= config.bin %> <%= command.id %> fish > ~/.config/fish/completions/storeops.fish',
    },
  ];

  async run(): Promise<void> {
    const { args } = await this.parse(Completion);
    const script = await completionScript(args.shell, this.config.commands, this.ui.messages.language);
    this.finish({ value: { script }, view: () => script.trimEnd() });
  }
}
