import { addDays } from '../../model/day.ts';
import type { MetricAnswer, MetricEntry } from '../../model/metric-answer.ts';
import type { PlatformMetrics } from '../platform.ts';
import type { Client } from './client.ts';
import { MOST_STORES, type PartAnswer, readingOf, readLargeScope } from './large-scope.ts';

/** The platform's figures over HTTP. */
export function metricsOf(client: Client): PlatformMetrics {
  return {
    read: async ({ metric, until, days, stores, phase }) => {
      const ask = (scope: Readonly<Record<string, string>>): Promise<PartAnswer> => {
        const query = new URLSearchParams({ to: until, ...scope });
        if (days !== undefined) query.set('from', addDays(until, 1 - days));
        return client.json<PartAnswer>({ method: 'GET', path: `/v1/metrics/${metric}?${query}` });
      };
      if (stores.length === 0) return readingOf(await ask({}));
      if (stores.length <= MOST_STORES) return readingOf(await ask({ stores: stores.join(',') }));
      if (phase !== undefined) return readingOf(await ask({ phase }));
      const { items } = await client.json<{ items: MetricEntry[] }>({ method: 'GET', path: '/v1/metrics' });
      const entry = items.find(({ name }) => name === metric.replaceAll('_', '-'));
      return readLargeScope({
        ...{ stores, entry },
        ask: (some, by) => ask({ stores: some.join(','), ...(by ? { by } : {}) }),
      });
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
