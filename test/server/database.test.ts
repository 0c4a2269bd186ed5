import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/server/database/database.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import { openPglite } from '../../src/server/database/pglite.ts';
import { readTemplate } from '../../src/server/database/pglite-folder.ts';
import { PgliteUpkeep } from '../../src/server/database/pglite-upkeep.ts';
import { openPostgresql } from '../../src/server/database/postgresql.ts';
import { prepareDatabase } from '../../src/server/database/prepare-database.ts';
import { DATABASES, freshPostgresUrl } from '../helpers/databases.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const NOW = new Date(Date.UTC(2026, 9, 1));
const SEGMENT_MB = 16;
const clock = (): Date => NOW;

describe.each(DATABASES)('the database port on $kind', ({ open }) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await migrate(database, NOW);
  });

  afterAll(() => database.close());

  it('applies each migration once', async () => {
    const before = await database.query('SELECT version, name FROM schema_migrations ORDER BY version');
    expect(before.length).toBeGreaterThan(5);
    await migrate(database, NOW);
    expect(await database.query('SELECT version, name FROM schema_migrations ORDER BY version')).toEqual(before);
  });

  it('makes a platform once, and tells the token only then', async () => {
    const first = await prepareDatabase({ database, clock });
    expect(first.bootstrapToken).toMatch(/^storeops_[\w-]{43}$/);
    const [platform] = await database.query<{ id: string }>('SELECT id FROM platform');
    expect(await prepareDatabase({ database, clock })).toEqual({});
    expect(await database.query('SELECT id FROM platform')).toEqual([platform]);
  });

  it('undoes a transaction that throws', async () => {
    await database.script('CREATE TABLE things (name text)');
    const work = database.transaction(async (queries) => {
      await queries.execute("INSERT INTO things VALUES ('a')");
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await database.query('SELECT * FROM things')).toEqual([]);
  });

  it('streams rows in and answers plain values', async () => {
    await database.script('CREATE TABLE rows_in (number integer, big bigint, text text, items text[], at timestamptz)');
    const rows = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('1\t2\ta\\\\b\t{"x y","z"}\t2026-10-01T00:00:00Z\n');
      yield Buffer.from('2\t\\N\t店\t{}\t\\N\n');
    };
    await database.copyIn('rows_in (number, big, text, items, at)', rows());
    expect(await database.query('SELECT * FROM rows_in ORDER BY number')).toEqual([
      { number: 1, big: 2, text: 'a\\b', items: ['x y', 'z'], at: NOW },
      { number: 2, big: null, text: '店', items: [], at: null },
    ]);
  });

  it('leaves nothing of a stream that breaks off, and goes on working', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('7\t7\tx\t{}\t\\N\n');
      throw new Error('the line went dead');
    };
    await expect(database.copyIn('rows_in', broken())).rejects.toThrow('the line went dead');
    expect(await database.query('SELECT 1 FROM rows_in WHERE number = 7')).toEqual([]);
  });

  it('refuses a database that a newer program has changed', async () => {
    await database.execute("INSERT INTO schema_migrations VALUES (9999, '9999-later', '', $1)", [NOW]);
    await expect(migrate(database, NOW)).rejects.toMatchObject({
      code: 'platform/database-newer',
      args: { found: 9999 },
    });
    await database.execute('DELETE FROM schema_migrations WHERE version = 9999');
  });

  it('refuses a migration that is not the one it applied', async () => {
    await database.execute("UPDATE schema_migrations SET checksum = 'x' WHERE version = 1");
    await expect(migrate(database, NOW)).rejects.toMatchObject({ code: 'platform/migration-altered' });
  });
});

describe('PGlite', () => {
  it('plans its statements anew as its tables grow, and then does what a server does by itself', async () => {
    const ran: string[] = [];
    const upkeep = new PgliteUpkeep(async (sql) => void ran.push(sql));
    for (let megabyte = 0; megabyte < 64; megabyte++) {
      upkeep.note(1024 * 1024);
      await upkeep.idle();
    }
    expect(ran).toEqual(['DISCARD PLANS', 'DISCARD PLANS', 'DISCARD PLANS', 'VACUUM ANALYZE', 'CHECKPOINT']);
  });

  it('cuts its write-ahead log off while it runs, however long it runs', async () => {
    const folder = temporaryFolder();
    const database = await openPglite({ folder, ...readTemplate() });
    await database.script('CREATE TABLE load (text text)');
    const rows = async function* (): AsyncGenerator<Uint8Array> {
      for (let piece = 0; piece < 20; piece++) yield Buffer.from(`${'x'.repeat(999)}\n`.repeat(1000));
    };
    for (let round = 0; round < 9; round++) {
      await database.copyIn('load', rows());
      await database.execute('DELETE FROM load');
    }
    // 180 MB were written; closing would cut the log off in any case.
    const segments = readdirSync(path.join(folder, 'pg_wal')).filter((file) => /^[0-9A-F]{24}$/.test(file));
    expect(segments.length * SEGMENT_MB).toBeLessThan(150);
    await database.close();
  });
});

describe('PostgreSQL', () => {
  it('is migrated once when several replicas start together', async () => {
    const url = await freshPostgresUrl('template1');
    const replicas = await Promise.all([1, 2, 3].map(() => openPostgresql(url)));
    const prepared = await Promise.all(replicas.map((database) => prepareDatabase({ database, clock })));
    expect(prepared.filter(({ bootstrapToken }) => bootstrapToken)).toHaveLength(1);
    await Promise.all(replicas.map((database) => database.close()));
  });
});
