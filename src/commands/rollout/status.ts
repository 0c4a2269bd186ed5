import { BaseCommand } from '../../cli/base-command.ts';
import { rolloutFlags } from '../../cli/rollout-flags.ts';
import { rolloutStatusView } from '../../cli/views/rollout-status.ts';
import { rolloutFacts } from '../../operations/rollout-facts.ts';
import { rolloutStatus } from '../../operations/rollout-status.ts';

export default class RolloutStatus extends BaseCommand {
  static override summary =
    'Show where the rollout stands: phases, stores, waves, soak, and what holds the next step back.';
  static override flags = rolloutFlags;
  static override examples = [
    { description: 'Where do we stand?', command: '<%= config.bin %> <%= command.id %>' },
    { description: 'For programs', command: '<%= config.bin %> <%= command.id %> --json' },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(RolloutStatus);
    const ports = await this.context(flags).rolloutPorts();
    const facts = await rolloutFacts(ports, flags.rollout);
    this.finish({ value: await rolloutStatus(facts, ports.platform), view: rolloutStatusView });
  }
}
