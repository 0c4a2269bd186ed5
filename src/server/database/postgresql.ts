import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient, QueryResult } from 'pg';
import type { Database, Queries } from './database.ts';
import { retryTransaction } from './retry-transaction.ts';
import { statementName } from './statement-name.ts';

const BIGINT = 20;

/** Connects to a PostgreSQL server, 14 or newer, through a pool. */
export async function openPostgresql(url: string): Promise<Database> {
  const [{ default: pg }, { from: copyFrom }] = await Promise.all([import('pg'), import('pg-copy-streams')]);
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'storeops',
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 300_000,
    types: {
      getTypeParser: ((id: number, format?: 'text') =>
        id === BIGINT ? Number : pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {});
  return {
    ...queriesOn(pool),
    transaction: (work) => retryTransaction(() => transaction(pool, work)),
    copyIn: (target, rows) =>
      withConnection(pool, (client) =>
        pipeline(Readable.from(rows), client.query(copyFrom(`COPY ${target} FROM STDIN`))),
      ),
    close: () => pool.end(),
  };
}

function queriesOn(connection: Pool | PoolClient): Queries {
  const run = (text: string, parameters: readonly unknown[]): Promise<QueryResult> => {
    const name = statementName(text);
    return connection.query({ text, values: [...parameters], ...(name === undefined ? {} : { name }) });
  };
  return {
    query: async (sql, parameters = []) => (await run(sql, parameters)).rows,
    execute: async (sql, parameters = []) => (await run(sql, parameters)).rowCount ?? 0,
    script: async (sql) => {
      await connection.query(sql);
    },
  };
}

async function transaction<T>(pool: Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  return withConnection(pool, async (client) => {
    await client.query('BEGIN');
    try {
      const result = await work(queriesOn(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    }
  });
}

/** A connection on which something failed is not given back: nobody knows what state it is in. */
async function withConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failure: Error | undefined;
  const onError = (error: Error): void => {
    failure = error;
  };
  client.on('error', onError);
  try {
    return await work(client);
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    client.off('error', onError);
    client.release(failure);
  }
}
