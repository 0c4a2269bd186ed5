import type { Improvement, InsightRequest } from '../../model/insight-answer.ts';
import type { PlatformInsights } from '../platform.ts';
import type { Client } from './client.ts';

/** What the platform finds worth a look, over HTTP. */
export function insightsOf(client: Client): PlatformInsights {
  const read = <Answer>(path: string, request: InsightRequest): Promise<Answer> => {
    const asked = Object.entries(request).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    );
    return client.json<Answer>({ method: 'GET', path: `${path}?${new URLSearchParams(asked)}` });
  };
  return {
    abnormalStores: (request) => read('/v1/insights/abnormal-stores', request),
    commonProblems: (request) => read('/v1/insights/common-problems', request),
    lowActivityUsers: (request) => read('/v1/insights/low-activity-users', request),
    footfallPeaks: (request) => read('/v1/insights/footfall-peaks', request),
    improvements: async (request) => {
      const items: Improvement[] = [];
      for (let after: number | undefined; ; ) {
        const page = await read<{ items: Improvement[]; next?: number }>('/v1/improvements', { ...request, after });
        items.push(...page.items);
        if (page.next === undefined) return items;
        after = page.next;
      }
    },
  };
}
