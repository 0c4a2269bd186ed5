import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { embeddedFolder } from '../../../src/platforms/embedded/index.ts';
import { openPlatform } from '../../../src/platforms/index.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { apply } from '../../helpers/apply.ts';
import { planTo } from '../../helpers/plans.ts';
import { startProcess } from '../../helpers/platform-process.ts';
import { region } from '../../helpers/resources.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

async function embedded(root: string): Promise<Platform> {
  const platform = await openPlatform({ name: 'local', settings: { type: 'embedded' }, root, env: {} });
  onTestFinished(() => platform.close());
  return platform;
}

const regions = (...names: string[]) => names.map((name) => region(name));

it('keeps its token where only the owner can read it, and everything out of git (R028)', async () => {
  const root = temporaryFolder();
  await (await embedded(root)).state();
  const folder = embeddedFolder(root);
  for (const file of ['token', 'server.json']) expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
  expect(readFileSync(path.join(folder, '.gitignore'), 'utf8')).toBe('*\n');
});

it('starts nothing before it is used', async () => {
  const root = temporaryFolder();
  await embedded(root);
  expect(readdirSync(root)).toEqual([]);
});

it('is one platform for all processes of a workspace, whoever hosts it', async () => {
  const root = temporaryFolder();
  const host = startProcess();
  await host.run({ do: 'embed', root });
  const guest = await embedded(root);
  await apply(guest, await planTo(guest, regions('north')));
  expect(await host.run({ do: 'state' })).toEqual(await guest.state());
  expect(JSON.parse(readFileSync(path.join(embeddedFolder(root), 'server.json'), 'utf8')).pid).toBe(host.pid);
});

it('goes on in a guest when the host leaves', async () => {
  const root = temporaryFolder();
  const host = startProcess();
  await host.run({ do: 'embed', root });
  const guest = await embedded(root);
  await apply(guest, await planTo(guest, regions('north')));
  await host.run({ do: 'close' });
  expect((await guest.state()).revision).toBe(1);
  await apply(guest, await planTo(guest, regions('north', 'east')));
  expect((await guest.state()).revision).toBe(2);
});

it('loses no acknowledged revision when the host is killed (R027)', async () => {
  const root = temporaryFolder();
  const host = startProcess();
  await host.run({ do: 'embed', root });
  const acknowledged = await host.run({ do: 'push', regions: ['north', 'east'] });
  await host.kill();
  const next = await embedded(root);
  expect(await next.state()).toEqual(acknowledged);
  expect(await next.history?.verify()).toEqual({ revisions: 1 });
});

it('finishes a guest’s push once when the host is killed in the middle of it (R100)', async () => {
  const root = temporaryFolder();
  const host = startProcess();
  await host.run({ do: 'embed', root });
  const guest = await embedded(root);
  const desired = Array.from({ length: 9000 }, (_, index) =>
    region(`region-${index}`, { displayName: '区'.repeat(300) }),
  );
  const pushing = apply(guest, await planTo(guest, desired));
  while (!(await guest.state()).lock) await new Promise((resolve) => setTimeout(resolve, 5));
  await host.kill();
  expect(await pushing).toHaveLength(9000);
  expect(await guest.state()).toMatchObject({ revision: 1, counts: { Region: 9000 } });
  expect(JSON.parse(readFileSync(path.join(embeddedFolder(root), 'server.json'), 'utf8')).pid).toBe(process.pid);
});

it('takes the lock over at once from a process of this machine that is gone', async () => {
  const root = temporaryFolder();
  const platform = await embedded(root);
  const { platformId } = await platform.state();
  const dead = startProcess();
  await dead.kill();
  const token = readFileSync(path.join(embeddedFolder(root), 'token'), 'utf8').trim();
  const { url } = JSON.parse(readFileSync(path.join(embeddedFolder(root), 'server.json'), 'utf8'));
  const { hostname } = await import('node:os');
  await fetch(`${url}/v1/lock`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ owner: `li@${hostname()} ${dead.pid}`, ttlSeconds: 600 }),
  });
  expect((await platform.state()).lock?.owner).toContain(String(dead.pid));
  await apply(platform, await planTo(platform, regions('north')));
  expect(await platform.state()).toMatchObject({ platformId, revision: 1 });
});

it.each([
  ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, url: 'http://127.0.0.1:1' })],
  [
    'of another process that got the number since',
    JSON.stringify({ pid: process.pid, started: '1', url: 'http://127.0.0.1:1' }),
  ],
  ['that was never written to its end', '{"pid":'],
])('starts over a server.json %s', async (_, text) => {
  const root = temporaryFolder();
  const folder = embeddedFolder(root);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'server.json');
  writeFileSync(file, text);
  utimesSync(file, 1, 1);
  expect((await (await embedded(root)).state()).revision).toBe(0);
});

it('starts two processes at once as one host and one guest', async () => {
  const root = temporaryFolder();
  const processes = [startProcess(), startProcess(), startProcess()];
  const states = await Promise.all(processes.map((each) => each.run({ do: 'embed', root })));
  expect(new Set(states.map(({ platformId }) => platformId)).size).toBe(1);
});

it('makes a database anew whose making was cut off', async () => {
  const root = temporaryFolder();
  const folder = embeddedFolder(root);
  mkdirSync(path.join(folder, 'data', 'base'), { recursive: true });
  writeFileSync(path.join(folder, 'data', 'PG_VERSION'), '18');
  writeFileSync(path.join(folder, 'creating'), '');
  expect((await (await embedded(root)).state()).revision).toBe(0);
  expect(existsSync(path.join(folder, 'creating'))).toBe(false);
});
