import { openPlatform } from '../../src/platforms/index.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { openPostgresql } from '../../src/server/database/postgresql.ts';
import { serve } from '../../src/server/serve.ts';
import { createServices } from '../../src/server/services.ts';
import { dispatch } from '../../src/server/work/dispatch.ts';
import { apply } from './apply.ts';
import { planTo } from './plans.ts';
import type { Command } from './platform-process.ts';
import { region } from './resources.ts';

let platform: Platform | undefined;

async function run(command: Command): Promise<unknown> {
  switch (command.do) {
    case 'embed':
      platform = await openPlatform({ name: 'local', settings: { type: 'embedded' }, root: command.root, env: {} });
      return platform.state();
    case 'serve': {
      const { databaseUrl, port, works = false } = command;
      const options = { host: '127.0.0.1', port, works, webhookTargets: 'loopback' } as const;
      const { url, bootstrapToken } = await serve({ databaseUrl, ...options });
      return { url, bootstrapToken };
    }
    case 'dispatch': {
      const database = await openPostgresql(command.databaseUrl);
      await dispatch.run(createServices(database, () => new Date(command.at)));
      return database.close();
    }
    case 'serve-folder': {
      const { url } = await serve({ dataFolder: command.dataFolder, host: '127.0.0.1', port: 0 });
      return { url };
    }
    case 'state':
      return opened().state();
    case 'push': {
      const regions = command.regions.map((name) => region(name));
      await apply(opened(), await planTo(opened(), regions), { owner: `child@elsewhere ${process.pid}` });
      return opened().state();
    }
    case 'close':
      await opened().close();
      return undefined;
    default:
      return command satisfies never;
  }
}

function opened(): Platform {
  if (!platform) throw new Error('no platform is open');
  return platform;
}

process.on('message', (command: Command) => {
  run(command).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
