import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { planFormatFlags } from '../cli/format-flags.ts';
import { planCommand } from '../cli/plan-command.ts';
import { writePlanFile } from '../cli/plan-file.ts';
import { planFlags } from '../cli/plan-flags.ts';
import { planView } from '../cli/views/plan.ts';
import { planMarkdown } from '../cli/views/plan-markdown/index.ts';
import { EXIT } from '../model/user-error.ts';
import { countChanges } from '../operations/plan.ts';

export default class Plan extends BaseCommand {
  static override summary = 'Compare the files with a platform: every change, field by field, and what it touches.';
  static override flags = {
    ...planFlags,
    out: Flags.string({ char: 'o', summary: 'Write the plan to a file for `push FILE`.' }),
    ...planFormatFlags,
    'exit-code': Flags.boolean({ summary: 'Exit with 2 when there are changes.' }),
  };
  static override examples = [
    { description: 'What would a push do?', command: '<%= config.bin %> <%= command.id %>' },
    {
      description: 'Only the SOPs and the stores of Beijing',
      command: '<%= config.bin %> <%= command.id %> --only sop,region=beijing',
    },
    {
      description: 'Keep the plan, push exactly it later',
      command: '<%= config.bin %> <%= command.id %> --out plan.json',
    },
    {
      description: 'In CI: exit code 2 when there are changes',
      command: '<%= config.bin %> <%= command.id %> --exit-code',
    },
    {
      description: 'A comment for a pull request',
      command: '<%= config.bin %> <%= command.id %> --format markdown > plan.md',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(Plan);
    const context = this.context(flags);
    const plan = await planCommand(context, flags);
    if (flags.out) writePlanFile(flags.out, plan);
    const pending = flags['exit-code'] && countChanges(plan).total > 0;
    const view = flags.format === 'markdown' ? planMarkdown : planView;
    this.finish({
      value: plan,
      exitCode: pending ? EXIT.pending : EXIT.done,
      view: () => view({ plan, writtenTo: flags.out, workspace: context.config.name }, this.ui),
    });
  }
}
