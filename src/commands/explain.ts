import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { environmentFlags } from '../cli/environment-flags.ts';
import { explainView } from '../cli/views/explain.ts';
import { explain } from '../operations/explain.ts';

export default class Explain extends BaseCommand {
  static override summary =
    'Show where the values of a resource come from: every layer, its place, and which one decides.';
  static override args = {
    address: Args.string({ required: true, description: 'Resource, such as store/bj-wangfujing.' }),
    path: Args.string({
      ignoreStdin: true,
      description: 'A field, or what is around some, such as openingHours; all when absent.',
    }),
  };
  static override flags = {
    ...environmentFlags,
    store: Flags.string({ summary: 'The store for which an SOP or a task template is wanted.' }),
  };
  static override examples = [
    {
      description: 'Where does every value of this store come from?',
      command: '<%= config.bin %> <%= command.id %> store/bj-wangfujing',
    },
    {
      description: 'Why does it close at that hour?',
      command: '<%= config.bin %> <%= command.id %> store/bj-wangfujing openingHours',
    },
    {
      description: 'An SOP as one store works by it',
      command: '<%= config.bin %> <%= command.id %> sop/open-store --store bj-wangfujing',
    },
    {
      description: 'One field of it, for a program',
      command:
        '<%= config.bin %> <%= command.id %> sop/open-store steps.cleaning.evidence.photos.min --store bj-wangfujing --json',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Explain);
    const ports = await this.context(flags).explainPorts();
    const value = await explain({ ...args, store: flags.store }, ports);
    this.finish({ value, view: explainView });
  }
}
