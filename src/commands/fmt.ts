import path from 'node:path';
import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { fmtView } from '../cli/views/fmt.ts';
import { EXIT } from '../model/user-error.ts';
import { fmt } from '../operations/fmt.ts';

export default class Fmt extends BaseCommand {
  static override summary =
    'Write the files in canonical form: order of keys, quotes, indentation; comments and values stay.';
  static override args = {
    paths: Args.string({ multiple: true, description: 'Files or folders; the whole workspace when none is named.' }),
  };
  static override strict = false;
  static override flags = {
    check: Flags.boolean({ summary: 'Only list the files that are not in canonical form, and exit with 2.' }),
  };
  static override examples = [
    { description: 'Everything', command: '<%= config.bin %> <%= command.id %>' },
    { description: 'One folder', command: '<%= config.bin %> <%= command.id %> stores/north' },
    { description: 'In CI: is everything in canonical form?', command: '<%= config.bin %> <%= command.id %> --check' },
  ];

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Fmt);
    const context = this.context(flags);
    const { root } = context.config;
    const paths = (argv as string[]).map((text) => path.relative(root, path.resolve(text)).split(path.sep).join('/'));
    const value = await fmt({ paths, check: flags.check }, await context.fmtPorts());
    const pending = flags.check && value.changed.length > 0;
    this.finish({ value, exitCode: pending ? EXIT.pending : EXIT.done, view: fmtView });
  }
}
