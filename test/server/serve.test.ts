import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openPlatform } from '../../src/platforms/index.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { serve } from '../../src/server/serve.ts';
import { apply, failure } from '../helpers/apply.ts';
import { freshPostgresUrl } from '../helpers/databases.ts';
import { planTo } from '../helpers/plans.ts';
import { startProcess } from '../helpers/platform-process.ts';
import { region } from '../helpers/resources.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

async function connect(url: string, token: string): Promise<Platform> {
  const settings = { type: 'storeops', url, token: 'env:TOKEN' } as const;
  const platform = await openPlatform({ name: 'chain', settings, root: '/', env: { TOKEN: token } });
  onTestFinished(() => platform.close());
  return platform;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

it('finishes a push once although the serving process is killed and started again in the middle (R027, R100)', async () => {
  const databaseUrl = await freshPostgresUrl();
  const port = await freePort();
  const first = startProcess();
  const { url, bootstrapToken } = await first.run({ do: 'serve', databaseUrl, port });
  const platform = await connect(url, bootstrapToken);
  const desired = Array.from({ length: 9000 }, (_, index) =>
    region(`region-${index}`, { displayName: '区'.repeat(300) }),
  );
  const pushing = apply(platform, await planTo(platform, desired));
  while (!(await platform.state()).lock) await new Promise((resolve) => setTimeout(resolve, 5));
  await first.kill();
  await startProcess().run({ do: 'serve', databaseUrl, port });
  expect(await pushing).toHaveLength(9000);
  expect(await platform.state()).toMatchObject({ revision: 1, counts: { Region: 9000 } });
  expect(await platform.history?.verify()).toEqual({ revisions: 1 });
});

it('serves one database from several replicas: what one commits the other answers', async () => {
  const databaseUrl = await freshPostgresUrl();
  const replicas = [
    await serve({ databaseUrl, host: '127.0.0.1', port: 0 }),
    await serve({ databaseUrl, host: '127.0.0.1', port: 0 }),
  ];
  onTestFinished(async () => {
    await Promise.all(replicas.map((replica) => replica.close()));
  });
  const token = replicas[0]?.bootstrapToken ?? '';
  expect(replicas[1]?.bootstrapToken).toBeUndefined();
  const [one, two] = await Promise.all(replicas.map(({ url }) => connect(url, token)));
  if (!one || !two) throw new Error('two replicas were started');
  await apply(one, await planTo(one, [region('north')]));
  expect(await two.state()).toEqual(await one.state());
});

it('shows the bootstrap token once, and accepts a token it is given', async () => {
  const dataFolder = temporaryFolder();
  const first = await serve({ dataFolder, host: '127.0.0.1', port: 0 });
  expect(first.bootstrapToken).toMatch(/^storeops_/);
  await first.close();
  const second = await serve({ dataFolder, host: '127.0.0.1', port: 0, administratorToken: 'given' });
  expect(second.bootstrapToken).toBeUndefined();
  expect((await (await connect(second.url, 'given')).state()).revision).toBe(0);
  await second.close();
});

it('says when the database cannot be reached or does not let us in, without the password (R028)', async () => {
  const work = serve({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', host: '127.0.0.1', port: 0 });
  const args = { host: '127.0.0.1:1', database: 'none' };
  await expect(work).rejects.toMatchObject({ code: 'platform/database-unreachable', args });
  const missing = new URL('/no_such_database', await freshPostgresUrl());
  missing.password = 'hunter2';
  const refused = await failure(serve({ databaseUrl: missing.href, host: '127.0.0.1', port: 0 }));
  expect(refused).toMatchObject({ code: 'platform/database-refused', args: { database: 'no_such_database' } });
  expect(JSON.stringify(refused.args)).not.toContain('hunter2');
});
