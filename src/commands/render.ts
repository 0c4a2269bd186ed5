import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { environmentFlags } from '../cli/environment-flags.ts';
import { renderView } from '../cli/views/render.ts';
import { render } from '../operations/render.ts';

export default class Render extends BaseCommand {
  static override summary = 'Print a resource as it is in effect, after all layers.';
  static override args = {
    address: Args.string({ required: true, description: 'Resource, such as store/bj-wangfujing.' }),
  };
  static override flags = {
    ...environmentFlags,
    store: Flags.string({ summary: 'The store for which an SOP or a task template is wanted.' }),
    origins: Flags.boolean({ summary: 'Say beside each value where it comes from.' }),
  };
  static override examples = [
    {
      description: 'What does this store really get?',
      command: '<%= config.bin %> <%= command.id %> store/bj-wangfujing',
    },
    {
      description: 'And where does each value come from?',
      command: '<%= config.bin %> <%= command.id %> store/bj-wangfujing --origins',
    },
    {
      description: 'An SOP as one store works by it',
      command: '<%= config.bin %> <%= command.id %> sop/open-store --store bj-wangfujing',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Render);
    const { store, origins } = flags;
    const ports = await this.context(flags).explainPorts();
    const rendering = await render({ address: args.address, store, origins }, ports);
    this.finish({ value: rendering.resource, view: (_, ui) => renderView(rendering, ui) });
  }
}
