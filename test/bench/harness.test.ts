import { expect, test } from 'vitest';
import { BusyTime } from './harness/busy-time.ts';
import { peakMegabytesOf, timeOf } from './harness/child.ts';
import { measure, median } from './harness/measure.ts';
import type { Row, Side } from './harness/row.ts';
import { isOverBudget, markdownTable } from './harness/table.ts';

function ratio(ours: Side, peer: Side): Row {
  return { type: 'ratio', figure: 'ours ÷ peer', ours, peer, budget: 3, stretch: 1.5 };
}

test('pairs run in turn, each prepared, and the first pair does not count', async () => {
  const order: string[] = [];
  const side = (label: string, seconds: readonly number[]): Side => {
    let run = 0;
    return {
      label,
      prepare: () => void order.push(`prepare ${label}`),
      run: () => {
        order.push(label);
        return seconds[run++] ?? 0;
      },
    };
  };
  const row = ratio(side('ours', [900, 4, 2, 6]), side('peer', [100, 2, 3, 1]));
  const result = await measure(row, 3);
  expect(order.slice(0, 8)).toEqual([
    'prepare peer',
    'peer',
    'prepare ours',
    'ours',
    'prepare peer',
    'peer',
    'prepare ours',
    'ours',
  ]);
  expect(result).toMatchObject({ ours: 4, peer: 2, value: 2 });
});

test('the median is the middle value or the mean of the two middle ones', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('time in which several things are under way counts once', () => {
  const busy = new BusyTime();
  for (const [start, end] of [
    [10, 12],
    [5, 6],
    [1, 4],
    [3, 5],
    [2, 3],
    [11, 11.5],
  ] as const)
    busy.add(start, end);
  expect(busy.total).toBe(7);
});

test('the table says which figures are over their budget', () => {
  const side: Side = { label: 'peer', run: () => 1 };
  const row = ratio(side, side);
  const results = [1.2, 2, 4].map((value) => ({ row, ours: value, peer: 1, value }));
  expect(results.map(isOverBudget)).toEqual([false, false, true]);
  const lines = markdownTable(results).split('\n').slice(2);
  expect(lines.map((line) => line.split(' | ').at(-1))).toEqual(['stretch |', 'within |', '**over** |']);
  expect(lines[0]).toContain('| 1.20 s | 1.00 s (peer) | 1.20 | 3 | 1.5 |');
});

test('a figure that cannot be taken is in the table with its reason', () => {
  const row: Row = { type: 'missing', figure: 'dispatch', budget: 3, stretch: 2, why: 'not built yet' };
  expect(markdownTable([{ row }])).toContain('| dispatch |  |  |  | 3 | 2 | not built yet |');
});

test('a measured process starts without the variables that slow every start, and its peak memory is known', () => {
  const script = 'if (process.env.NODE_EXTRA_CA_CERTS) process.exit(1); globalThis.kept = Buffer.alloc(1e8, 1);';
  process.env.NODE_EXTRA_CA_CERTS = '/nowhere.pem';
  try {
    expect(timeOf(process.execPath, ['-e', script])).toBeGreaterThan(0);
    const megabytes = peakMegabytesOf(['-e', script]);
    expect(megabytes).toBeGreaterThan(100);
    expect(megabytes).toBeLessThan(400);
  } finally {
    delete process.env.NODE_EXTRA_CA_CERTS;
  }
});

test('a program that fails is no measurement', () => {
  expect(() => timeOf(process.execPath, ['-e', 'process.exit(7)'])).toThrow('7');
});
