import path from 'node:path';
import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { initView } from '../cli/views/init.ts';
import { STARTER_TEMPLATES, type StarterTemplate } from '../model/starter-template.ts';
import { init } from '../operations/init.ts';

export default class Init extends BaseCommand {
  static override summary = 'Make a new workspace: three pilot stores, the catalogue, schemas and CI files.';
  static override args = { dir: Args.string({ description: 'Folder of the workspace; default: the current one.' }) };
  static override flags = {
    template: Flags.option({
      options: STARTER_TEMPLATES,
      default: 'pilot' as StarterTemplate,
      summary: 'What it starts with: the pilot, or nothing but the frame.',
    })(),
    force: Flags.boolean({ summary: 'Add what is missing to a folder that is not empty; nothing is overwritten.' }),
    git: Flags.boolean({ allowNo: true, default: true, summary: 'Make it a git repository unless it is in one.' }),
  };
  static override examples = [
    { description: 'Try it out', command: '<%= config.bin %> <%= command.id %> demo' },
    {
      description: 'Only the frame, for a chain of your own',
      command: '<%= config.bin %> <%= command.id %> xinghe --template empty',
    },
    {
      description: 'In a repository that is there already',
      command: '<%= config.bin %> <%= command.id %> . --force',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Init);
    const folder = path.resolve(args.dir ?? flags.root ?? '.');
    const context = this.context({ root: folder });
    const { template, force, git } = flags;
    const ports = await context.initPorts();
    const made = await this.port.uninterrupted(() => init({ folder, template, force, git }, ports));
    const { counts, diagnostics } = await context.workspace();
    const value = { ...made, counts };
    const shown = path.relative('.', folder) || '.';
    this.finish({ value, diagnostics, view: () => initView({ ...value, diagnostics, shown }, this.ui) });
  }
}
