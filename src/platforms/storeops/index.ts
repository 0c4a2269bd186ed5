import type { Connection } from '../connection.ts';
import type { Platform, PlatformState } from '../platform.ts';
import { agentsOf } from './agents.ts';
import { Client } from './client.ts';
import { historyOf } from './history.ts';
import { insightsOf } from './insights.ts';
import { appliedChanges } from './mapping.ts';
import { metricsOf } from './metrics.ts';
import { reportsOf } from './reports.ts';
import { snapshotOf } from './snapshot.ts';

export interface StoreopsPlatformOptions {
  /** As in storeops.yaml. */
  readonly name: string;
  /** For people: a URL or a folder. */
  readonly location: string;
  readonly connection: Connection;
  /** Compress what is sent: not worth it within one machine. */
  readonly compress: boolean;
}

/** The reference operating platform, wherever it runs. */
export function storeopsPlatform({ name, location, connection, compress }: StoreopsPlatformOptions): Platform {
  const client = new Client(connection);
  const state = (): Promise<PlatformState> => client.json({ method: 'GET', path: '/v1/state' });
  return {
    name,
    location,
    state,
    snapshot: async () => snapshotOf(client, await state()),
    apply: async function* (plan, options) {
      const { push } = await import('./push.ts');
      await push(client, plan, { ...options, compress });
      yield* appliedChanges(plan);
    },
    history: historyOf(client, state),
    metrics: metricsOf(client),
    reports: reportsOf(client),
    insights: insightsOf(client),
    agents: agentsOf(client),
    close: () => client.close(),
  };
}
