import { describe, expect, test } from 'vitest';
import { duplicatesAmong, type Identified } from '../../../src/checks/judging/duplicates.ts';
import type { Identifiers } from '../../../src/kinds/kind.ts';
import { store } from '../../../src/kinds/store/index.ts';
import { randomNumbers } from '../../helpers/random-numbers.ts';
import { readResources } from '../../helpers/reference-chain.ts';

const identifiers: Identifiers = {
  read: () => '',
  sort: (position) => (position % 2 === 0 ? 'even' : 'odd'),
  path: (position) => ['spec', position],
};

describe('codes that stand twice', () => {
  test('are found at the later place, with who had them first', () => {
    const resources: Identified[] = [
      ['store/a', 'X|1||2'],
      ['store/b', 'Y|X'],
      ['store/c', 'Z||X|2'],
    ];
    expect(duplicatesAmong(resources, identifiers)).toEqual([
      { address: 'store/c', path: ['spec', 2], sort: 'even', code: 'X', first: 'store/a' },
      { address: 'store/c', path: ['spec', 3], sort: 'odd', code: '2', first: 'store/a' },
    ]);
  });

  test('are found within one resource too', () => {
    expect(duplicatesAmong([['store/a', 'X||X']], identifiers)).toHaveLength(1);
  });

  test('are those that comparing every two would find', () => {
    const random = randomNumbers(7);
    for (let round = 0; round < 30; round++) {
      const resources = Array.from({ length: 200 }, (_, at): Identified => {
        const codes = Array.from({ length: random(6) }, () => (random(4) === 0 ? '' : `C${random(900)}`));
        return [`store/s${at}`, codes.join('|')];
      });
      const seen = new Map<string, string>();
      const slow = resources.flatMap(([address, text]) =>
        text.split('|').flatMap((code, position) => {
          const key = `${position % 2} ${code}`;
          const first = seen.get(key);
          if (code === '') return [];
          if (first === undefined) seen.set(key, address);
          return first === undefined ? [] : [`${address} ${position} ${first}`];
        }),
      );
      const found = duplicatesAmong(resources, identifiers);
      expect(found.map(({ address, path, first }) => `${address} ${path[1]} ${first}`)).toEqual(slow);
    }
  });

  test('are found among a hundred thousand', () => {
    const resources = Array.from(
      { length: 50_000 },
      (_, at): Identified => [`store/s${at}`, `XH-${at}|S-${at === 49_999 ? 7 : at}`],
    );
    expect(duplicatesAmong(resources, identifiers)).toMatchObject([{ address: 'store/s49999', code: 'S-7' }]);
  });
});

test('a store is known by its number, its numbers elsewhere and its devices, each where it stands', () => {
  const [valid] = readResources<Record<string, unknown>>(['test/fixtures/store/valid.yaml']);
  const { read, sort, path } = store.identifiers!;
  const codes = read(valid!)
    .split('|')
    .flatMap((code, position) => (code === '' ? [] : [`${sort(position)} ${code} ${path(position).join('.')}`]));
  expect(codes).toEqual([
    'code XH-CS-001 spec.code',
    'erp 3101 spec.externalIds.erp',
    'mall M430103001 spec.externalIds.mall',
    'feishu od-0123456789abcdef0123456789abcdef spec.externalIds.feishu',
    'dingtalkDept 430103001 spec.externalIds.dingtalkDept',
    'gln 6970000000017 spec.externalIds.gln',
    'osm node/123456789 spec.externalIds.osm',
    'device CSHXR-POS-01 spec.devices.0.code',
    'serial-number TF22200010001 spec.devices.0.sn',
  ]);
});

test('a code that holds the separator stays one code', () => {
  const [valid] = readResources<Record<string, unknown>>(['test/fixtures/store/valid.yaml']);
  const odd = { ...valid!, spec: { ...valid!.spec, devices: [{ code: 'D-1', sn: 'A|B\tC' }], externalIds: {} } };
  expect(store.identifiers?.read(odd)).toBe('XH-CS-001|||||||D-1|A%7CB%09C');
});
