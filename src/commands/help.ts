import { Args } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { LocalizedHelp } from '../cli/localized-help.ts';

export default class Help extends BaseCommand {
  static override summary = 'Explain a command, or list all of them.';
  static override args = { command: Args.string({ multiple: true, description: 'Command to explain.' }) };
  static override strict = false;
  static override examples = [
    { description: 'What can it do?', command: '<%= config.bin %> <%= command.id %>' },
    { description: 'How is a plan made?', command: '<%= config.bin %> <%= command.id %> plan' },
  ];

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Help);
    const help = new LocalizedHelp(this.config);
    const text = await help.text([...(argv as string[]), ...(flags.lang ? ['--lang', flags.lang] : [])]);
    this.finish({ value: { text }, view: () => text });
  }
}
