import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '../../src/server/database/database.ts';
import { openPglite } from '../../src/server/database/pglite.ts';
import { readTemplate } from '../../src/server/database/pglite-folder.ts';
import { openPostgresql } from '../../src/server/database/postgresql.ts';
import { PREPARED } from './prepared-postgres.ts';

/** A new database without rows on the PostgreSQL server of this run, a copy of `PREPARED` or of another one; answers its URL. */
export async function freshPostgresUrl(template: string = PREPARED): Promise<string> {
  const server = inject('postgresUrl');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  return new URL(`/${name}`, server).href;
}

/** Both kinds of database, each new, with all tables and no rows. */
export const DATABASES: readonly { readonly kind: string; open(): Promise<Database> }[] = [
  { kind: 'PGlite', open: () => openPglite(readTemplate()) },
  { kind: 'PostgreSQL', open: async () => openPostgresql(await freshPostgresUrl()) },
];
