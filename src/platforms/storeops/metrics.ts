import { addDays } from '../../model/day.ts';
import type { MetricReading, PlatformMetrics } from '../platform.ts';
import type { Client } from './client.ts';

/** What the platform answers about a metric. Counts that do not fit a number come as text. */
interface Answer {
  readonly value: { readonly numerator: number | string; readonly denominator: number | string } | null;
  readonly samples: number;
  readonly dataUntil?: string | null;
}

/** The platform's figures over HTTP. */
export function metricsOf(client: Client): PlatformMetrics {
  return {
    read: async ({ metric, until, days, stores }) => {
      const query = new URLSearchParams({ to: until });
      if (days !== undefined) query.set('from', addDays(until, 1 - days));
      if (stores.length > 0) query.set('stores', stores.join(','));
      const { value, samples, dataUntil } = await client.json<Answer>({
        method: 'GET',
        path: `/v1/metrics/${metric}?${query}`,
      });
      const counts: Pick<MetricReading, 'numerator' | 'denominator'> =
        value === null ? {} : { numerator: Number(value.numerator), denominator: Number(value.denominator) };
      return { ...counts, samples, ...(dataUntil ? { dataUntil } : {}) };
    },
  };
}
