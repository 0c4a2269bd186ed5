import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Bench, PROJECT } from './harness/bench.ts';
import type { Row } from './harness/row.ts';

/** A believable quarter of the reference chain, told to an embedded platform request by request: whole process. */
export function* demoRows(bench: Bench): Generator<Row> {
  let number = 0;
  const milliseconds = async (): Promise<number> => {
    number += 1;
    const folder = path.join(bench.folder('demo'), String(number));
    const argv = ['demo', 'load', '--days', '90', '--until', '2026-10-31', '--seed', String(number), '--data', folder];
    const seconds = await bench.ours([...argv, '--root', PROJECT]).run();
    rmSync(folder, { recursive: true, force: true });
    return seconds * 1000;
  };
  yield {
    type: 'latency',
    figure: 'demo quarter of 30 stores, embedded',
    milliseconds,
    budget: 180_000,
    stretch: 120_000,
  };
}
