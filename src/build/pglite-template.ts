import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './schemas.ts';

const modules = path.join(projectRoot, 'node_modules');

/**
 * An empty PGlite database as a compressed tar archive, made once for each version of PGlite: building a database from
 * nothing takes seconds and 900 MB, unpacking this one a fraction. Answers the file.
 */
export async function pgliteTemplate(): Promise<string> {
  const manifest = readFileSync(path.join(modules, '@electric-sql/pglite/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = path.join(modules, '.cache/storeops');
  const file = path.join(folder, `pglite-template-${version}.tar.gz`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create();
  const archive = await database.dumpDataDir('gzip');
  await database.close();
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, Buffer.from(await archive.arrayBuffer()));
  renameSync(draft, file);
  return file;
}
