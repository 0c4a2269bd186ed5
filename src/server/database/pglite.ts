import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { Database, Queries } from './database.ts';
import { retryTransaction } from './retry-transaction.ts';

/** Rows are handed over in pieces of about this many characters, so that a large load never stands in memory whole. */
const COPY_BATCH = 4_000_000;

export interface PgliteOptions {
  /** The database's files; absent for one that lives in memory. */
  readonly folder?: string;
  /** A data directory made before, as a tar archive: a new database starts from it instead of being built. */
  readonly template?: Blob;
}

/** Opens PGlite, PostgreSQL inside this process: one connection, statements one after another. */
export async function openPglite(options: PgliteOptions = {}): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create(options.folder ?? 'memory://', {
    ...(options.template ? { loadDataDir: options.template } : {}),
    // The default of 128 MB would be most of a small process's memory.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'],
  });
  return {
    ...queriesOn(pglite),
    transaction: (work) => retryTransaction(() => pglite.transaction((transaction) => work(queriesOn(transaction)))),
    copyIn: (target, rows) => copyIn(pglite, target, rows),
    close: () => pglite.close(),
  };
}

function queriesOn(connection: PGlite | Transaction): Queries {
  return {
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await connection.query<Row>(sql, [...parameters])).rows,
    execute: async (sql, parameters = []) => (await connection.query(sql, [...parameters])).affectedRows ?? 0,
    script: async (sql) => {
      await connection.exec(sql);
    },
  };
}

async function copyIn(pglite: PGlite, target: string, rows: AsyncIterable<string>): Promise<void> {
  let batch: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const blob = new Blob(batch);
    batch = [];
    size = 0;
    await pglite.query(`COPY ${target} FROM '/dev/blob'`, [], { blob });
  };
  for await (const text of rows) {
    batch.push(text);
    size += text.length;
    if (size >= COPY_BATCH) await flush();
  }
  if (size > 0) await flush();
}
