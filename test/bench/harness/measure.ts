import type { Result, Row, Side } from './row.ts';

/** Takes one figure. Pairs run in turn (A B A B …) after one unmeasured run of each, so that a slow minute hits both. */
export async function measure(row: Row, runs: number): Promise<Result> {
  if (row.type === 'missing') return { row };
  if (row.type === 'memory') {
    const peaks: number[] = [];
    for (let run = 0; run < Math.min(runs, 3); run += 1) {
      await row.prepare?.();
      peaks.push(row.peakMegabytes());
    }
    const ours = median(peaks);
    return { row, ours, value: ours };
  }
  if (row.type === 'latency') {
    const waits: number[] = [];
    // The first run warms up.
    for (let run = -1; run < Math.min(runs, 3); run += 1) {
      const wait = await row.milliseconds();
      if (run >= 0) waits.push(wait);
    }
    const ours = median(waits);
    return { row, ours, value: ours };
  }
  const seconds: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let run = -1; run < runs; run += 1) {
    const peer = await once(row.peer);
    const ours = await once(row.ours);
    if (run < 0) continue;
    seconds.peer.push(peer);
    seconds.ours.push(ours);
  }
  const [ours, peer] = [median(seconds.ours), median(seconds.peer)];
  return { row, ours, peer, value: ours / peer };
}

async function once(side: Side): Promise<number> {
  await side.prepare?.();
  return side.run();
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
