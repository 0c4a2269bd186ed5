import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { loadDemoInto } from '../../cli/load-demo-into.ts';
import { demoLoadView } from '../../cli/views/demo-load.ts';

export default class DemoLoad extends BaseCommand {
  static override summary = 'Fill a demo platform with a made-up past of the chain, through its interface.';
  static override description =
    'The same files, days and seed make the same past. Stores whose phase dispatches tasks work through every one of them; all stores trade. ' +
    'What stands out is written into a key file. The demo platform has a clock of its own and never becomes a real one.';
  static override flags = {
    days: Flags.integer({ min: 7, max: 400, default: 90, summary: 'How many days.' }),
    seed: Flags.integer({ min: 0, default: 1, summary: 'Which of all possible pasts.' }),
    until: Flags.string({
      helpValue: 'DATE',
      summary: 'The last day; default: the last of the month before this one.',
    }),
    data: Flags.string({ helpValue: 'FOLDER', summary: 'Folder for the platform; default: .storeops/demo.' }),
    key: Flags.string({ helpValue: 'FILE', summary: 'Where the key goes; default: key.json in the folder.' }),
  };
  static override examples = [
    { description: 'Three months of the chain', command: '<%= config.bin %> <%= command.id %>' },
    {
      description: 'Two weeks around the eleventh of November, another past',
      command: '<%= config.bin %> <%= command.id %> --days 14 --until 2026-11-15 --seed 7',
    },
    {
      description: 'Look at it',
      command: '<%= config.bin %> platform serve --demo --data .storeops/demo',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(DemoLoad);
    const value = await loadDemoInto(flags, this.context(flags), this.port);
    this.finish({ value, view: demoLoadView });
  }
}
