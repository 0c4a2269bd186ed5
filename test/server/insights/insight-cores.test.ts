import { describe, expect, it } from 'vitest';
import { commonProblems } from '../../../src/server/insights/common-problems.ts';
import { footfallPeaks } from '../../../src/server/insights/footfall-peaks.ts';
import { isLowActivity } from '../../../src/server/insights/low-activity.ts';
import { medianOf, robustOutliers } from '../../../src/server/insights/robust-outliers.ts';
import { slackOf } from '../../../src/server/insights/slack-of.ts';
import { transferSources } from '../../../src/server/insights/transfer-sources.ts';
import { randomNumbers } from '../../helpers/random-numbers.ts';

const OPTIONS = { threshold: 3.5, minPeers: 5 };

const named = (values: readonly number[]) => values.map((value, index) => ({ name: `s${index}`, value }));

describe('a store that stands out among its peers (R026)', () => {
  const random = randomNumbers(26);
  /** About normal: twelve throws of a die added up. */
  const ordinary = (): number => 90 + Array.from({ length: 12 }, () => random(1000) / 1000).reduce((a, b) => a + b, 0);

  it('is found, one of thirty, and says how far it is', () => {
    const values = named(Array.from({ length: 29 }, ordinary));
    const found = robustOutliers([...values, { name: 'odd', value: 60 }], OPTIONS);
    expect(found.map(({ name, peers }) => [name, peers])).toEqual([['odd', 30]]);
    expect(found[0]?.score).toBeLessThan(-20);
  });

  it('is hardly ever found where there is none: in fewer than one of a hundred values', () => {
    let flagged = 0;
    for (let round = 0; round < 200; round++)
      flagged += robustOutliers(named(Array.from({ length: 30 }, ordinary)), OPTIONS).length;
    expect(flagged / (200 * 30)).toBeLessThan(0.01);
  });

  it('is not looked for among too few, nor where all are alike', () => {
    expect(robustOutliers(named([1, 1, 1, 50]), OPTIONS)).toEqual([]);
    expect(robustOutliers(named([7, 7, 7, 7, 7, 7]), OPTIONS)).toEqual([]);
  });

  it('is found where more than half are alike', () => {
    const values = named([...Array.from({ length: 20 }, () => 1), 0.2]);
    expect(robustOutliers(values, OPTIONS).map(({ name }) => name)).toEqual(['s20']);
  });

  it('is none for what chance does: one complaint more than stores that have none, or one more in a hundred receipts', () => {
    const chanced = (unit: 'count' | 'ratio' | 'money', values: readonly number[], samples = 100) => {
      const slack = slackOf(unit, { middle: medianOf(values), samples });
      return robustOutliers(
        named(values).map((one) => ({ ...one, slack })),
        OPTIONS,
      ).map(({ name }) => name);
    };
    expect(chanced('count', [0, 0, 0, 0, 1])).toEqual([]);
    expect(chanced('count', [0, 0, 0, 0, 9])).toEqual(['s4']);
    expect(chanced('ratio', [0.02, 0.02, 0.02, 0.02, 0.03])).toEqual([]);
    expect(chanced('ratio', [0.02, 0.02, 0.02, 0.02, 0.2])).toEqual(['s4']);
    // Nor is what is within a tenth of the middle.
    expect(chanced('money', [500, 500, 500, 500, 545])).toEqual([]);
    expect(chanced('money', [500, 500, 500, 500, 560])).toEqual(['s4']);
  });

  it('is measured from the middle value', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2])]).toEqual([2, 2.5]);
  });
});

describe('a problem that stores share (R090)', () => {
  const report = (store: string, key: string, task: number) => ({ store, key, subject: `task/${task}` });

  it('is one of three stores, and not ten of one', () => {
    const found = commonProblems(
      [
        ...Array.from({ length: 10 }, (_, index) => report('a', 'printer', index)),
        ...[
          report('a', 'pos T2s', 20),
          report('b', 'pos T2s', 21),
          report('b', 'pos T2s', 22),
          report('c', 'pos T2s', 23),
        ],
      ],
      3,
    );
    expect(found).toEqual([
      {
        ...{ key: 'pos T2s', stores: ['a', 'b', 'c'], occurrences: 4 },
        subjects: ['task/20', 'task/21', 'task/22', 'task/23'],
      },
    ]);
  });
});

describe('a person who hardly uses the platform (R092)', () => {
  it.each([
    [22, 10, true],
    [22, 11, false],
    [0, 0, false],
    [1, 0, true],
  ])('of %i rostered days active on %i: %s', (rostered, active, isLow) => {
    expect(isLowActivity({ rostered, active }, 50)).toBe(isLow);
  });
});

describe('an hour of a weekend with far more visitors than on working days (R070)', () => {
  const OF = { percent: 200, least: 10 };
  const week = (store: string, visitorsOf: (weekday: number, hour: number) => number) =>
    [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
      [12, 13, 14, 15, 16].map((hour) => ({ store, weekday, hour, visitors: visitorsOf(weekday, hour), days: 4 })),
    );

  it('is told with the store, the day, the hours and how many there are more, and where all hours are alike nothing is', () => {
    const crowded = week('a', (weekday, hour) => (weekday === 6 && hour >= 14 ? 60 : 20));
    const alike = week('b', () => 20);
    const empty = week('c', (weekday) => (weekday > 5 ? 6 : 2));
    expect(footfallPeaks([...crowded, ...alike, ...empty], OF)).toEqual([
      { store: 'a', weekday: 6, from: 14, until: 17, visitors: 180, usual: 60 },
    ]);
  });
});

describe('stock that could come from elsewhere (R012)', () => {
  it('is what stores nearby have beyond what they will sell themselves, the nearest first', () => {
    const at = (lat: number) => ({ lat, lng: 116.4, crs: 'wgs84' as const });
    const stocks = [
      { store: 'far', geo: at(41), onHand: 50, sold: 0 },
      { store: 'needs-it', geo: at(39.91), onHand: 10, sold: 20 },
      { store: 'next', geo: at(39.95), onHand: 30, sold: 28 },
      { store: 'near', geo: at(39.92), onHand: 4, sold: 0 },
    ];
    const found = transferSources(at(39.9), stocks, { kilometres: 30, days: 28, keepDays: 14 });
    expect(found.map(({ store, surplus }) => [store, surplus])).toEqual([
      ['near', 4],
      ['next', 16],
    ]);
    expect(found[0]?.metres).toBeGreaterThan(2000);
    expect(transferSources(at(39.9), stocks, { kilometres: 1, days: 28, keepDays: 14 })).toEqual([]);
  });
});
