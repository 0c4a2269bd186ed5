import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { type MetricSpec, referenceFields } from './spec.ts';

/** A figure that gates, reports and people go by. */
export const metric: Kind = {
  kind: 'Metric',
  slug: 'metric',
  title: { 'zh-CN': '指标', en: 'metric', plural: 'metrics' },
  referenceFields,
  summary,
};

/** What it tells about, and whether people have to report it. */
function summary(resource: Resource): Record<string, string> {
  const { objective, unit, formula } = resource.spec as unknown as MetricSpec;
  return { objective, unit, formula: formula.type };
}
