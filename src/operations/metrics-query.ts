import type { MetricAnswer, MetricRequest } from '../model/metric-answer.ts';
import type { Platform } from '../platforms/platform.ts';
import { figuresOf } from './metrics-list.ts';

/** A metric's exact value over a period. */
export function queryMetric(metric: string, request: MetricRequest, platform: Platform): Promise<MetricAnswer> {
  return figuresOf(platform).query(metric, request);
}
