import type { Metric } from '../../kinds/metric/spec.ts';
import { groupBy } from '../../model/group-by.ts';
import type { LiveStore } from '../live/live-store.ts';
import { type MeasureContext, measure } from '../metrics/measure.ts';
import type { MetricQuestion } from '../metrics/metric-request.ts';
import { scopeOf } from '../metrics/metric-scope.ts';
import { medianOf, type Outlier, type OutlierOptions, robustOutliers } from './robust-outliers.ts';
import { slackOf } from './slack-of.ts';

/** A store whose value stands out among those like it. */
export interface AbnormalStore extends Outlier {
  readonly format: string;
  readonly tier: string;
  /** On the worse side of its peers. */
  readonly isWorse: boolean;
  readonly exact: { readonly numerator: string; readonly denominator: string };
}

export interface AbnormalStores {
  readonly items: readonly AbnormalStore[];
  /** Stores that could not be judged: too few like them have a value, or they have none. */
  readonly unjudged: readonly string[];
}

/** Stores that stand out among all open stores of their format and tier. Only those of the question's scope are told. */
export async function abnormalStores(
  { metric, scope, window, asOf }: MetricQuestion,
  options: OutlierOptions,
  context: MeasureContext,
): Promise<AbnormalStores> {
  const everybody = scopeOf(context.chain, {});
  const measured = await measure(metric, { scope: everybody, window, asOf, by: 'store' }, context);
  const wanted = new Set(scope.stores.map(({ name }) => name));
  const open = everybody.stores.filter(({ spec }) => spec.lifecycle.state === 'open');
  const items: AbnormalStore[] = [];
  const unjudged: string[] = [];
  for (const peers of groupBy(open, peerGroup).values()) {
    const known = peers.flatMap(({ name }) => {
      const { value, samples = 0 } = measured.get(name) ?? {};
      return value ? [{ name, value: Number(value.numerator) / Number(value.denominator), exact: value, samples }] : [];
    });
    const middle = medianOf(known.map(({ value }) => value));
    const values = known.map((one) => ({
      ...one,
      slack: slackOf(metric.spec.unit, { middle, samples: one.samples }),
    }));
    const isFew = values.length < options.minPeers;
    unjudged.push(...peers.filter(({ name }) => isFew || !values.some((one) => one.name === name)).map(nameOf));
    const [{ spec: { format = '' } = {}, labels = {} } = {} as Partial<LiveStore>] = peers;
    for (const outlier of robustOutliers(values, options)) {
      const exact = values.find(({ name }) => name === outlier.name)?.exact;
      if (!exact || !wanted.has(outlier.name)) continue;
      const text = { numerator: String(exact.numerator), denominator: String(exact.denominator) };
      const [tier, isWorse] = [labels.tier ?? '', isOnWorseSide(metric, outlier.score)];
      items.push({ ...outlier, format, tier, isWorse, exact: text });
    }
  }
  return {
    items: items.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score)),
    unjudged: unjudged.filter((name) => wanted.has(name)).toSorted(),
  };
}

function nameOf({ name }: LiveStore): string {
  return name;
}

function peerGroup({ spec, labels }: LiveStore): string {
  return `${spec.format} ${labels.tier ?? ''}`;
}

function isOnWorseSide({ spec }: Metric, score: number): boolean {
  return spec.direction === 'higher' ? score < 0 : score > 0;
}
