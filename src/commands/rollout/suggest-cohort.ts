import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { rolloutFlags } from '../../cli/rollout-flags.ts';
import { suggestCohortView } from '../../cli/views/suggest-cohort.ts';
import { EXIT } from '../../model/user-error.ts';
import { rolloutFacts } from '../../operations/rollout-facts.ts';
import { cohortSuggestion } from '../../operations/suggest-cohort.ts';

export default class RolloutSuggestCohort extends BaseCommand {
  static override summary =
    'Suggest the stores of a phase: which ones represent the chain, why each, and what they leave out.';
  static override flags = {
    ...rolloutFlags,
    size: Flags.integer({ default: 3, min: 1, max: 20_000, summary: 'How many stores the cohort is to have.' }),
    to: Flags.string({ helpValue: 'PHASE', summary: 'The phase they are for; default: the first.' }),
    among: Flags.string({
      helpValue: 'STORES',
      summary:
        'Choose from nothing among these open stores, whomever the phase has or means: names, patterns or labels.',
    }),
  };
  static override examples = [
    { description: 'Do the three pilot stores represent the chain?', command: '<%= config.bin %> <%= command.id %>' },
    {
      description: 'Which three would, of all that are open?',
      command: '<%= config.bin %> <%= command.id %> --size 3 --among lifecycle=open',
    },
    {
      description: 'In CI: exit code 4 when they do not pass the phase’s rules',
      command: '<%= config.bin %> <%= command.id %> --size 10 --to expansion --json',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(RolloutSuggestCohort);
    const facts = await rolloutFacts(await this.context(flags).rolloutPorts(), flags.rollout);
    const { to, size, among } = flags;
    const value = cohortSuggestion(facts, { phase: to, size, among });
    this.finish({ value, exitCode: value.passes ? EXIT.done : EXIT.blocked, view: suggestCohortView });
  }
}
