import type { Day } from '../model/day.ts';
import { type Article, ATTACHED, ATTACHED_PERCENT, WANTED } from './articles.ts';
import { weekdayOf } from './local-time.ts';
import type { Temper } from './temper.ts';

/** Goods come on Mondays and Thursdays, and fill the room up to what it is meant to hold. */
const DELIVERY_DAYS = [1, 4];

/** A past begins so many days after goods came. */
const SINCE_DELIVERY = 3;

const ARTICLES = [
  ...WANTED.map((article) => [article, article.share / 100] as const),
  ...ATTACHED.map((article) => [article, (article.share / 100) * (ATTACHED_PERCENT / 100)] as const),
];

/** A day that was sold on. */
export interface StockDay {
  readonly day: Day;
  /** Receipts that such a store has on an ordinary day. */
  readonly usual: number;
  /** Article → pieces. */
  readonly sold: ReadonlyMap<string, number>;
}

/** What lies in a store, day after day: what came, what was sold, what is left. */
export class StockRoom {
  readonly #store: string;
  readonly #temper: Temper;
  readonly #onHand = new Map<Article, number>();

  constructor(store: string, temper: Temper) {
    this.#store = store;
    this.#temper = temper;
  }

  /** The end of a day. */
  close({ day, usual, sold }: StockDay): object[] {
    const { sales, ticket, stock } = this.#temper;
    return ARTICLES.map(([article, share]) => {
      const { sku, costMinor, coverDays } = article;
      const daily = ((usual * sales) / ticket) * share;
      const wanted = Math.max(2, Math.round(daily * coverDays * stock));
      const before = this.#onHand.get(article) ?? Math.max(0, wanted - Math.round(daily * SINCE_DELIVERY));
      const delivered = DELIVERY_DAYS.includes(weekdayOf(day)) ? Math.max(0, wanted - before) : 0;
      const left = before + delivered - (sold.get(sku) ?? 0);
      // What was sold beyond it was fetched from a store nearby.
      const onHand = Math.max(0, left);
      this.#onHand.set(article, onHand);
      const held = { sku, onHand, costMinor: costMinor * onHand, received: delivered + onHand - left };
      return { store: this.#store, date: day, ...held };
    });
  }
}
