import { addDays } from '../../model/day.ts';
import type { MetricAnswer, MetricEntry } from '../../model/metric-answer.ts';
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
    list: async () => (await client.json<{ items: MetricEntry[] }>({ method: 'GET', path: '/v1/metrics' })).items,
    query: async (metric, request) => {
      const asked = Object.entries(request).filter((pair): pair is [string, string] => pair[1] !== undefined);
      const items: NonNullable<MetricAnswer['items']>[number][] = [];
      for (let after: string | undefined; ; ) {
        const page = new URLSearchParams(asked);
        if (after !== undefined) page.set('after', after);
        const path = `/v1/metrics/${metric}?${page}`;
        const { next, ...answer } = await client.json<MetricAnswer & { next?: string }>({ method: 'GET', path });
        items.push(...(answer.items ?? []));
        if (next === undefined) return answer.items ? { ...answer, items } : answer;
        after = next;
      }
    },
  };
}
