import type { Queries } from '../database/database.ts';
import type { WantedFigures } from '../database/queries/figure-joins.ts';
import { listSummedDays } from '../database/queries/figure-sums.ts';
import { type FigureAsk, type FigureSums, sumEnds, sumFigures } from '../database/queries/metric-figures.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { cellsOf } from './cells.ts';
import type { MetricAsk } from './measure.ts';
import { type MergedRow, mergeRows } from './merged-rows.ts';
import type { MetricGrouping, MetricScope } from './metric-scope.ts';
import { spansWithout } from './spans.ts';
import { planName, SUMMED_FROM_STORES } from './summed-plans.ts';

type Grouping = MetricGrouping | 'all';

/** From which sums others follow, the cheapest first. */
const FINER: Readonly<Record<Grouping, readonly Grouping[]>> = {
  all: ['all', 'region', 'month', 'day', 'store'],
  region: ['region', 'store'],
  store: ['store'],
  month: ['month', 'day'],
  day: ['day'],
};

/** Reads sums for metrics, once for all who ask it for the same stores and days: totals follow from what was read by store. */
export class SumReader {
  readonly #queries: Queries;
  readonly #chain: LiveChain;
  readonly #summedFrom: number;
  readonly #read = new WeakMap<MetricScope, Map<string, Promise<readonly FigureSums[]>>>();

  constructor(queries: Queries, chain: LiveChain, summedFrom = SUMMED_FROM_STORES) {
    this.#queries = queries;
    this.#chain = chain;
    this.#summedFrom = summedFrom;
  }

  /** The sums of figures for each group. */
  figures(wanted: readonly WantedFigures[], ask: MetricAsk): Promise<Map<string, MergedRow>> {
    return this.#once(planName(wanted), ask, FINER, () => this.#readFigures(wanted, ask));
  }

  /** The first and the last figure of a source in each group. */
  ends(source: string, ask: MetricAsk): Promise<Map<string, MergedRow>> {
    const finer = { ...FINER, all: ['all', 'region', 'store'], month: ['month'] } as const;
    return this.#once(`ends ${source}`, ask, finer, async () => {
      const rows = await sumEnds(this.#queries, source, figureAsk(ask));
      return ask.by === 'region' ? renamed(rows, storeRegions(ask.scope)) : rows;
    });
  }

  async #once(
    what: string,
    ask: MetricAsk,
    finer: Readonly<Record<Grouping, readonly Grouping[]>>,
    read: () => Promise<readonly FigureSums[]>,
  ): Promise<Map<string, MergedRow>> {
    const { scope, window, asOf, by = 'all' } = ask;
    const kept = this.#read.get(scope) ?? new Map<string, Promise<readonly FigureSums[]>>();
    this.#read.set(scope, kept);
    const nameOf = (grouping: Grouping): string =>
      [what, window.from, window.to, asOf?.toISOString() ?? '', grouping].join(' ');
    const known = finer[by].find((grouping) => kept.has(nameOf(grouping)));
    if (!known) kept.set(nameOf(by), read());
    const rows = (await kept.get(nameOf(known ?? by))) ?? [];
    return mergeRows(rows, coarser(known ?? by, by, scope));
  }

  async #readFigures(wanted: readonly WantedFigures[], ask: MetricAsk): Promise<readonly FigureSums[]> {
    const summed = await this.#readSummed(wanted, ask);
    const rows = [...summed.values()].flat();
    for (const window of spansWithout(ask.window, new Set(summed.keys()))) {
      const read = await sumFigures(this.#queries, wanted, figureAsk({ ...ask, window }));
      rows.push(...(ask.by === 'region' ? renamed(read, storeRegions(ask.scope)) : read));
    }
    return rows;
  }

  /** By day; a day of which one cell has no sums has none at all. */
  async #readSummed(wanted: readonly WantedFigures[], ask: MetricAsk): Promise<ReadonlyMap<string, FigureSums[]>> {
    const { by, scope, window, asOf } = ask;
    const days = new Map<string, FigureSums[]>();
    const isSummed = by !== 'store' && scope.stores.length >= this.#summedFrom;
    const cells = isSummed ? cellsOf(this.#chain, scope) : undefined;
    if (!cells) return days;
    const regions = new Map(cells.map(({ id, region }) => [id, region]));
    const sources = wanted.map(({ source }) => source);
    const place = { plan: planName(wanted), sources, cells: [...regions.keys()], asOf };
    const summed = await listSummedDays(this.#queries, { ...place, ...window });
    for (const { cell, date, sums, days: count } of summed) {
      const key = by === 'region' ? (regions.get(cell) ?? '') : by === undefined ? '' : dateKey(date, by);
      days.set(date, [...(days.get(date) ?? []), { key, sums, days: count, until: date }]);
    }
    for (const [date, { length }] of days) if (length < cells.length) days.delete(date);
    return days;
  }
}

function dateKey(date: string, by: MetricGrouping): string {
  return by === 'month' ? date.slice(0, 7) : date;
}

/** SQL groups by what rows say of themselves; regions are put together here. */
function figureAsk({ scope, window, asOf, by }: MetricAsk): FigureAsk {
  return {
    ...window,
    asOf,
    by: by === 'region' ? 'store' : (by ?? 'all'),
    stores: scope.stores.map(({ name }) => name),
  };
}

function storeRegions({ stores }: MetricScope): (store: string) => string {
  const regions = new Map(stores.map(({ name, spec }) => [name, spec.region]));
  return (store) => regions.get(store) ?? '';
}

function renamed(rows: readonly FigureSums[], nameOf: (key: string) => string): FigureSums[] {
  return rows.map((row) => ({ ...row, key: nameOf(row.key) }));
}

/** The group that a finer group is of. */
function coarser(from: Grouping, to: Grouping, scope: MetricScope): (key: string) => string {
  if (from === to) return (key) => key;
  if (to === 'all') return () => '';
  return to === 'month' ? (key) => key.slice(0, 7) : storeRegions(scope);
}
