import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/server/configuration/change-blocks.ts';
import { DATASETS } from '../../../src/server/data/datasets.ts';
import { readRows } from '../../../src/server/data/read-rows.ts';
import { RowWriter } from '../../../src/server/data/row-writer.ts';
import { pick, randomNumbers } from '../../helpers/random-numbers.ts';

const GROUND = { stores: new Set(['s1', '门店二']), metrics: new Set(['nps']), lastDate: '2026-10-01' };

const CELLS = [
  ...[
    '',
    's1',
    '门店二',
    's9',
    '2026-09-30',
    '2026-02-30',
    '2026-12-31',
    'A1',
    '中文',
    'a b',
    'x'.repeat(64),
    'x'.repeat(65),
  ],
  ...[
    '0',
    '-0',
    '007',
    '7',
    '-7',
    '1',
    '23',
    '24',
    '9007199254740991',
    '-9007199254740991',
    '9007199254740992',
    '1e3',
    '+1',
    '-',
  ],
  ...['true', 'false', 'passed', 'back\\slash', 'tab\there', 'del\u007f', 'nps', '测'.repeat(40)],
];

async function read(dataset: (typeof DATASETS)[number], lines: readonly string[], ending: string) {
  const writer = new RowWriter(dataset, GROUND);
  // Cut anywhere, as it comes off the wire.
  const bytes = Buffer.from(`${lines.join(ending)}${ending}`);
  const stream = Readable.from([bytes.subarray(0, 37), bytes.subarray(37)]);
  const parts: Buffer[] = [];
  for await (const part of readRows(readBlocks({ stream, encoding: 'identity' }), 'csv', writer)) parts.push(part);
  return {
    rows: Buffer.concat(parts).toString(),
    findings: writer.findings,
    stores: [...writer.stores],
    count: writer.count,
  };
}

describe('rows of CSV that are plain', () => {
  it('are read byte by byte to the same as quoted ones, with the same findings (R010)', async () => {
    const random = randomNumbers(11);
    for (let round = 0; round < 400; round++) {
      const dataset = pick(DATASETS, random);
      const good = new Map(
        dataset.columns.map(({ name, type }) => [name, type === 'store' ? 's1' : type === 'date' ? '2026-09-30' : '1']),
      );
      const names = [...dataset.columns.map(({ name }) => name), 'void'].filter(
        (name) => name !== 'void' || random(2) === 0,
      );
      if (random(3) === 0) names.reverse();
      const rows = Array.from({ length: random(6) }, () =>
        names.map((name) =>
          random(8) === 0 ? pick(CELLS, random) : name === 'void' ? 'true' : (good.get(name) ?? ''),
        ),
      );
      if (random(9) === 0) rows.push(['s1']);
      const ending = pick(['\n', '\r\n', '\n\n'], random);
      const plain = await read(
        dataset,
        [names, ...rows].map((row) => row.join(',')),
        ending,
      );
      const quoted = await read(
        dataset,
        [names.join(','), ...rows.map((row) => row.map((cell) => `"${cell}"`).join(','))],
        ending,
      );
      expect([dataset.name, rows, plain]).toEqual([dataset.name, rows, quoted]);
    }
  });
});
