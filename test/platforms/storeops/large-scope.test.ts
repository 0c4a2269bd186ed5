import { expect, test } from 'vitest';
import { phasesOf } from '../../../src/operations/ask-rollout.ts';
import { type PartAnswer, readLargeScope } from '../../../src/platforms/storeops/large-scope.ts';

const STORES = Array.from({ length: 230 }, (_, index) => `s${index}`);

/** What a platform says of parts: their stores' counts added, or nothing. */
function askOf(counts: (store: string) => readonly [number, number] | undefined, more: Partial<PartAnswer> = {}) {
  const asked: string[][] = [];
  const ask = (stores: readonly string[]): Promise<PartAnswer> => {
    asked.push([...stores]);
    const found = stores.flatMap((store) => [counts(store) ?? []].filter(([above]) => above !== undefined));
    const sum = (at: 0 | 1) => String(found.reduce((total, pair) => total + (pair[at] ?? 0), 0));
    const value = found.length > 0 ? { numerator: sum(0), denominator: sum(1) } : null;
    const items = stores.map((store) => ({ value: counts(store) ? { numerator: '1', denominator: '1' } : null }));
    const dataUntil = `2026-11-2${asked.length}`;
    const coverage = { days: found.length, expected: stores.length };
    return Promise.resolve({ value, items, samples: found.length, coverage, dataUntil, ...more });
  };
  return { asked, ask };
}

const ratio = { formula: 'ratio', unit: 'ratio' };

test('ratios of sums over many stores are asked for in hundreds and added, as of the part furthest behind (R059)', async () => {
  const { ask, asked } = askOf(() => [9, 10]);
  const reading = await readLargeScope({ stores: STORES, entry: ratio, ask });
  expect(reading).toEqual({ numerator: 2070, denominator: 2300, samples: 230, dataUntil: '2026-11-21' });
  expect(asked.map(({ length }) => length)).toEqual([100, 100, 30]);
  expect(asked.flat()).toEqual(STORES);
  // Stores of which nothing is known add nothing, as when they are asked for together.
  const some = askOf((store) => (Number(store.slice(1)) < 100 ? [9, 10] : undefined));
  expect(await readLargeScope({ stores: STORES, entry: ratio, ask: some.ask })).toMatchObject({ denominator: 1000 });
});

test('the chain’s own value stands for stores that have none, and is not added up', async () => {
  const entry = { formula: 'reported', unit: 'count' };
  const chain = askOf(() => undefined, { value: { numerator: '3', denominator: '1' }, samples: 1 });
  expect(await readLargeScope({ stores: STORES, entry, ask: chain.ask })).toMatchObject({ numerator: 3, samples: 1 });
  const own = askOf(() => [1, 1], { value: { numerator: '5', denominator: '1' } });
  expect(await readLargeScope({ stores: STORES, entry, ask: own.ask })).toMatchObject({
    numerator: 15,
    denominator: 1,
  });
});

test('what cannot be added has no figure, and says why (R041)', async () => {
  const { ask, asked } = askOf(() => [1, 2]);
  for (const [formula, unit] of [
    ['active-users', 'ratio'],
    ['response-time', 'minutes'],
    ['difference', 'points'],
    ['ratio', 'days'],
  ] as const)
    expect(await readLargeScope({ stores: STORES, entry: { formula, unit }, ask })).toEqual({
      samples: 0,
      problem: 'not-additive',
    });
  expect(await readLargeScope({ stores: STORES, entry: undefined, ask })).toMatchObject({ problem: 'not-additive' });
  expect(asked).toEqual([]);
  const part = askOf(() => [1, 2], { value: null });
  expect(await readLargeScope({ stores: STORES, entry: ratio, ask: part.ask })).toMatchObject({
    problem: 'part-without-value',
  });
});

test('all the stores of some phases are asked for by these, in one piece', () => {
  const live = new Map([
    ...STORES.map((store, index) => [store, index < 100 ? 'mvp' : 'expansion'] as const),
    ['outside', undefined] as const,
  ]);
  expect(phasesOf(STORES, live)).toBe('expansion,mvp');
  expect(phasesOf(STORES.slice(0, 100), live)).toBe('mvp');
  expect(phasesOf(STORES.slice(1), live)).toBeUndefined();
  expect(phasesOf([...STORES, 'outside'], live)).toBeUndefined();
  expect(phasesOf(STORES, undefined)).toBeUndefined();
  expect(phasesOf([], live)).toBeUndefined();
});
