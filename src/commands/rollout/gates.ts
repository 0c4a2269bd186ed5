import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { rolloutFlags } from '../../cli/rollout-flags.ts';
import { rolloutGatesView } from '../../cli/views/rollout-gates.ts';
import { EXIT } from '../../model/user-error.ts';
import { rolloutFacts } from '../../operations/rollout-facts.ts';
import { rolloutGates } from '../../operations/rollout-gates.ts';

export default class RolloutGates extends BaseCommand {
  static override summary =
    'Ask every gate of a phase: open, closed, wait until, or not enough data, with what it looked at.';
  static override args = {
    phase: Args.string({ description: 'The phase that stores would enter; default: the next one.' }),
  };
  static override flags = {
    ...rolloutFlags,
    wave: Flags.string({ summary: 'A wave of the phase; default: the one that is on.' }),
  };
  static override examples = [
    { description: 'What holds the next step back?', command: '<%= config.bin %> <%= command.id %>' },
    {
      description: 'A phase by name; exit code 4 when a gate blocks',
      command: '<%= config.bin %> <%= command.id %> expansion',
    },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(RolloutGates);
    const ports = await this.context(flags).rolloutPorts();
    const { platform } = ports;
    const facts = await rolloutFacts(ports, flags.rollout);
    const value = await rolloutGates(facts, { platform, phase: args.phase, wave: flags.wave });
    this.finish({ value, exitCode: value.isOpen ? EXIT.done : EXIT.blocked, view: rolloutGatesView });
  }
}
