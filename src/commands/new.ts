import path from 'node:path';
import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { newView } from '../cli/views/new.ts';
import { scaffoldNew } from '../operations/new.ts';

export default class New extends BaseCommand {
  static override summary = 'Write a new resource: its required fields with values, its optional ones as comments.';
  static override args = {
    kind: Args.string({ required: true, description: 'Kind, such as store or task-template; see `schema`.' }),
    name: Args.string({ required: true, description: 'Name: lower-case letters, digits and hyphens.' }),
  };
  static override flags = {
    'name-zh': Flags.string({ summary: 'Chinese name for people.' }),
    out: Flags.string({ char: 'o', summary: 'File to write; default: beside its like.' }),
    set: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      summary: 'A value, as path=value; the path starts in spec.',
    }),
  };
  static override examples = [
    {
      description: 'A store in Shanghai',
      command:
        '<%= config.bin %> <%= command.id %> store sh-xujiahui --name-zh 上海徐家汇店 --set region=shanghai --set code=XH-SH-003',
    },
    { description: 'A role, to be filled in', command: '<%= config.bin %> <%= command.id %> role visual-merchandiser' },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(New);
    const context = this.context(flags);
    const { messages } = this.ui;
    const options = {
      ...args,
      chineseName: flags['name-zh'],
      set: flags.set ?? [],
      language: messages.language,
      note: messages.text('new.note'),
      out: flags.out === undefined ? undefined : path.resolve(flags.out),
    };
    const value = await scaffoldNew(options, await context.newPorts());
    const diagnostics = await context.findingsIn(value.file);
    this.finish({ value, diagnostics, view: () => newView({ value, diagnostics }, this.ui) });
  }
}
