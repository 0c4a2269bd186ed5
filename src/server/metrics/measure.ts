import type { Metric, MetricFormula } from '../../kinds/metric/spec.ts';
import type { Queries } from '../database/database.ts';
import { type FigureSums, sumReported } from '../database/queries/metric-figures.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { evaluate } from './evaluate.ts';
import type { Fraction } from './fraction.ts';
import { groupingOf } from './grouping.ts';
import { measureSpecial } from './measure-special.ts';
import { measureSums } from './measure-sums.ts';
import { mergeRows } from './merged-rows.ts';
import { groupsOf, type MetricGrouping, type MetricScope } from './metric-scope.ts';
import { type DateWindow, daysIn } from './store-days.ts';
import type { SumReader } from './sum-reader.ts';

/** What is asked. */
export interface MetricAsk {
  readonly scope: MetricScope;
  readonly window: DateWindow;
  readonly by?: MetricGrouping | undefined;
  /** What was known at this moment. */
  readonly asOf: Date | null;
}

/** The value of a group, and what it rests on. */
export interface Measured {
  /** Absent: missing, which is not zero. */
  readonly value?: Fraction | undefined;
  readonly samples: number;
  /** Store days with data. */
  readonly days: number;
  /** The last day with data. */
  readonly until?: string | undefined;
}

export interface MeasureContext {
  readonly queries: Queries;
  readonly chain: LiveChain;
  /** Who measures several metrics, or one by several groups, reads through one reader. */
  readonly sums?: SumReader;
}

/** A metric's value for every group, by the group's key. */
export async function measure(metric: Metric, ask: MetricAsk, context: MeasureContext): Promise<Map<string, Measured>> {
  const { formula } = metric.spec;
  if (formula.type === 'product' || formula.type === 'weighted' || formula.type === 'difference')
    return measureParts(formula, ask, context);
  if (formula.type === 'ratio' || formula.type === 'sum') return measureSums(metric, ask, context);
  if (formula.type === 'reported') return measureReported(metric, formula.take, ask, context);
  return measureSpecial(formula, ask, context);
}

/** The metrics that a formula is made of. */
export function partsOf(formula: MetricFormula): readonly string[] {
  if (formula.type === 'product') return formula.of;
  if (formula.type === 'weighted') return formula.of.map(({ metric }) => metric);
  return formula.type === 'difference' ? [formula.from, formula.subtract] : [];
}

async function measureParts(formula: MetricFormula, ask: MetricAsk, context: MeasureContext) {
  const parts = new Map<string, Map<string, Measured>>();
  for (const name of partsOf(formula)) {
    const part = context.chain.get('metric', name) as Metric | undefined;
    if (part) parts.set(name, await measure(part, ask, context));
  }
  return new Map(
    [...groupsOf(ask.scope, ask.window, ask.by)].map(([key, { window }]): [string, Measured] => {
      const of = [...parts.values()].flatMap((part) => part.get(key) ?? []);
      const value = evaluate(formula, {
        days: daysIn(window),
        figure: () => undefined,
        metric: (name) => parts.get(name)?.get(key)?.value,
      });
      const least = (read: (part: Measured) => number): number => Math.min(...of.map(read));
      const until = of.map((part) => part.until).toSorted()[0];
      const [samples, days] = of.length > 0 ? [least((part) => part.samples), least((part) => part.days)] : [0, 0];
      return [key, { value, samples, days, until }];
    }),
  );
}

async function measureReported(
  { metadata, spec }: Metric,
  take: 'latest' | 'sum',
  ask: MetricAsk,
  { queries }: MeasureContext,
): Promise<Map<string, Measured>> {
  const { names, groupKey, sqlBy } = groupingOf(ask);
  const read = (stores: readonly string[]): Promise<FigureSums[]> =>
    sumReported(queries, { metric: metadata.name, take }, { ...ask.window, asOf: ask.asOf, by: sqlBy, stores });
  const isByStore = ask.by === 'store' || ask.by === 'region';
  // A value of the whole chain stands for its stores where they have none of their own, and before them where all are meant.
  const order = isByStore ? [names] : ask.scope.isWholeChain ? [[''], names] : [names, ['']];
  let rows: FigureSums[] = [];
  for (const stores of order) if (rows.length === 0) rows = await read(stores);
  const merged = mergeRows(rows, groupKey);
  return new Map(
    [...groupsOf(ask.scope, ask.window, ask.by).keys()].map((key): [string, Measured] => {
      const row = merged.get(key);
      const [above, below] = [row?.sums[0], row?.sums[1]];
      if (above == null || below == null || below === 0n) return [key, { samples: 0, days: 0 }];
      const value = { numerator: above, denominator: spec.unit === 'count' ? 1n : below };
      return [key, { value, samples: Number(below), days: row?.days ?? 0, until: row?.until ?? undefined }];
    }),
  );
}
