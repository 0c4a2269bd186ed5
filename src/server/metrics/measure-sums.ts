import { sourceOf } from '../../kinds/metric/figures.ts';
import type { Figure, Metric } from '../../kinds/metric/spec.ts';
import { type Day, earlier } from '../../model/day.ts';
import { readFeeds } from '../database/queries/metric-figures.ts';
import { evaluate } from './evaluate.ts';
import { type FigurePlan, planOf } from './figure-plan.ts';
import { type Fraction, reduced, whole } from './fraction.ts';
import type { MeasureContext, Measured, MetricAsk } from './measure.ts';
import type { MergedRow } from './merged-rows.ts';
import { groupsOf, type MetricGroup, openStoreDays } from './metric-scope.ts';
import { areaDays, daysIn } from './store-days.ts';
import { SumReader } from './sum-reader.ts';

/** A metric that divides or adds sums of figures. */
export async function measureSums(
  { spec }: Metric,
  ask: MetricAsk,
  context: MeasureContext,
): Promise<Map<string, Measured>> {
  const { formula, unit } = spec;
  const plan = planOf(formula);
  const feeds = await readFeeds(context.queries, plan.events, ask.asOf);
  // What happened is known as far as every source has told it.
  const told = plan.events.map((source) => feeds.get(source) ?? '').toSorted()[0];
  const known = earlier(told, ask.window.to) ?? ask.window.to;
  const knownAsk = { ...ask, window: { from: ask.window.from, to: known } };
  const reader = context.sums ?? new SumReader(context.queries, context.chain);
  const sums = new Map<string, Map<string, MergedRow>>();
  if (known >= ask.window.from) {
    if (plan.wanted.length > 0) sums.set('', await reader.figures(plan.wanted, knownAsk));
    for (const source of plan.ends) sums.set(source, await reader.ends(source, knownAsk));
  }
  return new Map(
    [...groupsOf(ask.scope, ask.window, ask.by)].map(([key, group]): [string, Measured] => {
      const row = sums.get('')?.get(key);
      const basis = basisOf(plan, { group, row, known });
      const figure = (name: string, mean?: 'ends'): Fraction | undefined => {
        if (mean === 'ends') return half(sums.get(sourceOf(name as Figure))?.get(key)?.sums[0]);
        const configured = storeFigure(name, group);
        if (configured || basis.days === undefined) return configured;
        const sum = row ? row.sums[plan.order.indexOf(name)] : 0n;
        return sum === null || sum === undefined ? undefined : whole(sum);
      };
      const exact = evaluate(formula, { days: daysIn(group.window), figure, metric: () => undefined });
      const value = exact && (formula.type === 'ratio' && formula.times ? reduced(exact) : exact);
      const { days = 0, until } = basis;
      const isShare = unit === 'ratio' || unit === 'per-ten-thousand';
      const cases = Number((value?.denominator ?? 0n) / casesOf(formula));
      return [key, { value, samples: isShare ? cases : days, days, until }];
    }),
  );
}

/** Scores are kept in ten thousandths of a task. */
const SCORED: Figure = 'tasks.scored';

/** How much of a denominator is one case. */
function casesOf(formula: Metric['spec']['formula']): bigint {
  return formula.type === 'ratio' && formula.denominator.some(({ figure }) => figure === SCORED) ? 10_000n : 1n;
}

interface Ground {
  readonly group: MetricGroup;
  readonly row: MergedRow | undefined;
  readonly known: Day;
}

/** The store days that a value rests on; without any, nothing is known. */
function basisOf(plan: FigurePlan, { group, row, known }: Ground): { readonly days?: number; readonly until?: string } {
  const { from, to } = group.window;
  if (plan.wanted.length === 0) return { days: openStoreDays(group), until: to };
  if (plan.wanted.some(({ isEvent }) => !isEvent))
    return row ? { days: row.days, ...(row.until === null ? {} : { until: row.until }) } : {};
  if (known < from) return {};
  const until = earlier(known, to) ?? to;
  return { days: openStoreDays({ ...group, window: { from, to: until } }), until };
}

function half(sum: bigint | null | undefined): Fraction | undefined {
  return sum === null || sum === undefined ? undefined : { numerator: sum, denominator: 2n };
}

/** What follows from the configuration alone. */
function storeFigure(name: string, group: MetricGroup): Fraction | undefined {
  const { stores, window } = group;
  if (name === 'store.squareMetres')
    return { numerator: stores.reduce((sum, store) => sum + areaDays(store, window), 0n), denominator: 100n };
  if (name === 'store.open') return whole(BigInt(openStoreDays(group)));
  if (name === 'store.live')
    return whole(BigInt(openStoreDays({ window, stores: stores.filter(({ spec }) => spec.phase !== undefined) })));
  return undefined;
}
