import { Args } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { renderView } from '../cli/views/render.ts';
import { render } from '../operations/render.ts';
import { requireValid } from '../operations/require-valid.ts';

export default class Render extends BaseCommand {
  static override summary = 'Print a resource as it is in effect, after all layers.';
  static override args = {
    address: Args.string({ required: true, description: 'Resource, such as store/bj-wangfujing.' }),
  };
  static override examples = [
    {
      description: 'What does this store really get?',
      command: '<%= config.bin %> <%= command.id %> store/bj-wangfujing',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Render);
    const workspace = await this.context(flags).workspace();
    requireValid(workspace);
    this.finish({ value: await render(args.address, workspace), view: renderView });
  }
}
