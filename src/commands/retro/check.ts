import { Args } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { today } from '../../cli/today.ts';
import { retroCheckView } from '../../cli/views/retro-check.ts';
import { EXIT } from '../../model/user-error.ts';
import { checkRetros } from '../../operations/retro.ts';

export default class RetroCheck extends BaseCommand {
  static override summary = 'Which phases have been looked back on, and what is missing where they have not.';
  static override args = { phase: Args.string({ description: 'One phase alone; exit code 4 when it is not done.' }) };
  static override examples = [
    { description: 'How far are we?', command: '<%= config.bin %> <%= command.id %>' },
    { description: 'One phase; exit code 4 when it is not done', command: '<%= config.bin %> <%= command.id %> mvp' },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(RetroCheck);
    const { phase } = args;
    const value = await checkRetros({ phase, today: today() }, await this.context(flags).workspace());
    const isBlocked = phase !== undefined && value.some(({ isHeld }) => !isHeld);
    this.finish({ value, exitCode: isBlocked ? EXIT.blocked : EXIT.done, view: retroCheckView });
  }
}
