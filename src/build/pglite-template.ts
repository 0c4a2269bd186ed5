import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '../server/database/migrate.ts';
import { openPglite } from '../server/database/pglite.ts';
import { projectRoot } from './schemas.ts';

const modules = path.join(projectRoot, 'node_modules');
const migrations = path.join(projectRoot, 'src/server/database/migrations');

/**
 * A PGlite database with all tables and no rows, as a compressed tar archive: building one from nothing takes seconds and
 * 900 MB, unpacking this one a fraction. Made once for each version of PGlite and of the tables. Answers the file.
 */
export async function pgliteTemplate(): Promise<string> {
  const folder = path.join(modules, '.cache/storeops');
  const name = `pglite-template-${digest()}.tar.gz`;
  const file = path.join(folder, name);
  mkdirSync(folder, { recursive: true });
  const kept = readdirSync(folder);
  if (kept.includes(name)) return file;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, await makeTemplate());
  renameSync(draft, file);
  for (const old of kept) if (/^pglite-template-.*\.gz$/.test(old)) rmSync(path.join(folder, old), { force: true });
  return file;
}

function digest(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(modules, '@electric-sql/pglite/package.json')));
  for (const file of readdirSync(migrations).sort())
    hash.update(file).update(readFileSync(path.join(migrations, file)));
  return hash.digest('hex').slice(0, 16);
}

async function makeTemplate(): Promise<Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'storeops-template-'));
  try {
    const database = await openPglite({ folder });
    await migrate(database, new Date());
    for (const statement of ['VACUUM', 'CHECKPOINT']) await database.script(statement);
    await database.close();
    const { PGlite } = await import('@electric-sql/pglite');
    const closed = await PGlite.create(folder);
    const archive = await closed.dumpDataDir('gzip');
    await closed.close();
    return Buffer.from(await archive.arrayBuffer());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
