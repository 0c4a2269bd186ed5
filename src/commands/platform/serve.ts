import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { servePlatform } from '../../cli/serve-platform.ts';

export default class PlatformServe extends BaseCommand {
  static override summary =
    'Run the operating platform for others: its API on PostgreSQL (DATABASE_URL) or on a folder.';
  static override flags = {
    host: Flags.string({ default: '127.0.0.1', summary: 'Address to listen on.' }),
    port: Flags.integer({ default: 7080, min: 0, max: 65535, summary: 'Port to listen on; 0 takes any free one.' }),
    'database-url': Flags.string({
      env: 'DATABASE_URL',
      summary: 'PostgreSQL server; without one the data are in --data.',
    }),
    'private-webhooks': Flags.boolean({
      default: false,
      summary: "Let webhooks go to addresses inside the platform's own network too.",
    }),
    demo: Flags.boolean({
      default: false,
      summary: 'A platform for looking at, with a clock of its own; refused where people work.',
    }),
    data: Flags.string({ default: '.storeops/served', summary: 'Folder for the data and the administrator token.' }),
  };
  static override examples = [
    { description: 'On this machine, data in a folder', command: '<%= config.bin %> <%= command.id %>' },
    {
      description: 'For a whole chain, on PostgreSQL',
      command: 'DATABASE_URL=postgres://storeops@db/storeops <%= config.bin %> <%= command.id %> --host 0.0.0.0',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(PlatformServe);
    const { host, port, data, demo, 'database-url': databaseUrl, 'private-webhooks': privateWebhooks } = flags;
    const request = { host, port, data, demo, privateWebhooks, ...(databaseUrl ? { databaseUrl } : {}) };
    await servePlatform(request, this.port);
    this.finish({ value: null, view: () => '' });
  }
}
