import path from 'node:path';
import { Args } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { validateView } from '../cli/views/validate.ts';
import { EXIT } from '../model/user-error.ts';
import { validate } from '../operations/validate.ts';

export default class Validate extends BaseCommand {
  static override summary = 'Check every file: shape, references, duplicates; all findings in one run.';
  static override args = {
    paths: Args.string({
      multiple: true,
      description: 'Report only findings in these files or folders; everything is checked.',
    }),
  };
  static override strict = false;
  static override examples = [
    { description: 'Check the workspace around the current folder', command: '<%= config.bin %> <%= command.id %>' },
    { description: 'Show what is wrong in one folder', command: '<%= config.bin %> <%= command.id %> stores/north' },
    { description: 'For a program', command: '<%= config.bin %> <%= command.id %> --json' },
  ];

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Validate);
    const context = this.context(flags);
    const { root } = context.config;
    const paths = (argv as string[]).map((text) => path.relative(root, path.resolve(text)).split(path.sep).join('/'));
    const outcome = validate({ paths }, await context.workspace());
    this.finish({
      value: outcome.value,
      diagnostics: outcome.diagnostics,
      exitCode: outcome.value.errors > 0 ? EXIT.findings : EXIT.done,
      view: () => validateView(outcome, this.ui),
    });
  }
}
