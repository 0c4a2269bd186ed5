import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../model/user-error.ts';
import type { Database } from './database.ts';

/** Beside this file in source; the build copies the folder beside the bundle, where `import.meta.dirname` points then. */
const FOLDER = path.join(import.meta.dirname, 'migrations');

/** Any number, the same in every version of the program: replicas that start together migrate one after another. */
const ADVISORY_LOCK = 7_305_116;

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Brings the database to this program's schema: forward only, each file in a transaction of its own. */
export async function migrate(database: Database, now: Date): Promise<void> {
  const migrations = readMigrations();
  await underLock(database, (queries) =>
    queries.script(`CREATE TABLE IF NOT EXISTS schema_migrations
      (version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL)`),
  );
  const applied = await appliedMigrations(database);
  const newest = migrations.at(-1)?.version ?? 0;
  for (const version of applied.keys())
    if (version > newest) throw new UserError('platform/database-newer', { found: version, known: newest });
  for (const migration of migrations) {
    const checksum = applied.get(migration.version);
    if (checksum !== undefined && checksum !== migration.checksum)
      throw new UserError('platform/migration-altered', { name: migration.name });
    if (checksum === undefined) await apply(database, migration, now);
  }
}

async function apply(database: Database, migration: Migration, now: Date): Promise<void> {
  const { version, name, sql, checksum } = migration;
  await underLock(database, async (queries) => {
    const done = await queries.query('SELECT 1 FROM schema_migrations WHERE version = $1', [version]);
    if (done.length > 0) return;
    await queries.script(sql);
    await queries.execute('INSERT INTO schema_migrations VALUES ($1, $2, $3, $4)', [version, name, checksum, now]);
  });
}

async function appliedMigrations(database: Database): Promise<Map<number, string>> {
  const rows = await database.query<{ version: number; checksum: string }>(
    'SELECT version, checksum FROM schema_migrations ORDER BY version',
  );
  return new Map(rows.map((row) => [row.version, row.checksum]));
}

function underLock(database: Database, work: Parameters<Database['transaction']>[0]): Promise<unknown> {
  return database.transaction(async (queries) => {
    await queries.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    return work(queries);
  });
}

function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(path.join(FOLDER, file), 'utf8').replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { version: Number.parseInt(file, 10), name: file.slice(0, -'.sql'.length), sql, checksum };
    });
}
