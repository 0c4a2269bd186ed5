import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { paperHtml } from '../../cli/paper/paper-html.ts';
import { paperMarkdown } from '../../cli/paper/paper-markdown.ts';
import { today } from '../../cli/today.ts';
import { requirementsPaper } from '../../cli/views/requirements-report.ts';
import { requirementsReport } from '../../operations/requirements-report.ts';

export default class RequirementsReport extends BaseCommand {
  static override summary =
    'The requirements specification: each requirement with its acceptance, each phase with its signatures.';
  static override flags = {
    format: Flags.string({ summary: 'Form of the document.', options: ['markdown', 'html'], default: 'markdown' }),
    phase: Flags.string({ summary: 'One phase alone.' }),
  };
  static override examples = [
    { description: 'To be read here', command: '<%= config.bin %> <%= command.id %>' },
    {
      description: 'In Chinese, to be printed and archived',
      command: '<%= config.bin %> <%= command.id %> --format html --lang zh-CN > requirements.html',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(RequirementsReport);
    const workspace = await this.context(flags).workspace();
    const value = await requirementsReport({ phase: flags.phase, today: today() }, workspace);
    const print = flags.format === 'html' ? paperHtml : paperMarkdown;
    this.finish({ value, view: (report, { messages }) => print(requirementsPaper(report, messages)) });
  }
}
