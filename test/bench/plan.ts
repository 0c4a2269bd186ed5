import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Bench, storeFiles } from './harness/bench.ts';
import { timeOf } from './harness/child.ts';
import { PLATFORM_ENV, startPlatform, TOKEN, usePlatform } from './harness/platform.ts';
import { benchPostgres } from './harness/postgres.ts';
import type { Row, Side } from './harness/row.ts';

const CHANGES = 5;

/** Comparing a large chain with a live platform, as a multiple of listing that platform. */
export async function* planRows(bench: Bench): AsyncGenerator<Row> {
  const root = bench.corpus(bench.stores, 'plan');
  const postgres = await benchPostgres(bench);
  const platform = await startPlatform((await postgres?.database('plan')) ?? bench.folder('plan-platform'));
  bench.onClose(() => platform.stop());
  usePlatform(root, platform.url);
  const env = PLATFORM_ENV;
  bench.ours(['push', '--yes', '--root', root], { env }).run();

  const size = bench.stores.toLocaleString('en');
  const plan = bench.ours(['plan', '--root', root], { env });
  const list = listing(platform.url);
  const unchanged = { type: 'ratio', ours: plan, peer: list, budget: 3.5, stretch: 2.6 } as const;
  yield { ...unchanged, figure: `plan of ${size}, no changes ÷ listing with curl` };
  yield {
    type: 'memory',
    figure: `peak memory, plan of ${size}`,
    peakMegabytes: bench.peakOfOurs(['plan', '--root', root], { env }),
    budget: 90,
    stretch: 70,
  };
  for (const file of storeFiles(root, CHANGES)) changeStore(path.join(root, file));
  const changed = { type: 'ratio', ours: plan, peer: list, budget: 4.5, stretch: 3.2 } as const;
  yield { ...changed, figure: `plan of ${size}, ${CHANGES} changes ÷ listing with curl` };
}

function listing(url: string): Side {
  const argv = ['--silent', '--fail', '--output', '/dev/null', '--header', `authorization: Bearer ${TOKEN}`];
  return { label: 'curl', run: () => timeOf('curl', [...argv, `${url}/v1/resources?fields=hash&limit=100000`]) };
}

/** Gives the store another place on the map. */
function changeStore(file: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/^( +lat: \d+)\.\d+$/m, '$1.5');
  if (changed === text) throw new Error(`${file} has no latitude to change`);
  writeFileSync(file, changed);
}
