import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { rolloutFlags } from '../../cli/rollout-flags.ts';
import { saveTrace } from '../../cli/save-trace.ts';
import { rolloutHistoryView } from '../../cli/views/rollout-history.ts';
import { EXIT } from '../../model/user-error.ts';
import { rolloutHistory } from '../../operations/rollout-history/rollout-history.ts';
import { verifyTrace } from '../../operations/rollout-history/verify-trace.ts';

export default class RolloutHistory extends BaseCommand {
  static override summary =
    'How stores came to their phases: records, signatures, commits, pushes; --verify checks all of it.';
  static override args = { store: Args.string({ description: 'One store; default: all that take part.' }) };
  static override flags = {
    ...rolloutFlags,
    verify: Flags.boolean({ summary: 'Recompute every digest and hash, and compare files, git and platform.' }),
    export: Flags.string({ helpValue: 'DIR', summary: 'Write a bundle for auditors: rollout-trace.md and .json.' }),
  };
  static override examples = [
    { description: 'How did this store get here?', command: '<%= config.bin %> <%= command.id %> bj-wangfujing' },
    {
      description: 'For the auditors; exit code 3 when something does not hold',
      command: '<%= config.bin %> <%= command.id %> --verify --export audit/2026-q4',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(RolloutHistory);
    const context = this.context(flags);
    const ports = await context.historyPorts();
    const trace = await rolloutHistory({ store: args.store, rollout: flags.rollout }, ports);
    const value = flags.verify ? await verifyTrace(trace, ports) : { trace, diagnostics: [] };
    if (flags.export !== undefined)
      this.note(saveTrace(flags.export, value, { ...(await context.schemaPorts()), messages: this.ui.messages }));
    const exitCode = value.trace.verified?.broken ? EXIT.findings : EXIT.done;
    const view = (): string => rolloutHistoryView(value, this.ui);
    this.finish({ value: value.trace, diagnostics: value.diagnostics, exitCode, view });
  }
}
