import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { dateFrom } from '../../cli/date-flag.ts';
import { newView } from '../../cli/views/new.ts';
import { newRetro } from '../../operations/retro.ts';

export default class RetroNew extends BaseCommand {
  static override summary = "Write the record of a phase's retrospective, to be filled in.";
  static override args = { phase: Args.string({ required: true, description: 'The phase that it looks back on.' }) };
  static override flags = { on: Flags.string({ summary: 'Day of the meeting; default: today.', helpValue: 'DATE' }) };
  static override examples = [
    { description: "Yesterday's meeting", command: '<%= config.bin %> <%= command.id %> mvp --on 2026-11-19' },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(RetroNew);
    const context = this.context(flags);
    const { messages } = this.ui;
    const { language } = messages;
    const options = { phase: args.phase, heldOn: dateFrom(flags.on), language, note: messages.text('new.note') };
    const value = await newRetro(options, await context.newPorts());
    const diagnostics = await context.findingsIn(value.file);
    this.finish({ value, diagnostics, view: () => newView({ value, diagnostics }, this.ui) });
  }
}
