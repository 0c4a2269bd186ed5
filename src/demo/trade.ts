import type { Day } from '../model/day.ts';
import { type Article, ATTACHED, ATTACHED_PERCENT, PAID, roundOf, WANTED } from './articles.ts';
import type { DemoStore } from './demo-chain.ts';
import type { Planted } from './planted.ts';
import { PEAK_FACTOR } from './planted.ts';
import type { Random } from './random.ts';
import { isWeekend, luckOf, seasonOf } from './season.ts';
import { receiptsOf } from './store-size.ts';
import type { Temper } from './temper.ts';

/** Receipts for each complaint: ordinary stores, and the abnormal one. */
const [RECEIPTS_A_COMPLAINT, IN_ABNORMAL] = [500, 35];

/** Of a hundred visitors so many buy. */
const BUYERS = 12;

/** Weekends bring more people than they bring buyers. */
const WEEKEND_VISITORS = 1.25;

/** What each hour of a day has beside the others, from ten o'clock on. */
const HOURS = [0.5, 0.8, 1.1, 1, 0.9, 0.9, 1, 1.2, 1.4, 1.5, 1.2, 0.7];

const ROUNDS = { wanted: roundOf(WANTED), attached: roundOf(ATTACHED) };

/** What a store sold, who complained and who came on a day. */
export interface TradeDay {
  readonly sales: readonly object[];
  readonly complaints: readonly object[];
  readonly footfall: readonly object[];
  /** Receipts that such a store has on an ordinary day. */
  readonly usual: number;
  /** Article → pieces. */
  readonly sold: ReadonlyMap<string, number>;
}

interface SoldLine {
  readonly receipt: string;
  readonly netMinor: number;
}

/** What an ordinary receipt comes to. */
const USUAL_MINOR = PAID * (meanOf(WANTED) + (meanOf(ATTACHED) * ATTACHED_PERCENT) / 100);

export interface StoreTradeParts {
  readonly temper: Temper;
  readonly planted: Planted;
  readonly random: Random;
}

/** The trade of one store, day after day: what a day took too much or too little counts on the next, so that shares come out exactly. */
export class StoreTrade {
  readonly #store: DemoStore;
  readonly #parts: StoreTradeParts;
  readonly #every: number;
  readonly #counts = { wanted: 0, attached: 0 };
  /** What is still to be taken for the days so far: a receipt may be more than that. */
  #owedMinor = 0;
  #owedAttached = 0;
  #complained: number;

  constructor(store: DemoStore, parts: StoreTradeParts) {
    this.#store = store;
    this.#parts = parts;
    const isAbnormal = parts.planted.abnormalStore.store === store.name;
    this.#every = isAbnormal ? IN_ABNORMAL : RECEIPTS_A_COMPLAINT;
    this.#complained = parts.random.whole(0, this.#every - 1);
    // Stores begin at different places of the round.
    this.#counts.wanted = parts.random.whole(0, 99);
  }

  on(day: Day): TradeDay {
    const { temper, planted, random } = this.#parts;
    const usual = receiptsOf({ ...this.#store, salesM2: areaOn(this.#store, day, planted) });
    const luck = luckOf(day, random.of('luck'));
    this.#owedMinor += usual * USUAL_MINOR * temper.sales * seasonOf(day) * luck;
    const sold = new Map<string, number>();
    const sales: SoldLine[] = [];
    let receipts = 0;
    for (; this.#owedMinor > 0; receipts++) sales.push(...this.#receipt(day, receipts + 1, sold));
    const visitors = (usual * temper.sales * luck * 100) / (temper.ticket * temper.conversion * BUYERS);
    return { sales, sold, usual, complaints: this.#complaints(day, receipts), footfall: this.#footfall(day, visitors) };
  }

  /** What was wanted, and in some cases something beside it. */
  #receipt(day: Day, number: number, sold: Map<string, number>): SoldLine[] {
    this.#owedAttached += (ATTACHED_PERCENT / 100) * this.#parts.temper.attached;
    const sorts: ('wanted' | 'attached')[] = this.#owedAttached >= 1 ? ['wanted', 'attached'] : ['wanted'];
    this.#owedAttached %= 1;
    const receipt = `${day.replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
    return sorts.map((sort, index) => {
      const round = ROUNDS[sort];
      const { sku, priceMinor, costMinor } = round[this.#counts[sort] % round.length] as (typeof round)[number];
      this.#counts[sort] += 1;
      sold.set(sku, (sold.get(sku) ?? 0) + 1);
      // Whole yuan.
      const netMinor = Math.round((priceMinor * PAID * this.#parts.temper.ticket) / 100) * 100;
      this.#owedMinor -= netMinor;
      const row = {
        store: this.#store.name,
        date: day,
        receipt,
        line: index + 1,
        sku,
        quantity: 1,
        netMinor,
        costMinor,
      };
      return row;
    });
  }

  /** One for so many receipts; some turn out to have no ground. */
  #complaints(day: Day, receipts: number): object[] {
    const { random } = this.#parts;
    const { name: store } = this.#store;
    const made: object[] = [];
    this.#complained += receipts;
    while (this.#complained >= this.#every) {
      this.#complained -= this.#every;
      const category = random.pick(['等候时间', '商品质量', '售后进度', '服务态度']);
      made.push({
        case: `KS-${store}-${day}-${made.length + 1}`,
        store,
        date: day,
        valid: random.chance(0.9),
        category,
      });
    }
    return made;
  }

  /** The day's visitors by hour; on weekend afternoons many more where that is planted. */
  #footfall(day: Day, visitors: number): object[] {
    const { planted, random } = this.#parts;
    const { name, opens, closes } = this.#store;
    const { stores, from, until } = planted.weekendPeaks;
    const hour = (index: number): number => Math.ceil(opens) + index;
    const whole = HOURS.reduce((sum, weight) => sum + weight, 0);
    const season = isWeekend(day) ? WEEKEND_VISITORS : Math.min(1.2, seasonOf(day));
    return Array.from({ length: Math.floor(closes) - Math.ceil(opens) }, (_, index) => {
      const isPeak = isWeekend(day) && stores.includes(name) && hour(index) >= from && hour(index) < until;
      const ordinary = (visitors * (HOURS[hour(index) - 10] ?? 0.5)) / whole;
      const came = ordinary * (isPeak ? PEAK_FACTOR : season) * (0.9 + random.next() * 0.2);
      return { store: name, date: day, hour: hour(index), visitors: Math.round(came) };
    });
  }
}

/** Square metres of sales area on a day, in the store that changes too. */
export function areaOn({ name, salesM2 }: DemoStore, day: Day, { areaChange }: Planted): number {
  return areaChange.store === name && day >= areaChange.from ? areaChange.salesM2.after : salesM2;
}

function meanOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { priceMinor, share }) => sum + priceMinor * share, 0) / 100;
}
