import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/model/content-hash.ts';
import { listingDigest } from '../../src/model/listing.ts';
import { EXIT } from '../../src/model/user-error.ts';
import { openPlatform } from '../../src/platforms/index.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { type ServedPlatform, serve } from '../../src/server/serve.ts';
import { apply, failure } from '../helpers/apply.ts';
import { freshPostgresUrl } from '../helpers/databases.ts';
import { creationOf, deletionOf, planOf, planTo, updateOf } from '../helpers/plans.ts';
import { region, role } from '../helpers/resources.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

interface Opened {
  readonly platform: Platform;
  /** The same platform, as another process would open it. */
  again(): Promise<Platform>;
  close(): Promise<void>;
}

const ADAPTERS: readonly { readonly adapter: string; open(): Promise<Opened> }[] = [
  { adapter: 'embedded', open: openEmbedded },
  { adapter: 'storeops on PGlite', open: () => openServed({ dataFolder: temporaryFolder() }) },
  { adapter: 'storeops on PostgreSQL', open: async () => openServed({ databaseUrl: await freshPostgresUrl() }) },
];

describe.each(ADAPTERS)('the platform $adapter', ({ open }) => {
  let opened: Opened;
  let platform: Platform;
  const north = region('north');
  const beijing = region('beijing', { parent: 'north' });
  const admin = role('it-admin', { administrator: true });

  beforeAll(async () => {
    opened = await open();
    platform = opened.platform;
  });

  afterAll(() => opened.close());

  it('starts empty at revision 0', async () => {
    const state = await platform.state();
    expect(state).toMatchObject({ revision: 0, digest: listingDigest(new Map()), counts: {} });
    expect(state.platformId).toMatch(/^[0-9a-f-]{36}$/);
    expect(state.lock).toBeUndefined();
    expect((await (await platform.snapshot()).hashes()).size).toBe(0);
    expect(await platform.history?.revisions({ limit: 10 })).toEqual([]);
  });

  it('makes a plan live as one revision and answers every change', async () => {
    const applied = await apply(platform, await planTo(platform, [north, beijing, admin]));
    expect(applied.map(({ action, result }) => `${action} ${result}`)).toEqual(Array(3).fill('create applied'));
    const state = await platform.state();
    expect(state).toMatchObject({ revision: 1, counts: { Region: 2, Role: 1 } });
    expect(state.lock).toBeUndefined();
  });

  it('gives back what was pushed, so that the next plan is empty', async () => {
    const snapshot = await platform.snapshot();
    const hashes = await snapshot.hashes();
    expect([...hashes.keys()]).toEqual(['region/beijing', 'region/north', 'role/it-admin']);
    expect(hashes.get('region/beijing')).toBe(contentHash(beijing));
    expect(snapshot.digest).toBe(listingDigest(hashes));
    expect(await snapshot.read([{ kind: 'Region', name: 'beijing' }])).toEqual([beijing]);
    expect((await planTo(platform, [north, beijing, admin])).waves.flat()).toEqual([]);
  });

  it('takes a plan that it has applied before as applied, without another revision', async () => {
    const plan = await planTo(platform, [north, beijing, admin, region('east')]);
    await apply(platform, plan);
    const applied = await apply(platform, plan);
    expect(applied).toEqual([{ action: 'create', address: { kind: 'Region', name: 'east' }, result: 'applied' }]);
    expect((await platform.state()).revision).toBe(2);
  });

  it('refuses a plan whose base is not live any more, with exit code 5', async () => {
    const { platformId } = await platform.state();
    const late = planOf({ platformId, base: 1, changes: [creationOf(region('south'))] });
    await expect(apply(platform, late)).rejects.toMatchObject({ code: 'platform/moved-on', exitCode: EXIT.conflict });
    expect((await platform.state()).revision).toBe(2);
  });

  it('refuses an update that starts from another document than the live one', async () => {
    const { platformId, revision } = await platform.state();
    const other = region('east', { displayName: '华东' });
    const changes = [updateOf(region('east', { displayName: '不是这个' }), other), creationOf(region('south'))];
    await expect(apply(platform, planOf({ platformId, base: revision, changes }))).rejects.toMatchObject({
      code: 'platform/moved-on',
      args: { addresses: 'region/east' },
    });
    expect((await platform.state()).counts).toEqual({ Region: 3, Role: 1 });
  });

  it('refuses a reference that leads nowhere and names the resource, with exit code 3', async () => {
    const { platformId, revision } = await platform.state();
    const changes = [creationOf(region('tianjin', { parent: 'nroth' }))];
    const error = await failure(apply(platform, planOf({ platformId, base: revision, changes })));
    expect(error).toMatchObject({ code: 'platform/refused', exitCode: EXIT.findings });
    expect(error.diagnostics).toEqual([
      {
        code: 'reference/unknown',
        severity: 'error',
        address: { kind: 'Region', name: 'tianjin' },
        path: ['spec', 'parent'],
        args: { kind: 'Region', name: 'nroth', suggestion: 'north' },
      },
    ]);
  });

  it('refuses to delete what others refer to', async () => {
    const { platformId, revision } = await platform.state();
    const error = await failure(apply(platform, planOf({ platformId, base: revision, changes: [deletionOf(north)] })));
    expect(error.code).toBe('platform/refused');
    expect(error.diagnostics[0]).toMatchObject({
      code: 'reference/unknown',
      address: { kind: 'Region', name: 'beijing' },
    });
  });

  it('refuses regions that are each other’s parent', async () => {
    const { platformId, revision } = await platform.state();
    const changes = [updateOf(north, { ...north, spec: { level: 'area', parent: 'beijing' } })];
    const error = await failure(apply(platform, planOf({ platformId, base: revision, changes })));
    expect(error.diagnostics[0]).toMatchObject({ code: 'reference/cycle' });
  });

  it('never lets the last administrator go, with exit code 8', async () => {
    const { platformId, revision } = await platform.state();
    for (const change of [deletionOf(admin), updateOf(admin, role('it-admin'))]) {
      const plan = planOf({ platformId, base: revision, changes: [change] });
      await expect(apply(platform, plan)).rejects.toMatchObject({
        code: 'platform/last-administrator',
        exitCode: EXIT.unsafe,
      });
    }
  });

  it('refuses more deletions than the caller allows, with exit code 8', async () => {
    const plan = await planTo(platform, [north, beijing, admin]);
    await expect(apply(platform, plan, { maxDelete: 0 })).rejects.toMatchObject({
      code: 'platform/too-many-deletions',
      exitCode: EXIT.unsafe,
    });
  });

  it('updates and deletes in one revision, and keeps what was before', async () => {
    const renamed = region('beijing', { parent: 'north', displayName: '北京' });
    await apply(platform, await planTo(platform, [north, renamed, admin]));
    expect(await platform.state()).toMatchObject({ revision: 3, counts: { Region: 2, Role: 1 } });
    expect(await platform.history?.changes(3)).toEqual([
      { action: 'update', address: 'region/beijing', before: beijing, after: renamed },
      { action: 'delete', address: 'region/east', before: region('east') },
    ]);
    const old = await platform.history?.snapshotAt(2);
    expect([...((await old?.hashes()) ?? [])].map(([address]) => address)).toContain('region/east');
    expect(await old?.read([{ kind: 'Region', name: 'beijing' }])).toEqual([beijing]);
  });

  it('marks a rollback in the history', async () => {
    await apply(platform, await planTo(platform, [north, beijing, admin, region('east')]), { restoredFrom: 2 });
    const [newest, before] = (await platform.history?.revisions({ limit: 2 })) ?? [];
    expect(newest).toMatchObject({ revision: 4, action: 'restore', restoredFrom: 2, created: 1, updated: 1 });
    expect(newest?.previousHash).toBe(before?.hash);
    expect(newest?.digest).toBe((await platform.state()).digest);
    expect((await platform.history?.snapshotAt(2))?.digest).toBe(newest?.digest);
  });

  it('holds one writer at a time: of two pushes at once one wins, the other ends with exit code 5', async () => {
    const other = await opened.again();
    const [first, second] = await Promise.all([
      planTo(platform, [north, beijing, admin, region('west')]),
      planTo(other, [north, beijing, admin, region('central')]),
    ]);
    const results = await Promise.allSettled([
      apply(platform, first, { owner: 'a@elsewhere 1' }),
      apply(other, second, { owner: 'b@elsewhere 1' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ exitCode: EXIT.conflict });
    expect((await platform.state()).revision).toBe(5);
    await other.close();
  });

  it('has a history whose hash chain is whole', async () => {
    expect(await platform.history?.verify()).toEqual({ revisions: 5 });
  });

  it('is the same platform when it is opened again', async () => {
    const other = await opened.again();
    expect(await other.state()).toEqual(await platform.state());
    await other.close();
  });
});

async function openEmbedded(): Promise<Opened> {
  const root = temporaryFolder();
  const again = (): Promise<Platform> =>
    openPlatform({ name: 'local', settings: { type: 'embedded' }, root, env: process.env });
  const platform = await again();
  return { platform, again, close: () => platform.close() };
}

async function openServed(target: { readonly databaseUrl: string } | { readonly dataFolder: string }): Promise<Opened> {
  const server: ServedPlatform = await serve({ ...target, host: '127.0.0.1', port: 0 });
  const settings = { type: 'storeops', url: server.url, token: 'env:TOKEN' } as const;
  const env = { TOKEN: server.bootstrapToken };
  const again = (): Promise<Platform> => openPlatform({ name: 'chain', settings, root: '/', env });
  const platform = await again();
  const close = async (): Promise<void> => {
    await platform.close();
    await server.close();
  };
  return { platform, again, close };
}
