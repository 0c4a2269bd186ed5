import path from 'node:path';
import { type Bench, forget, PROJECT } from './harness/bench.ts';
import { outputOf } from './harness/child.ts';
import { copyRowsText } from './harness/copy-rows-file.ts';
import { type BenchPlatform, PLATFORM_ENV, startPlatform, usePlatform } from './harness/platform.ts';
import { type BenchPostgres, benchPostgres, copyRows } from './harness/postgres.ts';
import type { Row, Side } from './harness/row.ts';

/** The first push of a large chain, as a multiple of copying the same rows into a database. */
export async function* pushRows(bench: Bench): AsyncGenerator<Row> {
  const root = bench.corpus(bench.stores, 'push');
  const rows = bench.write('rows.tsv', copyRowsText(root));
  const size = bench.stores.toLocaleString('en');
  const postgres = await benchPostgres(bench);
  if (postgres) yield* postgresRows(bench, { postgres, root, rows, size });
  const folders = freshPlatforms(bench, root, async (run) => bench.folder(`push-${run}`));
  yield {
    type: 'ratio',
    figure: `first push of ${size} to PGlite, server part ÷ PGlite COPY`,
    ours: serverPart(folders),
    peer: pgliteCopy(bench, rows),
    budget: 2.5,
    stretch: 2,
  };
}

interface PostgresRows {
  readonly postgres: BenchPostgres;
  readonly root: string;
  readonly rows: string;
  readonly size: string;
}

async function* postgresRows(bench: Bench, { postgres, root, rows, size }: PostgresRows): AsyncGenerator<Row> {
  const peer = copyRows(await postgres.database('peer'), rows);
  const fresh = freshPlatforms(bench, root, (run) => postgres.database(`push_${run}`));
  yield {
    type: 'ratio',
    figure: `first push of ${size} to PostgreSQL, whole process ÷ \`psql \\copy\``,
    ours: { label: 'push', prepare: fresh.prepare, run: fresh.push },
    peer,
    budget: 5,
    stretch: 4,
  };
  yield {
    type: 'ratio',
    figure: `first push of ${size} to PostgreSQL, server part ÷ \`psql \\copy\``,
    ours: serverPart(fresh),
    peer,
    budget: 2,
    stretch: 1.6,
  };
  yield {
    type: 'memory',
    figure: `peak memory, first push of ${size}`,
    prepare: fresh.prepare,
    peakMegabytes: bench.peakOfOurs(['push', '--yes', '--root', root], { env: PLATFORM_ENV }),
    budget: 320,
    stretch: 280,
  };
}

interface FreshPlatforms {
  /** Replaces the platform by an empty one and forgets what is known of the workspace. */
  prepare(): Promise<void>;
  /** Pushes everything; the seconds of the whole process. */
  push(): number | Promise<number>;
  /** Seconds that the current platform has worked on changesets. */
  serverSeconds(): Promise<number>;
}

function freshPlatforms(bench: Bench, root: string, place: (run: number) => Promise<string>): FreshPlatforms {
  let platform: BenchPlatform | undefined;
  let run = 0;
  bench.onClose(() => platform?.stop());
  return {
    prepare: async () => {
      await platform?.stop();
      platform = await startPlatform(await place(++run));
      usePlatform(root, platform.url);
      forget(root);
    },
    push: bench.ours(['push', '--yes', '--root', root], { env: PLATFORM_ENV }).run,
    serverSeconds: async () => (await platform?.changesetSeconds()) ?? Number.NaN,
  };
}

function serverPart(platforms: FreshPlatforms): Side {
  const run = async (): Promise<number> => {
    await platforms.push();
    return platforms.serverSeconds();
  };
  return { label: 'server part of push', prepare: platforms.prepare, run };
}

function pgliteCopy(bench: Bench, rows: string): Side {
  const script = path.join(PROJECT, 'test/bench/peers/pglite-copy.mjs');
  let run = 0;
  return {
    label: 'PGlite COPY',
    run: () => Number(outputOf(process.execPath, [script, bench.folder(`copy-${++run}`), rows])) / 1000,
  };
}
