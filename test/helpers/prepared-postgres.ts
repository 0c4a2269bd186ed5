import pg from 'pg';
import { migrate } from '../../src/server/database/migrate.ts';
import { openPostgresql } from '../../src/server/database/postgresql.ts';

/** The database that those of the tests are copies of: making its tables takes a second. */
export const PREPARED = 'prepared';

/** Makes it on a server. */
export async function preparePostgres(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${PREPARED}`);
  await client.end();
  const database = await openPostgresql(new URL(`/${PREPARED}`, server).href);
  await migrate(database, new Date());
  await database.close();
}
