import type { Database, Queries } from './database.ts';
import { FatalGuard } from './fatal-guard.ts';
import { PgliteStatements } from './pglite-statements.ts';
import { PgliteUpkeep } from './pglite-upkeep.ts';
import { retryTransaction } from './retry-transaction.ts';

/** Rows are handed over in pieces of about this many bytes, so that a large load never stands in memory whole. */
const COPY_BATCH = 4_000_000;

/** The default of 128 MB of buffers would be most of a small process's memory; 1 GB of log, most of a small disk. */
const SETTINGS = ['shared_buffers=32MB', 'max_wal_size=96MB', 'min_wal_size=32MB'];

export interface PgliteOptions {
  /** The database's files; absent for one that lives in memory. */
  readonly folder?: string;
  /** A data directory made before, as a tar archive: a new database starts from it instead of being built. */
  readonly template?: Blob;
}

/** Opens PGlite, PostgreSQL inside this process: one connection, statements one after another. */
export async function openPglite(options: PgliteOptions = {}): Promise<Database> {
  const { PGlite, Mutex, protocol, parse } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create(options.folder ?? 'memory://', {
    ...(options.template ? { loadDataDir: options.template } : {}),
    startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])],
  });
  const guard = new FatalGuard();
  const statements = new PgliteStatements(pglite, { protocol, parse });
  const turns = new Mutex();
  /** Waits until no transaction is under way. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => guard.run(() => turns.runExclusive(work));
  const script = async (sql: string): Promise<void> => {
    await guard.run(() => pglite.exec(sql));
  };
  const upkeep = new PgliteUpkeep((sql) => inTurn(() => script(sql)));
  const inside: Queries = {
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await guard.run(() => statements.run<Row>(sql, parameters))).rows,
    execute: async (sql, parameters = []) => (await guard.run(() => statements.run(sql, parameters))).affectedRows ?? 0,
    script,
  };
  return {
    query: (sql, parameters) => inTurn(() => inside.query(sql, parameters)),
    execute: (sql, parameters) => inTurn(() => inside.execute(sql, parameters)).finally(() => upkeep.note()),
    script: (sql) => inTurn(() => inside.script(sql)),
    transaction: (work) =>
      retryTransaction(() => inTurn(() => transaction({ ...inside }, work))).finally(() => upkeep.note()),
    copyIn: (target, rows) =>
      copyIn(target, rows, async (sql, blob) => {
        await inTurn(() => pglite.query(sql, [], { blob }));
        upkeep.note(blob.size);
      }),
    close: async () => {
      await upkeep.idle();
      // What panicked cannot be closed; the next one to open the folder recovers it.
      if (!guard.isBroken) await turns.runExclusive(() => pglite.close());
    },
  };
}

async function transaction<T>(queries: Queries, work: (transaction: Queries) => Promise<T>): Promise<T> {
  await queries.execute('BEGIN');
  try {
    const result = await work(queries);
    await queries.execute('COMMIT');
    return result;
  } catch (error) {
    await queries.execute('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function copyIn(
  target: string,
  rows: AsyncIterable<Uint8Array>,
  load: (sql: string, blob: Blob) => Promise<unknown>,
): Promise<void> {
  let batch: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const blob = new Blob(batch);
    batch = [];
    size = 0;
    await load(`COPY ${target} FROM '/dev/blob'`, blob);
  };
  for await (const piece of rows) {
    batch.push(piece as Uint8Array<ArrayBuffer>);
    size += piece.length;
    if (size >= COPY_BATCH) await flush();
  }
  if (size > 0) await flush();
}
