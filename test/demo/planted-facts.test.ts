import { describe, expect, it } from 'vitest';
import type { DemoStore } from '../../src/demo/demo-chain.ts';
import { ChainTrade } from '../../src/demo/load-trade.ts';
import { daysBetween, weekdayOf } from '../../src/demo/local-time.ts';
import { peerGroups } from '../../src/demo/peer-groups.ts';
import { peopleOf } from '../../src/demo/people.ts';
import { plant } from '../../src/demo/planted.ts';
import { Random } from '../../src/demo/random.ts';
import { headsOf } from '../../src/demo/store-size.ts';
import { areaOn } from '../../src/demo/trade.ts';
import { addDays, type Day } from '../../src/model/day.ts';
import { footfallPeaks } from '../../src/server/insights/footfall-peaks.ts';
import { medianOf, robustOutliers } from '../../src/server/insights/robust-outliers.ts';
import { slackOf } from '../../src/server/insights/slack-of.ts';

const SPAN = { from: '2026-08-03', until: '2026-10-31', days: 90 };

/** As many stores of each format and tier as the reference chain has, of like size. */
const SIZES = {
  'flagship a': [520, 460, 360, 410],
  'direct a': [185, 170, 190, 210, 200, 165],
  'direct b': [180, 160, 96, 155, 130],
  'franchise b': [105, 120, 110, 100, 95],
  'franchise c': [100, 85, 90],
  'authorized c': [70, 65, 60],
};
const LIVE = new Set(['flagship a 1', 'direct b 0', 'franchise c 0']);

const stores = Object.entries(SIZES).flatMap(([group, sizes]) =>
  sizes.map((salesM2, index): DemoStore => {
    const [format = '', tier = ''] = group.split(' ');
    const name = `${group} ${index}`;
    const devices = [{ code: `${name}-POS`, category: 'pos', model: 'T2' }];
    const plain = { region: `r${index}`, opens: 10, closes: 22, position: { lat: 30, lng: 120, crs: 'gcj02' } };
    return { name, format, tier, salesM2, devices, ...plain, live: LIVE.has(name) };
  }),
);

/** STOREOPS_FUZZ draws more of them. */
const SEEDS = Array.from({ length: Number(process.env.STOREOPS_FUZZ ?? 0) > 0 ? 100 : 5 }, (_, index) => index + 1);

interface Row {
  readonly store: string;
  readonly date: Day;
  readonly line?: number;
  readonly netMinor?: number;
  readonly costMinor?: number;
  readonly visitors?: number;
  readonly hour?: number;
  readonly valid?: boolean;
}

interface StoreDay {
  net: number;
  cost: number;
  receipts: number;
  units: number;
  visitors: number;
  complaints: number;
  stock: number;
}

const EMPTY: StoreDay = { net: 0, cost: 0, receipts: 0, units: 0, visitors: 0, complaints: 0, stock: 0 };

/** What metrics are made of, by day and store, and the hours. */
function pastOf(seed: number) {
  const random = new Random(`chain ${seed}`);
  const people = peopleOf({ stores, courses: ['x'] } as never, random.of('people'));
  const chain = {
    name: 'chain',
    resources: [],
    stores,
    courses: [],
    reviewers: new Map(),
    calendars: [],
    dueDays: () => [],
  };
  const planted = plant(chain, people, SPAN, random.of('planted'));
  const trade = new ChainTrade(chain, planted, random.of('trade'));
  const days = new Map<string, StoreDay>();
  const hours: Row[] = [];
  const at = ({ store, date }: Row): StoreDay => {
    const key = `${date} ${store}`;
    const day = days.get(key) ?? { ...EMPTY };
    days.set(key, day);
    return day;
  };
  for (const date of daysBetween(SPAN.from, SPAN.until)) {
    const { sales, complaints, footfall, stock } = trade.on(date) as unknown as Record<string, Row[]>;
    for (const row of sales ?? []) {
      const day = at(row);
      day.net += row.netMinor ?? 0;
      day.cost += row.costMinor ?? 0;
      day.units += 1;
      if (row.line === 1) day.receipts += 1;
    }
    for (const row of complaints ?? []) at(row).complaints += row.valid ? 1 : 0;
    for (const row of footfall ?? []) at(row).visitors += row.visitors ?? 0;
    for (const row of stock ?? []) at(row).stock += row.costMinor ?? 0;
    hours.push(...(footfall ?? []));
  }
  return { planted, people, days, hours };
}

type Past = ReturnType<typeof pastOf>;

/** Figure → its unit, its value and what it rests on. */
const FIGURES = {
  'sales-per-square-metre': ['money', (sum: Sum) => [sum.net, sum.area]],
  'sales-per-head': ['money', (sum: Sum) => [sum.net, sum.heads]],
  'average-ticket': ['money', (sum: Sum) => [sum.net, sum.receipts]],
  'units-per-ticket': ['number', (sum: Sum) => [sum.units, sum.receipts]],
  'days-of-stock': ['days', (sum: Sum) => [sum.stock, sum.cost]],
  'conversion-rate': ['ratio', (sum: Sum) => [sum.receipts, sum.visitors]],
  'complaint-rate': ['per-ten-thousand', (sum: Sum) => [sum.complaints, sum.receipts]],
} as const satisfies Record<string, readonly [string, (sum: Sum) => readonly [number, number]]>;

type Sum = StoreDay & { readonly area: number; readonly heads: number };

/** Stores that stand out in a period, by figure. */
function outliers({ planted, days }: Past, from: Day, to: Day, names: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of names as readonly (keyof typeof FIGURES)[]) {
    const [unit, read] = FIGURES[name];
    for (const peers of peerGroups(stores).values()) {
      const known = peers.map((store) => {
        const sum = { ...EMPTY, area: 0, heads: headsOf(store) };
        for (const date of daysBetween(from, to)) {
          const day = days.get(`${date} ${store.name}`) ?? EMPTY;
          for (const key of Object.keys(EMPTY) as (keyof StoreDay)[]) sum[key] += day[key];
          sum.area += areaOn(store, date, planted);
        }
        const [above, below] = read(sum);
        return { name: store.name, value: above / below, samples: below };
      });
      const middle = medianOf(known.map(({ value }) => value));
      const values = known.map((one) => ({ ...one, slack: slackOf(unit, { middle, samples: one.samples }) }));
      for (const one of robustOutliers(values, { threshold: 3.5, minPeers: 5 })) found.push(`${name} ${one.name}`);
    }
  }
  return found;
}

describe('what is planted in a demo is found, and nothing else (R026, R070)', () => {
  it.each(SEEDS)('of seed %i', (seed) => {
    const past = pastOf(seed);
    const { planted } = past;
    const odd = planted.abnormalStore.store;
    const all = Object.keys(FIGURES);
    const months = [
      ['2026-08-03', '2026-08-31'],
      ['2026-09-01', '2026-09-30'],
      ['2026-10-01', '2026-10-31'],
      [SPAN.from, SPAN.until],
    ] as const;
    for (const [from, to] of months) {
      const found = outliers(past, from, to, all);
      expect([from, found.filter((one) => !one.endsWith(odd))]).toEqual([from, []]);
      expect(found).toEqual(expect.arrayContaining([`sales-per-square-metre ${odd}`, `complaint-rate ${odd}`]));
    }
    // What weekly reviews compare.
    for (let week = SPAN.from; week <= SPAN.until; week = addDays(week, 7)) {
      const names = ['sales-per-square-metre', 'complaint-rate', 'conversion-rate'];
      const found = outliers(past, week, addDays(week, 6), names);
      expect([week, found.filter((one) => !one.endsWith(odd))]).toEqual([week, []]);
      if (addDays(week, 6) <= SPAN.until) expect(found).toContain(`sales-per-square-metre ${odd}`);
    }
    for (const [from, to] of months) expect(peaksOf(past, from, to)).toEqual(expectedPeaks(planted.weekendPeaks));
  });

  it('stands in different stores, and the people are enough for the roster', () => {
    for (let seed = 100; seed < 200; seed++) {
      const random = new Random(`chain ${seed}`);
      const chain = { stores, courses: ['x'] } as never;
      const people = peopleOf(chain, random.of('people'));
      const { abnormalStore, weekendPeaks, areaChange, onTime, idleUser } = plant(chain, people, SPAN, random);
      const places = [abnormalStore.store, ...weekendPeaks.stores, areaChange.store, onTime.exactly95, onTime.above95];
      expect(new Set([...places, idleUser.store]).size).toBe(7);
      expect(areaChange.from.slice(8)).toBe('16');
      expect(new Set(people.map(({ employeeNumber }) => employeeNumber)).size).toBe(people.length);
      expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    }
  });
});

/** Middle levels of the hours, as the platform reads them from its table. */
function peaksOf({ hours }: Past, from: Day, to: Day) {
  const levels = new Map<string, number[]>();
  for (const { store, date, hour, visitors } of hours) {
    if (date < from || date > to) continue;
    const key = `${store}|${weekdayOf(date) || 7}|${hour}`;
    levels.set(key, [...(levels.get(key) ?? []), visitors ?? 0]);
  }
  const rows = [...levels].map(([key, counts]) => {
    const [store = '', weekday, hour] = key.split('|');
    const visitors = counts.toSorted((a, b) => a - b)[Math.ceil(counts.length / 2) - 1] ?? 0;
    return { store, weekday: Number(weekday), hour: Number(hour), visitors, days: counts.length };
  });
  return footfallPeaks(rows, { percent: 200, least: 10 }).map(({ store, weekday, from: first, until }) => ({
    ...{ store, weekday, from: first, until },
  }));
}

function expectedPeaks({ stores: crowded, from, until }: Past['planted']['weekendPeaks']) {
  return crowded.flatMap((store) => [6, 7].map((weekday) => ({ store, weekday, from, until })));
}
