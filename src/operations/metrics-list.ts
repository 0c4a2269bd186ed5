import type { MetricEntry } from '../model/metric-answer.ts';
import { UserError } from '../model/user-error.ts';
import type { Platform, PlatformMetrics } from '../platforms/platform.ts';

/** The platform's figures, or an error that names the platform without any. */
export function figuresOf(platform: Platform): PlatformMetrics {
  if (!platform.metrics) throw new UserError('platform/no-metrics', { platform: platform.name });
  return platform.metrics;
}

/** The metrics of the live configuration, all or those of one objective. */
export async function listMetrics(
  { objective }: { readonly objective: string | undefined },
  platform: Platform,
): Promise<readonly MetricEntry[]> {
  const metrics = await figuresOf(platform).list();
  return metrics.filter((metric) => objective === undefined || metric.objective === objective);
}
