import type { DemoStore } from './demo-chain.ts';
import { farFromPeers, ordinaryOf } from './far-from-peers.ts';
import { peerGroups } from './peer-groups.ts';
import { PEAK_SHARE, type Planted } from './planted.ts';
import type { Random } from './random.ts';
import { headsOf } from './store-size.ts';

/** How a store is unlike others of its format and tier: 1 is like the middle of them. */
export interface Temper {
  /** Money taken on a square metre. */
  readonly sales: number;
  /** Money taken on a receipt. */
  readonly ticket: number;
  /** Receipts for a visitor. */
  readonly conversion: number;
  /** Receipts with something small beside what was wanted. */
  readonly attached: number;
  /** Days that its stock lasts. */
  readonly stock: number;
}

/** The weakest of ordinary stores is this much below the middle, the best as much above; prices are much alike everywhere. */
const SPREAD = { sales: 0.1, ticket: 0.05, conversion: 0.08, attached: 0.2, stock: 0.08 };

/** Fewer stores than this are not compared with each other. */
const FEW = 5;

/** Ordinary stores stay within this many deviations, and the abnormal one is farther than that: nobody has to look twice. */
const [CALM, LOUD] = [2.2, 4.5];

/** A deviation is at least this share of the middle. */
const LEAST_UNIT = 0.03;

const DRAWS = 2000;

/** Where the abnormal store stands: it sells about a third, to fewer visitors, and its stock is not sold. */
const ABNORMAL = { sales: 0.36, visitors: 0.65 };

/**
 * Gives stores that are compared with each other natural differences, spread evenly, and draws them until nothing stands out but what
 * shall: otherwise chance would plant facts of its own.
 */
export function tempersOf(stores: readonly DemoStore[], planted: Planted, random: Random): Map<string, Temper> {
  const tempers = new Map<string, Temper>();
  for (const [name, peers] of peerGroups(stores))
    for (const [store, temper] of drawn(peers, planted, random.of(name))) tempers.set(store, temper);
  return tempers;
}

function drawn(peers: readonly DemoStore[], planted: Planted, random: Random): [string, Temper][] {
  for (let draw = 0; draw < DRAWS; draw++) {
    const trait = (spread: number): number[] => random.shuffled(evenly(peers.length, spread));
    const traits = Object.entries(SPREAD).map(([name, spread]) => [name, trait(spread)] as const);
    const tempers = peers.map(({ name }, index): [string, Temper] => {
      const plain = Object.fromEntries(traits.map(([key, values]) => [key, values[index] ?? 1]));
      return [name, shownBy(name, plain as unknown as Temper, planted)];
    });
    if (peers.length < FEW || isCalm(peers, tempers, planted)) return tempers;
  }
  throw new Error(`no calm draw for ${peers.map(({ name }) => name).join(', ')}`);
}

/** The abnormal store keeps its receipts' amounts; it has fewer of them, and of visitors. */
function shownBy(name: string, temper: Temper, { abnormalStore }: Planted): Temper {
  if (name !== abnormalStore.store) return temper;
  const conversion = (temper.conversion * ABNORMAL.sales) / ABNORMAL.visitors;
  return { ...temper, sales: temper.sales * ABNORMAL.sales, conversion, stock: temper.stock / ABNORMAL.sales };
}

/** By every figure that stores are compared by: only the abnormal store stands out, and it does. */
function isCalm(peers: readonly DemoStore[], tempers: readonly [string, Temper][], planted: Planted): boolean {
  const { abnormalStore, weekendPeaks } = planted;
  const figures: readonly ((temper: Temper, store: DemoStore) => number)[] = [
    ({ sales }) => sales,
    ({ ticket }) => ticket,
    ({ attached }) => attached,
    ({ conversion }, { name }) => conversion / (weekendPeaks.stores.includes(name) ? PEAK_SHARE : 1),
    ({ stock }) => stock,
    ...[0, 0.5, 1].map(
      (grown) => (one: Temper, store: DemoStore) => (one.sales * areaWhen(store, grown, planted)) / headsOf(store),
    ),
  ];
  return figures.every((figure, index) => {
    const values = tempers.map(([, temper], at) => figure(temper, peers[at] as DemoStore));
    const { middle, unit } = ordinaryOf(values);
    // Where most are the same, the least chance would make another stand out.
    if (unit < middle * LEAST_UNIT) return false;
    return farFromPeers(values).every((score, at) => {
      if (peers[at]?.name !== abnormalStore.store) return Math.abs(score) < CALM;
      return index > 0 || score < -LOUD;
    });
  });
}

/** Square metres of a store, and of the one that grows before, amid and after. */
function areaWhen({ name, salesM2 }: DemoStore, grown: number, { areaChange }: Planted): number {
  return name === areaChange.store ? salesM2 + grown * (areaChange.salesM2.after - salesM2) : salesM2;
}

/** From the least to the most; one alone is in the middle. */
function evenly(count: number, spread: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? 1 : 1 - spread + (2 * spread * index) / (count - 1),
  );
}
