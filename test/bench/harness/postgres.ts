import { spawnSync } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../helpers/postgres.ts';
import { type Bench, PROJECT } from './bench.ts';
import { timeOf } from './child.ts';
import type { Side } from './row.ts';

/** A PostgreSQL server for the run of the bench. */
export interface BenchPostgres {
  /** Makes an empty database and answers its URL. */
  database(name: string): Promise<string>;
}

/** Starts the PostgreSQL of the project's dependencies; undefined where it does not run. */
export async function benchPostgres(bench: Bench): Promise<BenchPostgres | undefined> {
  const server = await startPostgres().catch(() => undefined);
  if (!server) return undefined;
  bench.onClose(() => server.stop());
  return {
    database: async (name) => {
      await statement(server.url, `CREATE DATABASE ${name}`);
      return server.url.replace(/[^/]*$/, name);
    },
  };
}

/** Copies the rows into an empty table the quickest way there is: `psql \copy`, or COPY through a driver without psql. */
export function copyRows(url: string, rows: string): Side {
  const prepare = async (): Promise<void> => {
    await statement(url, 'DROP TABLE IF EXISTS peer');
    await statement(url, 'CREATE TABLE peer (address text PRIMARY KEY, hash text NOT NULL, document jsonb NOT NULL)');
  };
  if (spawnSync('psql', ['--version']).status === 0) {
    const argv = ['--no-psqlrc', '--quiet', url, '--command', `\\copy peer from '${rows}'`];
    return { label: 'psql \\copy', prepare, run: () => timeOf('psql', argv) };
  }
  const script = path.join(PROJECT, 'test/bench/peers/postgres-copy.mjs');
  return { label: 'COPY', prepare, run: () => timeOf(process.execPath, [script, url, rows]) };
}

async function statement(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
