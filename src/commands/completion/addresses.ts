import { Args } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { completeAddresses } from '../../operations/complete-addresses.ts';

export default class CompletionAddresses extends BaseCommand {
  static override hidden = true;
  static override summary = 'What an address that begins so may go on as; asked by the scripts of `completion`.';
  static override args = { begun: Args.string({ default: '', description: 'What is typed so far.' }) };
  static override examples = ['<%= config.bin %> <%= command.id %> store/bj'];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(CompletionAddresses);
    const workspace = await this.context(flags).workspace();
    this.finish({ value: await completeAddresses(args.begun, workspace), view: (found) => found.join('\n') });
  }
}
