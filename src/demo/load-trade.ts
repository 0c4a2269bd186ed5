import { addDays, type Day } from '../model/day.ts';
import type { DemoChain } from './demo-chain.ts';
import { momentOf } from './local-time.ts';
import type { Planted } from './planted.ts';
import type { PlatformDesk } from './platform-desk.ts';
import type { Random } from './random.ts';
import { footfallRows, headsOf, StoreTrade, stockRows } from './trade.ts';

/** The trade of all stores, as the systems of the chain send it: every night, for the day before. */
export class ChainTrade {
  readonly #desk: PlatformDesk;
  readonly #chain: DemoChain;
  readonly #planted: Planted;
  readonly #trades: ReadonlyMap<string, StoreTrade>;
  readonly #counts = { sales: 0, complaints: 0, footfall: 0, stock: 0 };

  constructor(desk: PlatformDesk, { chain, planted, random }: { chain: DemoChain; planted: Planted; random: Random }) {
    this.#desk = desk;
    this.#chain = chain;
    this.#planted = planted;
    this.#trades = new Map(
      chain.stores.map((store) => [store.name, new StoreTrade(store, planted, random.of(store.name))]),
    );
  }

  get counts(): Readonly<Record<'sales' | 'complaints' | 'footfall' | 'stock', number>> {
    return this.#counts;
  }

  async send(day: Day): Promise<void> {
    const { stores } = this.#chain;
    const at = momentOf(addDays(day, 1), 5 * 60);
    const traded = stores.map((store) => this.#trades.get(store.name)?.on(day));
    const sales = traded.flatMap((trade) => trade?.sales ?? []);
    const complaints = traded.flatMap((trade) => trade?.complaints ?? []);
    const footfall = stores.flatMap((store) => footfallRows(store, day, this.#planted));
    const stock = stores.flatMap((store) => stockRows(store, day));
    const heads = stores.map((store) => ({ store: store.name, date: day, heads: headsOf(store) }));
    for (const [name, rows] of Object.entries({ sales, complaints, footfall, stock, headcounts: heads })) {
      const isFeed = name === 'sales' || name === 'complaints';
      const path = `/v1/data/${name}${isFeed ? `?completeThrough=${day}` : ''}`;
      const body = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      if (rows.length > 0 || isFeed)
        await this.#desk.ask({ method: 'PUT', path, at, body, type: 'application/x-ndjson' });
    }
    this.#counts.sales += sales.length;
    this.#counts.complaints += complaints.length;
    this.#counts.footfall += footfall.length;
    this.#counts.stock += stock.length;
  }
}
