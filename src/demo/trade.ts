import type { Day } from '../model/day.ts';
import type { DemoStore } from './demo-chain.ts';
import { weekdayOf } from './local-time.ts';
import type { Planted } from './planted.ts';
import type { Random } from './random.ts';

/** What is sold: article, price and cost in fen, and its share of a hundred receipts. */
export const ARTICLES = [
  { sku: 'XH-PHONE-15PRO', priceMinor: 499_900, costMinor: 424_900, share: 9 },
  { sku: 'XH-PHONE-15', priceMinor: 329_900, costMinor: 283_700, share: 13 },
  { sku: 'XH-PHONE-NOTE', priceMinor: 149_900, costMinor: 130_400, share: 16 },
  { sku: 'XH-PAD-7', priceMinor: 199_900, costMinor: 169_900, share: 6 },
  { sku: 'XH-WATCH-4', priceMinor: 99_900, costMinor: 78_900, share: 8 },
  { sku: 'XH-BUDS-5', priceMinor: 39_900, costMinor: 29_500, share: 14 },
  { sku: 'XH-TV-75', priceMinor: 459_900, costMinor: 395_500, share: 3 },
  { sku: 'XH-ROBOT-VACUUM', priceMinor: 279_900, costMinor: 226_700, share: 4 },
  { sku: 'XH-AIR-PURIFIER', priceMinor: 89_900, costMinor: 71_900, share: 7 },
  { sku: 'XH-CHARGER-67W', priceMinor: 12_900, costMinor: 7_700, share: 20 },
] as const;

/** Receipts a day for a hundred square metres, by tier: stores of a tier differ by their size alone. */
const RECEIPTS: Readonly<Record<string, number>> = { a: 22, b: 18, c: 14 };

/** How busy a day is, in percent of an ordinary one: weekends, the holidays of early October, and the eleventh of November. */
export function seasonPercent(day: Day): number {
  const monthDay = day.slice(5);
  if (monthDay === '11-11') return 240;
  if (monthDay >= '11-01' && monthDay <= '11-10') return 125;
  if (monthDay >= '10-01' && monthDay <= '10-07') return 150;
  return [0, 6].includes(weekdayOf(day)) ? 118 : 96;
}

/** What a store sold and who complained on a day. */
export interface TradeDay {
  readonly sales: readonly object[];
  readonly complaints: readonly object[];
  readonly receipts: number;
}

/** The trade of one store, day after day: what is left over of a day's receipts counts on the next, so that shares come out exactly. */
export class StoreTrade {
  readonly #store: DemoStore;
  readonly #planted: Planted;
  readonly #random: Random;
  #owedReceipts = 0;
  #sold = 0;
  #complained = 0;

  constructor(store: DemoStore, planted: Planted, random: Random) {
    this.#store = store;
    this.#planted = planted;
    this.#random = random;
  }

  on(day: Day): TradeDay {
    const { name, tier } = this.#store;
    const isAbnormal = this.#planted.abnormalStore.store === name;
    const area = areaOn(this.#store, day, this.#planted);
    // Hundredths of a receipt.
    this.#owedReceipts += Math.round(
      ((RECEIPTS[tier] ?? 16) * area * seasonPercent(day) * (isAbnormal ? 45 : 100)) / 10_000,
    );
    const receipts = Math.floor(this.#owedReceipts / 100);
    this.#owedReceipts -= receipts * 100;
    const sales = Array.from({ length: receipts }, (_, index) => this.#sale(day, index + 1));
    return { sales, receipts, complaints: this.#complaints(day, receipts, isAbnormal ? 20 : 100) };
  }

  /** The articles come round by their shares. */
  #sale(day: Day, number: number): object {
    const { name } = this.#store;
    const article = articleAt(this.#sold);
    this.#sold += 1;
    const { sku, priceMinor, costMinor } = article;
    const receipt = `${day.replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
    return { store: name, date: day, receipt, sku, quantity: 1, netMinor: priceMinor, costMinor };
  }

  /** One for so many receipts. */
  #complaints(day: Day, receipts: number, every: number): object[] {
    const { name: store } = this.#store;
    const made: object[] = [];
    this.#complained += receipts;
    while (this.#complained >= every) {
      this.#complained -= every;
      const category = this.#random.pick(['等候时间', '商品质量', '售后进度', '服务态度']);
      made.push({ case: `KS-${store}-${day}-${made.length + 1}`, store, date: day, valid: true, category });
    }
    return made;
  }
}

/** Square metres of sales area on a day, in the store that changes too. */
export function areaOn({ name, salesM2 }: DemoStore, day: Day, { areaChange }: Planted): number {
  return areaChange.store === name && day >= areaChange.from ? areaChange.salesM2.after : salesM2;
}

/** How many work in a store: as many as its trade bears. */
export function headsOf({ tier, salesM2 }: DemoStore): number {
  return Math.max(3, Math.round(((RECEIPTS[tier] ?? 16) * salesM2) / 400));
}

/** A hundred places, each article spread over them. */
const ROUND = [...ARTICLES]
  .flatMap((article) =>
    Array.from({ length: article.share }, (_, index) => ({ article, at: (index + 0.5) / article.share })),
  )
  .sort((a, b) => a.at - b.at)
  .map(({ article }) => article);

function articleAt(index: number): (typeof ARTICLES)[number] {
  return ROUND[index % ROUND.length] ?? ARTICLES[0];
}

/** The day's visitors by hour; at weekend afternoons many more where that is planted. */
export function footfallRows({ name, opens, closes, tier, salesM2 }: DemoStore, day: Day, planted: Planted): object[] {
  const isWeekend = [0, 6].includes(weekdayOf(day));
  const peaks = isWeekend && planted.weekendPeaks.stores.includes(name);
  const base = Math.round(((RECEIPTS[tier] ?? 16) * salesM2) / 130);
  return Array.from({ length: Math.floor(closes) - Math.ceil(opens) }, (_, index) => {
    const hour = Math.ceil(opens) + index;
    const { from, until } = planted.weekendPeaks;
    const percent = peaks && hour >= from && hour < until ? 260 : 100;
    return { store: name, date: day, hour, visitors: Math.round((base * percent) / 100) };
  });
}

/** What lies in the store at the end of a day: the same number of days' sales everywhere. */
export function stockRows(store: DemoStore, day: Day): object[] {
  const daily = ((RECEIPTS[store.tier] ?? 16) * store.salesM2) / 100;
  return ARTICLES.map(({ sku, costMinor, share }) => ({
    ...{ store: store.name, date: day, sku, costMinor },
    onHand: Math.max(2, Math.round((daily * share * 32) / 100)),
  }));
}
