import { addDays } from '../../model/day.ts';
import type { MetricAnswer, MetricEntry, MetricRequest } from '../../model/metric-answer.ts';
import type { PlatformMetrics } from '../platform.ts';
import type { Client } from './client.ts';
import { MOST_STORES, type PartAnswer, readingOf, readLargeScope } from './large-scope.ts';

/** The platform's figures over HTTP. */
export function metricsOf(client: Client): PlatformMetrics {
  const list = async (): Promise<readonly MetricEntry[]> =>
    (await client.json<{ items: readonly MetricEntry[] }>({ method: 'GET', path: '/v1/metrics' })).items;
  const query = (metric: string, request: MetricRequest): Promise<MetricAnswer> => queryPages(client, metric, request);
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
      const entry = (await list()).find(({ name }) => name === metric.replaceAll('_', '-'));
      return readLargeScope({
        ...{ stores, entry },
        ask: (some, by) => ask({ stores: some.join(','), ...(by ? { by } : {}) }),
      });
    },
    readEach: async ({ metric, until, stores, phase }) => {
      const scope = stores.length > MOST_STORES ? { phase } : { stores: stores.join(',') };
      const { items = [] } = await query(metric, { ...scope, to: until, by: 'store' });
      return new Map(items.map(({ key, ...measured }) => [key, readingOf(measured)]));
    },
    list,
    query,
  };
}

/** All pages of an answer as one. */
async function queryPages(client: Client, metric: string, request: MetricRequest): Promise<MetricAnswer> {
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
}
