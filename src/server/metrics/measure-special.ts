import type { MetricFormula } from '../../kinds/metric/spec.ts';
import type { Queries } from '../database/database.ts';
import type { FigureAsk } from '../database/queries/metric-figures.ts';
import {
  countActiveUsers,
  countRepeatCustomers,
  countScenarioStores,
  type PairRow,
  responseTimes,
} from '../database/queries/metric-specials.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { worksWithTasks } from '../live/works-with-tasks.ts';
import type { MeasureContext, Measured, MetricAsk } from './measure.ts';
import { groupsOf, type MetricGroup } from './metric-scope.ts';
import { type CountedScenario, scenarioCoverage } from './scenario-coverage.ts';
import { daysIn } from './store-days.ts';

type SpecialFormula = Extract<
  MetricFormula,
  { type: 'active-users' | 'repeat-customers' | 'response-time' | 'scenario-coverage' }
>;

/** Metrics that are no sums: people, customers, tickets and scenarios are counted once, however many days they were seen on. */
export async function measureSpecial(
  formula: SpecialFormula,
  ask: MetricAsk,
  { queries, chain }: MeasureContext,
): Promise<Map<string, Measured>> {
  const enabled = formula.type === 'active-users' ? worksWithTasks(ask.scope.stores, chain, ask.window.to) : undefined;
  const scope = enabled ? { ...ask.scope, stores: enabled } : ask.scope;
  const groups = groupsOf(scope, ask.window, ask.by);
  const measured = new Map<string, Measured>();
  if (formula.type === 'scenario-coverage') {
    for (const [key, group] of groups) measured.set(key, await coverage(formula, { group, ask, queries, chain }));
    return measured;
  }
  const scale = formula.type === 'response-time' ? 60n : undefined;
  // A region's people are not its stores' numbers added up where somebody bought in two of them.
  const isApart = ask.by === 'region';
  const shared = isApart ? [] : await readPairs(formula, queries, { ...askOf({ ...ask, scope }), by: groupBy(ask) });
  for (const [key, group] of groups) {
    const rows = isApart
      ? await readPairs(formula, queries, { ...askOf(ask), by: 'all', stores: group.stores.map(({ name }) => name) })
      : shared;
    const row = rows.find((candidate) => candidate.key === (isApart ? '' : key));
    measured.set(key, pair(row, scale, ask));
  }
  return measured;
}

function pair(row: PairRow | undefined, scale: bigint | undefined, ask: MetricAsk): Measured {
  if (!row || row.below === 0) return { samples: 0, days: 0 };
  const value = { numerator: BigInt(row.above), denominator: scale ?? BigInt(row.below) };
  return { value, samples: row.below, days: daysIn(ask.window), until: ask.window.to };
}

function readPairs(formula: SpecialFormula, queries: Queries, ask: FigureAsk): Promise<PairRow[]> {
  if (formula.type === 'active-users') return countActiveUsers(queries, ask);
  if (formula.type === 'repeat-customers') return countRepeatCustomers(queries, ask);
  return responseTimes(queries, formula.type === 'response-time' ? formula.percent : 50, ask);
}

function askOf({ scope, window, asOf }: MetricAsk): Omit<FigureAsk, 'by'> {
  return { ...window, asOf, stores: scope.stores.map(({ name }) => name) };
}

function groupBy({ by }: MetricAsk): FigureAsk['by'] {
  return by === undefined || by === 'region' ? 'all' : by;
}

interface CoverageGround {
  readonly group: MetricGroup;
  readonly ask: MetricAsk;
  readonly queries: Queries;
  readonly chain: LiveChain;
}

/** How often a scenario comes is what the chain expects of it: what is not handled in the system leaves no tasks to count. */
async function coverage(
  {
    weighted = false,
    storePercent = 80,
    occurrencePercent = 80,
  }: Extract<SpecialFormula, { type: 'scenario-coverage' }>,
  { group, ask, queries, chain }: CoverageGround,
): Promise<Measured> {
  const stores = group.stores.map(({ name }) => name);
  const ran = await countScenarioStores(queries, { ...group.window, asOf: ask.asOf, stores });
  const worked = new Set([...chain.all('taskTemplate').values()].map(({ spec }) => spec.scenario));
  const scenarios = [...chain.all('scenario').values()].map(({ metadata: { name }, spec }): CountedScenario => {
    const isCovered =
      stores.length > 0 && worked.has(name) && (ran.get(name) ?? 0) * 100 >= storePercent * stores.length;
    const flag = spec.highFrequency === 'rule' ? {} : { isHighFrequency: spec.highFrequency };
    // Thousandths of an occurrence in a store and week.
    return { name, occurrences: BigInt(Math.round(spec.frequency.expectedPerStoreWeek * 1000)), isCovered, ...flag };
  });
  const value = stores.length > 0 ? scenarioCoverage(scenarios, { occurrencePercent, weighted }) : undefined;
  return { value, samples: scenarios.length, days: daysIn(group.window), until: group.window.to };
}
