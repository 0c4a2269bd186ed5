import { describe, expect, it } from 'vitest';
import type { Metric } from '../../../src/kinds/metric/spec.ts';
import { metricName } from '../../../src/kinds/metric-name.ts';
import { METRICS } from '../../../src/kinds/metric-names.ts';
import { DOUBLE, INT } from '../../../src/model/cel-type.ts';
import { evaluate } from '../../../src/server/metrics/evaluate.ts';
import { add, compare, type Fraction, reduced, whole } from '../../../src/server/metrics/fraction.ts';
import { highFrequencyOf, scenarioCoverage } from '../../../src/server/metrics/scenario-coverage.ts';
import { areaDays } from '../../../src/server/metrics/store-days.ts';
import { readResources, yamlFiles } from '../../helpers/reference-chain.ts';

const metrics = new Map(
  readResources<Metric['spec']>(yamlFiles('templates/metrics')).map(({ metadata, spec }) => [metadata.name, spec]),
);

/** The value of one of the chain's metrics over given sums. */
function value(name: string, figures: Record<string, bigint | Fraction>, days = 30): Fraction | undefined {
  const formula = metrics.get(name)?.formula;
  if (!formula) throw new Error(name);
  return evaluate(formula, {
    days,
    figure: (figure, mean) => {
      const known = figures[mean === 'ends' ? `${figure} ends` : figure];
      return typeof known === 'bigint' ? whole(known) : known;
    },
    metric: (part) => value(part, figures, days),
  });
}

const fraction = (numerator: bigint, denominator: bigint): Fraction => ({ numerator, denominator });

const tasks = { 'tasks.due': 200n, 'tasks.excused': 4n, 'tasks.cancelled': 2n };

describe('the chain’s metrics reckon exactly (R024, R085)', () => {
  it('sales per square metre weigh the floor by day: 3,631.06 yuan for 300 m² that become 360', () => {
    const store = {
      spec: {
        lifecycle: { state: 'open', openedOn: '2020-01-01' },
        area: [
          { effectiveFrom: '2026-09-11', salesM2: 360 },
          { effectiveFrom: '2020-01-01', salesM2: 300 },
        ],
      },
    } as never;
    const area = fraction(areaDays(store, { from: '2026-09-01', to: '2026-09-30' }), 100n);
    expect(reduced(area)).toEqual(whole(10_200n));
    const found = value('sales-per-square-metre', { 'sales.netMinor': 123_456_000n, 'store.squareMetres': area });
    expect(found && reduced(found)).toEqual(reduced(fraction(123_456_000n, 340n)));
  });

  it('sales per head divide by the mean of the first and the last day', () => {
    const heads = fraction(12n + 14n, 2n);
    const found = value('sales-per-head', { 'sales.netMinor': 123_456_000n, 'headcounts.heads ends': heads });
    expect(found && compare(found, fraction(123_456_000n, 13n))).toBe(0);
  });

  it('days of stock and turns are two sides of the same: 40 days, 0.75 a month', () => {
    const figures = { 'stock.costMinor': 30n * 90_000_000n, 'sales.costMinor': 67_500_000n };
    const days = value('days-of-stock', figures);
    expect(days && reduced(days)).toEqual(whole(40n));
    const turns = value('stock-turns', figures);
    expect(turns && reduced(turns)).toEqual(fraction(3n, 4n));
  });

  it('excused and cancelled tasks leave the denominator', () => {
    const figures = { ...tasks, 'tasks.done': 186n, 'tasks.onTime': 180n };
    expect(value('completion-rate', figures)).toEqual(fraction(186n, 194n));
    expect(value('on-time-rate', figures)).toEqual(fraction(180n, 194n));
  });

  it('95 of 100 is not more than 95 of 100, and 191 of 200 is', () => {
    const figures = { 'tasks.due': 200n, 'tasks.excused': 0n, 'tasks.cancelled': 0n };
    const limit = fraction(95n, 100n);
    const at = value('on-time-rate', { ...figures, 'tasks.onTime': 190n });
    const above = value('on-time-rate', { ...figures, 'tasks.onTime': 191n });
    expect([at && compare(at, limit), above && compare(above, limit)]).toEqual([0, 1]);
  });

  it('a region is the ratio of its sums: 10 of 10 and 45 of 90 are 55 of 100', () => {
    const sums = [add(whole(10n), whole(45n)), add(whole(10n), whole(90n))].map(({ numerator }) => numerator);
    const found = value('on-time-rate', {
      ...{ 'tasks.due': sums[1] ?? 0n, 'tasks.excused': 0n, 'tasks.cancelled': 0n, 'tasks.onTime': sums[0] ?? 0n },
    });
    expect(found).toEqual(fraction(55n, 100n));
  });

  it('three justified complaints on 2,400 receipts are 12.5 in ten thousand', () => {
    const found = value('complaint-rate', { 'complaints.valid': 3n, 'sales.receipts': 2400n });
    expect(found && compare(found, fraction(125n, 100_000n))).toBe(0);
  });

  it('what is missing is missing, not zero, and nothing is divided by nothing', () => {
    expect(value('complaint-rate', { 'sales.receipts': 2400n })).toBeUndefined();
    expect(value('on-time-rate', { ...tasks, 'tasks.due': 6n, 'tasks.onTime': 0n })).toBeUndefined();
    expect(value('task-quality', { 'tasks.firstPass': 9n, 'tasks.reviewed': 10n })).toBeUndefined();
  });

  it('quality is the first-pass rate times the mean score', () => {
    const found = value('task-quality', {
      ...{ 'tasks.firstPass': 9n, 'tasks.reviewed': 10n, 'tasks.scorePoints': 85_000n, 'tasks.scored': 100_000n },
    });
    expect(found && compare(found, fraction(765n, 1000n))).toBe(0);
  });

  it('health weighs its parts', () => {
    const found = value('health-score', {
      ...{ 'tasks.due': 10n, 'tasks.excused': 0n, 'tasks.cancelled': 0n, 'tasks.onTime': 9n, 'tasks.done': 10n },
      ...{ 'tasks.redlines': 0n, 'tasks.firstPass': 8n, 'tasks.reviewed': 10n },
      ...{ 'tasks.scorePoints': 70_000n, 'tasks.scored': 100_000n },
    });
    expect(found && compare(found, fraction(85n, 100n))).toBe(0);
  });
});

describe('coverage of high-frequency scenarios (R065)', () => {
  const COUNTS = {
    ...{ open: 210n, close: 210n, restock: 180n, patrol: 90n, repair: 60n, 'after-sales': 120n, promo: 80n },
    ...{ renovation: 2n, cash: 30n, shelf: 18n },
  };
  const scenarios = (uncovered: readonly string[]) =>
    Object.entries(COUNTS).map(([name, occurrences]) => ({
      ...{ name, occurrences, isCovered: !uncovered.includes(name) },
    }));
  const options = { occurrencePercent: 80, weighted: false };

  it('counts the smallest set that makes up four fifths of all occurrences', () => {
    const names = highFrequencyOf(scenarios([]), 80n).map(({ name }) => name);
    expect(names).toEqual(['open', 'close', 'restock', 'patrol', 'after-sales']);
  });

  it('is four of five without the patrol, and 720 of 810 by occurrences', () => {
    expect(scenarioCoverage(scenarios(['patrol']), options)).toEqual(fraction(4n, 5n));
    expect(scenarioCoverage(scenarios(['patrol']), { ...options, weighted: true })).toEqual(fraction(720n, 810n));
  });

  it('keeps to what was decided by hand', () => {
    const decided = scenarios([]).map((scenario) =>
      scenario.name === 'cash' ? { ...scenario, isHighFrequency: true, isCovered: false } : scenario,
    );
    expect(scenarioCoverage(decided, options)).toEqual(fraction(5n, 6n));
  });
});

describe('the metrics that gates may ask for (R060)', () => {
  it('are metrics of the chain, as shares, counts and numbers', () => {
    const typeOf = (unit: string | undefined) => (unit === 'ratio' ? undefined : unit === 'count' ? INT : DOUBLE);
    for (const [name, type] of Object.entries(METRICS)) {
      const unit = metrics.get(metricName(name))?.unit;
      expect([name, type], name).toEqual([name, typeOf(unit) ?? { kind: 'double', ratio: true }]);
    }
  });
});
