import type { Database } from '../../src/server/database/database.ts';
import { openPglite } from '../../src/server/database/pglite.ts';
import { openPostgresql } from '../../src/server/database/postgresql.ts';
import { prepareDatabase } from '../../src/server/database/prepare-database.ts';
import { dispatchDay } from '../../src/server/dispatch/dispatch-day.ts';
import type { LiveChain } from '../../src/server/live/live-chain.ts';
import type { Bench } from './harness/bench.ts';
import { largeChain } from './harness/large-chain.ts';
import { benchPostgres } from './harness/postgres.ts';
import type { Row } from './harness/row.ts';

const TASKS_PER_STORE = 15;
const DAY = '2026-10-20';
/** In the evening before, in China. */
const NOW = new Date(Date.UTC(2026, 9, 19, 12));

/** A day's tasks of a large chain, from the plan to the last row, as a multiple of inserting the same rows from a table. */
export async function* dispatchRows(bench: Bench): AsyncGenerator<Row> {
  const chain = largeChain(bench.stores, TASKS_PER_STORE);
  const postgres = await benchPostgres(bench);
  if (postgres) {
    const database = await openPostgresql(await postgres.database('dispatch'));
    bench.onClose(() => database.close());
    yield await dispatchRow(bench, { chain, database, kind: 'PostgreSQL' });
  }
  const database = await openPglite({ folder: bench.folder('dispatch') });
  bench.onClose(() => database.close());
  yield await dispatchRow(bench, { chain, database, kind: 'PGlite' });
}

interface Place {
  readonly chain: LiveChain;
  readonly database: Database;
  readonly kind: string;
}

async function dispatchRow(bench: Bench, { chain, database, kind }: Place): Promise<Row> {
  const tasks = bench.stores * TASKS_PER_STORE;
  await prepareDatabase({ database, clock: () => NOW });
  const dispatched = async (): Promise<number> => {
    const options = { chain, day: DAY, now: NOW, actor: 'system/bench' };
    const made = await database.transaction((transaction) => dispatchDay(transaction, options));
    if (made?.made !== tasks) throw new Error(`${made?.made} tasks instead of ${tasks}`);
    return made.made;
  };
  await dispatched();
  const columns = await columnsOf(database);
  // What is inserted lies in a table without anything to look up, and goes into one that has all that tasks have.
  await database.script(`CREATE TABLE source AS SELECT * FROM tasks; CREATE TABLE peer (LIKE tasks INCLUDING ALL)`);
  return {
    type: 'ratio',
    figure: `dispatch of ${tasks.toLocaleString('en')} task instances to ${kind} ÷ \`INSERT … SELECT\``,
    ours: {
      label: 'dispatch',
      prepare: () => database.script('TRUNCATE tasks, dispatch_days, journal; CHECKPOINT'),
      run: () => seconds(dispatched),
    },
    peer: {
      label: 'INSERT … SELECT',
      prepare: () => database.script('TRUNCATE peer; CHECKPOINT'),
      run: () => seconds(() => database.execute(`INSERT INTO peer (${columns}) SELECT ${columns} FROM source`)),
    },
    budget: 3,
    stretch: 2,
  };
}

async function columnsOf(database: Database): Promise<string> {
  const columns = await database.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'tasks'::regclass AND attnum > 0 AND NOT attisdropped
       AND attname <> 'id' ORDER BY attnum`,
  );
  return columns.map(({ name }) => name).join(', ');
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
