import path from 'node:path';
import { Args } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import type { Context } from '../cli/context.ts';
import { environmentFlags } from '../cli/environment-flags.ts';
import { validateFlags } from '../cli/format-flags.ts';
import { loadFormat } from '../cli/formats/index.ts';
import { stoppedReport } from '../cli/stopped-report.ts';
import { validationReport } from '../cli/validation-report.ts';
import { EXIT, type UserError } from '../model/user-error.ts';
import { brokenSince } from '../operations/broken-since.ts';
import { isPassed, validate } from '../operations/validate.ts';

export default class Validate extends BaseCommand {
  static override summary = 'Check every file: shape, references, duplicates; all findings in one run.';
  static override args = {
    paths: Args.string({
      multiple: true,
      description: 'Report only findings in these files or folders; everything is checked.',
    }),
  };
  static override flags = { ...validateFlags, ...environmentFlags };
  static override strict = false;
  static override examples = [
    { description: 'Check the workspace around the current folder', command: '<%= config.bin %> <%= command.id %>' },
    { description: 'Show what is wrong in one folder', command: '<%= config.bin %> <%= command.id %> stores/north' },
    { description: 'For a program', command: '<%= config.bin %> <%= command.id %> --json' },
    {
      description: 'For code scanning',
      command: '<%= config.bin %> <%= command.id %> --format sarif > storeops.sarif',
    },
    {
      description: 'What a branch has broken',
      command: '<%= config.bin %> <%= command.id %> --changed-since origin/main',
    },
    {
      description: 'As one environment has it, with its overlay',
      command: '<%= config.bin %> <%= command.id %> --env pilot',
    },
    { description: 'No warnings either', command: '<%= config.bin %> <%= command.id %> --max-warnings 0' },
  ];

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Validate);
    const context = this.context(flags);
    const { root } = context.config;
    const paths = (argv as string[]).map((text) => path.relative(root, path.resolve(text)).split(path.sep).join('/'));
    const since = await context.changesSince(flags['changed-since']);
    const workspace = await brokenSince(since, await context.workspace());
    const outcome = validate({ paths, since, maxWarnings: flags['max-warnings'] }, workspace);
    const exitCode = isPassed(outcome.value) ? EXIT.done : EXIT.findings;
    const format = await loadFormat(flags.format);
    this.finish({
      value: outcome.value,
      diagnostics: outcome.diagnostics,
      exitCode,
      view: () => format(validationReport(outcome, { context, exitCode, ui: this.ui })),
    });
  }

  protected override async errorAnswer(error: UserError, context: Context | undefined): Promise<string | undefined> {
    return context && stoppedReport(error, { context, argv: this.argv, ui: this.ui });
  }
}
