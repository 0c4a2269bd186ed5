import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openPlatform } from '../../../src/platforms/index.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { type ServedPlatform, serve } from '../../../src/server/serve.ts';
import { apply, failure } from '../../helpers/apply.ts';
import { freshPostgresUrl } from '../../helpers/databases.ts';
import { type Fate, type FlakyProxy, flakyProxy, type ProxiedRequest } from '../../helpers/flaky-proxy.ts';
import { creationOf, planOf, planTo } from '../../helpers/plans.ts';
import { region } from '../../helpers/resources.ts';

let server: ServedPlatform;

beforeAll(async () => {
  server = await serve({ databaseUrl: await freshPostgresUrl(), host: '127.0.0.1', port: 0 });
});

afterAll(() => server.close());

async function through(
  fateOf: (request: ProxiedRequest) => Fate,
  target = server.url,
): Promise<{ platform: Platform; proxy: FlakyProxy }> {
  const proxy = await flakyProxy(target, fateOf);
  const settings = { type: 'storeops', url: proxy.url, token: 'env:TOKEN' } as const;
  const platform = await openPlatform({ name: 'chain', settings, root: '/', env: { TOKEN: server.bootstrapToken } });
  onTestFinished(async () => {
    await platform.close();
    await proxy.close();
  });
  return { platform, proxy };
}

it('pushes once although every answer is lost the first time (R027)', async () => {
  const { platform, proxy } = await through(({ attempt, path }) =>
    attempt === 1 && path !== '/v1/state' ? 'lose-answer' : 'deliver',
  );
  const before = (await platform.state()).revision;
  await apply(platform, await planTo(platform, [region('north'), region('east')]));
  expect((await platform.state()).revision).toBe(before + 1);
  const commits = proxy.requests.filter(({ path }) => path.endsWith('/commit'));
  expect(commits.map(({ attempt }) => attempt)).toEqual([1, 2]);
  expect((await platform.history?.revisions({ limit: 1 }))?.[0]).toMatchObject({ created: 2, updated: 0, deleted: 0 });
});

it('pushes once although no request arrives the first time', async () => {
  const { platform } = await through(({ attempt }) => (attempt === 1 ? 'refuse' : 'deliver'));
  const before = (await platform.state()).revision;
  await apply(platform, await planTo(platform, [region('north'), region('east'), region('south')]));
  expect((await platform.state()).revision).toBe(before + 1);
});

it('sends only what is missing when a push is run again after it broke off (R100)', async () => {
  let broken = true;
  const { platform, proxy } = await through(({ path }) =>
    broken && path.endsWith('/commit') ? { status: 500, body: '' } : 'deliver',
  );
  const plan = await planTo(platform, [region('west')]);
  await expect(apply(platform, plan)).rejects.toMatchObject({ code: 'platform/unexpected-answer' });
  broken = false;
  proxy.requests.length = 0;
  await apply(platform, plan);
  const sent = proxy.requests.filter(({ path }) => path.startsWith('/v1/changesets')).map(({ method }) => method);
  expect(sent).toEqual(['POST', 'POST']);
  expect([...(await (await platform.snapshot()).hashes()).keys()]).toEqual(['region/west']);
});

it('reads on through short failures of the platform', async () => {
  const { platform } = await through(({ attempt }) => (attempt < 3 ? { status: 503, body: 'starting' } : 'deliver'));
  expect((await platform.state()).platformId).toBeTruthy();
});

it('gives the lock back when a push fails', async () => {
  const { platform } = await through(() => 'deliver');
  const { platformId, revision } = await platform.state();
  const changes = [creationOf(region('lost', { parent: 'nowhere' }))];
  await expect(apply(platform, planOf({ platformId, base: revision, changes }))).rejects.toMatchObject({
    code: 'platform/refused',
  });
  expect((await platform.state()).lock).toBeUndefined();
});

it('says so when nobody answers at all, when somebody else does, and when the token is not accepted', async () => {
  const nobody = await through(() => 'refuse');
  const unreachable = await failure(nobody.platform.state());
  expect(unreachable).toMatchObject({ code: 'platform/unreachable', exitCode: 1, args: { url: nobody.proxy.url } });
  const stranger = await through(() => ({ status: 404, body: '<html>' }));
  expect(await failure(stranger.platform.state())).toMatchObject({
    code: 'platform/unexpected-answer',
    args: { status: 404 },
  });
  const settings = { type: 'storeops', url: server.url, token: 'env:TOKEN' } as const;
  const locked = await openPlatform({ name: 'chain', settings, root: '/', env: { TOKEN: 'storeops_wrong' } });
  expect(await failure(locked.state())).toMatchObject({ code: 'platform/token-unknown', exitCode: 1 });
  await locked.close();
});

it('stops when it is told to, and leaves nothing live', async () => {
  const controller = new AbortController();
  const { platform } = await through(({ method }) => {
    if (method === 'PUT') controller.abort();
    return 'deliver';
  });
  const before = await platform.state();
  const plan = await planTo(platform, [region('never')]);
  await expect(apply(platform, plan, { signal: controller.signal })).rejects.toThrow();
  expect(await platform.state()).toEqual(before);
});
