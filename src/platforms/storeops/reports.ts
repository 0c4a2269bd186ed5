import type { PlatformReports } from '../platform.ts';
import type { Client } from './client.ts';

/** The platform's reports over HTTP. */
export function reportsOf(client: Client): PlatformReports {
  return {
    read: async ({ type, ...options }) => {
      const given = Object.entries(options).flatMap(([name, value]): [string, string][] =>
        value === undefined || value === false ? [] : [[name, String(value)]],
      );
      const { body } = await client.request({
        method: 'GET',
        path: `/v1/reports/${encodeURIComponent(type)}?${new URLSearchParams(given)}`,
      });
      return body.toString('utf8');
    },
  };
}
