import { addDays, type Day } from '../model/day.ts';
import type { DemoChain } from './demo-chain.ts';
import { momentOf } from './local-time.ts';
import type { Planted } from './planted.ts';
import type { PlatformDesk } from './platform-desk.ts';
import type { Random } from './random.ts';
import { StockRoom } from './stock-room.ts';
import { headsOf } from './store-size.ts';
import { tempersOf } from './temper.ts';
import { StoreTrade } from './trade.ts';

/** A day's trade of all stores, by data set. */
export type ChainTradeDay = Readonly<Record<'sales' | 'complaints' | 'footfall' | 'stock', readonly object[]>>;

/** The trade of all stores, day after day. */
export class ChainTrade {
  readonly #stores: readonly { readonly trade: StoreTrade; readonly room: StockRoom }[];

  constructor({ stores }: Pick<DemoChain, 'stores'>, planted: Planted, random: Random) {
    const tempers = tempersOf(stores, planted, random.of('tempers'));
    this.#stores = stores.flatMap((store) => {
      const temper = tempers.get(store.name);
      if (!temper) return [];
      const trade = new StoreTrade(store, { temper, planted, random: random.of(store.name) });
      return [{ trade, room: new StockRoom(store.name, temper) }];
    });
  }

  on(day: Day): ChainTradeDay {
    const days = this.#stores.map(({ trade, room }) => {
      const { sold, usual, ...traded } = trade.on(day);
      return { ...traded, stock: room.close({ day, usual, sold }) };
    });
    return {
      sales: days.flatMap(({ sales }) => sales),
      complaints: days.flatMap(({ complaints }) => complaints),
      footfall: days.flatMap(({ footfall }) => footfall),
      stock: days.flatMap(({ stock }) => stock),
    };
  }
}

/** Sends the trade of all stores as the systems of the chain send it: every night, for the day before. */
export class TradeMail {
  readonly #desk: PlatformDesk;
  readonly #trade: ChainTrade;
  readonly #counts = { sales: 0, complaints: 0, footfall: 0, stock: 0 };

  constructor(desk: PlatformDesk, trade: ChainTrade) {
    this.#desk = desk;
    this.#trade = trade;
  }

  get counts(): Readonly<Record<'sales' | 'complaints' | 'footfall' | 'stock', number>> {
    return this.#counts;
  }

  async send(day: Day): Promise<void> {
    const at = momentOf(addDays(day, 1), 5 * 60);
    for (const [name, rows] of Object.entries(this.#trade.on(day))) {
      const isFeed = name === 'sales' || name === 'complaints';
      await this.#put(`${name}${isFeed ? `?completeThrough=${day}` : ''}`, rows, at);
      this.#counts[name as keyof ChainTradeDay] += rows.length;
    }
  }

  /** Who is on the pay-roll of which store, a week at a time. */
  async sendHeads(stores: DemoChain['stores'], days: readonly Day[], at: Date): Promise<void> {
    const rows = days.flatMap((date) => stores.map((store) => ({ store: store.name, date, heads: headsOf(store) })));
    await this.#put('headcounts', rows, at);
  }

  async #put(name: string, rows: readonly object[], at: Date): Promise<void> {
    const body = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    const path = `/v1/data/${name}`;
    if (rows.length > 0 || name.includes('?'))
      await this.#desk.ask({ method: 'PUT', path, at, body, type: 'application/x-ndjson' });
  }
}
