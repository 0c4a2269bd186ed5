import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../model/user-error.ts';
import type { Database } from './database.ts';
import { openPglite } from './pglite.ts';

/** Made by the build beside the bundle, with all tables: starting from it saves a new database seconds and 500 MB. */
const TEMPLATE = path.join(import.meta.dirname, 'pglite-template.tar.gz');

/**
 * Opens the PGlite database in a folder, or makes one. While it is being made a marker stands beside the data, so that
 * a database whose making was interrupted is made anew instead of being taken for a damaged one.
 */
export async function openPgliteFolder(folder: string): Promise<Database> {
  const data = path.join(folder, 'data');
  const marker = path.join(folder, 'creating');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(marker)) rmSync(data, { recursive: true, force: true });
  if (existsSync(data) && readdirSync(data).length > 0) {
    // PGlite would build a new database over whatever is left.
    if (!existsSync(path.join(data, 'PG_VERSION')))
      throw new UserError('platform/data-damaged', { folder, reason: 'PG_VERSION is missing' });
    return openPglite({ folder: data });
  }
  writeFileSync(marker, '');
  const database = await openPglite({ folder: data, ...readTemplate() });
  rmSync(marker);
  return database;
}

/** The prepared database without rows, when this installation has it. */
export function readTemplate(): { readonly template?: Blob } {
  return existsSync(TEMPLATE) ? { template: new Blob([readFileSync(TEMPLATE)]) } : {};
}
