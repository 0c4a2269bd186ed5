import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPlatform } from '../../../src/platforms/index.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openPostgresql } from '../../../src/server/database/postgresql.ts';
import { type ServedPlatform, serve } from '../../../src/server/serve.ts';
import { apply } from '../../helpers/apply.ts';
import { freshPostgresUrl } from '../../helpers/databases.ts';
import { planTo } from '../../helpers/plans.ts';
import { region } from '../../helpers/resources.ts';

let server: ServedPlatform;
let platform: Platform;
let database: Database;

beforeEach(async () => {
  const databaseUrl = await freshPostgresUrl();
  server = await serve({ databaseUrl, host: '127.0.0.1', port: 0 });
  database = await openPostgresql(databaseUrl);
  const settings = { type: 'storeops', url: server.url, token: 'env:TOKEN' } as const;
  platform = await openPlatform({ name: 'chain', settings, root: '/', env: { TOKEN: server.bootstrapToken } });
  for (const names of [['a'], ['a', 'b'], ['a', 'b', 'c']])
    await apply(
      platform,
      await planTo(
        platform,
        names.map((name) => region(name)),
      ),
    );
});

afterEach(async () => {
  await platform.close();
  await database.close();
  await server.close();
});

/** What somebody with the database's password could do. */
async function tamper(sql: string): Promise<void> {
  await database.script(`ALTER TABLE revisions DISABLE TRIGGER ALL; ALTER TABLE resource_versions DISABLE TRIGGER ALL;
    ${sql}; ALTER TABLE revisions ENABLE TRIGGER ALL; ALTER TABLE resource_versions ENABLE TRIGGER ALL`);
}

it('finds a history whole that nobody touched (R104)', async () => {
  expect(await platform.history?.verify()).toEqual({ revisions: 3 });
});

it.each([
  ['an entry was changed', "UPDATE revisions SET actor = 'nobody' WHERE revision = 2", 2],
  ['an entry’s time was changed', "UPDATE revisions SET committed_at = '2020-01-01' WHERE revision = 1", 1],
  ['an entry was taken out', 'DELETE FROM revisions WHERE revision = 2', 2],
  ['the newest entry was taken out', 'DELETE FROM revisions WHERE revision = 3', 3],
  ['an entry got a hash of its own', "UPDATE revisions SET hash = repeat('0', 64) WHERE revision = 1", 1],
  ['a resource was taken out of the live configuration', "DELETE FROM resources WHERE address = 'region/b'", 3],
  [
    'a document was changed',
    `UPDATE resource_versions SET document = replace(document, '区域', '区') WHERE address = 'region/b'`,
    3,
  ],
])('finds the first entry that does not fit when %s (R104)', async (_, sql, brokenAt) => {
  await tamper(sql);
  expect(await platform.history?.verify()).toEqual({ revisions: 3, brokenAt });
});
