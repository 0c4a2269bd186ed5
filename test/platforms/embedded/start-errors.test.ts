import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { embeddedFolder } from '../../../src/platforms/embedded/index.ts';
import { startError } from '../../../src/platforms/embedded/start-error.ts';
import { openPlatform } from '../../../src/platforms/index.ts';
import { failure } from '../../helpers/apply.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

async function stateOf(root: string): Promise<number> {
  const platform = await openPlatform({ name: 'local', settings: { type: 'embedded' }, root, env: {} });
  try {
    return (await platform.state()).revision;
  } finally {
    await platform.close();
  }
}

describe('damaged data', () => {
  const root = temporaryFolder();
  const folder = embeddedFolder(root);

  beforeAll(() => stateOf(root));

  it.each([
    ['the version file is gone', () => rmSync(path.join(folder, 'data/PG_VERSION'))],
    ['the control file is cut off', () => truncateSync(path.join(folder, 'data/global/pg_control'), 10)],
    ['the write-ahead log is gone', () => rmSync(path.join(folder, 'data/pg_wal'), { recursive: true })],
  ])('is reported with the folder when %s', async (_, damage) => {
    rmSync(folder, { recursive: true });
    await stateOf(root);
    damage();
    const error = await failure(stateOf(root));
    expect(error).toMatchObject({ code: 'platform/data-damaged', exitCode: 1, args: { folder } });
    // The folder is free again for the next attempt.
    expect(await failure(stateOf(root))).toMatchObject({ code: 'platform/data-damaged' });
  });
});

it('reports a folder that cannot be written', async () => {
  const root = temporaryFolder();
  writeFileSync(path.join(root, '.storeops'), 'not a folder');
  expect(await failure(stateOf(root))).toMatchObject({
    code: 'platform/folder-not-writable',
    args: { folder: embeddedFolder(root) },
  });
});

it.each([
  ['EROFS', 'platform/folder-not-writable'],
  ['EACCES', 'platform/folder-not-writable'],
  ['ENOSPC', 'platform/disk-full'],
  ['53100', 'platform/disk-full'],
])('reads %s as %s', (code, expected) => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  expect(startError(Object.assign(new Error(code), { code }), folder)).toMatchObject({
    code: expected,
    args: { folder },
  });
});
