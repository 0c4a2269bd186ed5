import { UserError } from '../../model/user-error.ts';
import type { PlatformAgents, SeenAgent } from '../platform.ts';
import type { Client } from './client.ts';

/** What agents said, over HTTP. */
export function agentsOf(client: Client): PlatformAgents {
  return {
    report: async (report) => {
      await client.request({ method: 'PUT', path: '/v1/agents', body: JSON.stringify(report) });
    },
    list: async () => {
      try {
        return (await client.json<{ agents: readonly SeenAgent[] }>({ method: 'GET', path: '/v1/agents' })).agents;
      } catch (error) {
        // A platform of an older version knows of none.
        if (error instanceof UserError && error.code === 'platform/not-found') return [];
        throw error;
      }
    },
  };
}
