import type { AddressInfo } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { createApp } from './app.ts';
import type { Clock } from './clock.ts';
import { connectionError } from './database/connection-error.ts';
import type { Database } from './database/database.ts';
import { prepareDatabase } from './database/prepare-database.ts';
import { DemoClock, refuseDemo } from './demo/demo-clock.ts';
import type { WebhookTargets } from './events/webhook-target.ts';
import { failureLog } from './failure-log.ts';
import { JOBS } from './work/index.ts';
import type { Job } from './work/job.ts';
import { runJobs } from './work/run-jobs.ts';

export type ServeOptions = (
  | { /** A PostgreSQL server. */ readonly databaseUrl: string }
  | { /** A folder for PGlite. */ readonly dataFolder: string }
) & {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** An administrator token that shall work; without it a new platform makes one. */
  readonly administratorToken?: string;
  readonly clock?: Clock;
  readonly logger?: FastifyBaseLogger;
  /** Takes what failed, a line of JSON each, where no logger does. */
  readonly onFailure?: (line: string) => void;
  /** Whether the platform does its own work too: dispatching, deadlines, deliveries. */
  readonly works?: boolean;
  /** Where webhooks may go: the internet alone, and for a platform on a folder this machine too, unless given. */
  readonly webhookTargets?: WebhookTargets;
  /** A platform for looking at, with a clock of its own. Refused where people work. */
  readonly demo?: boolean;
};

export interface ServedPlatform {
  readonly url: string;
  /** Only the first time, on a new platform. */
  readonly bootstrapToken?: string;
  /** Lets running requests finish, then closes the database. */
  close(): Promise<void>;
}

/** Runs the operating platform until it is closed. */
export async function serve(options: ServeOptions): Promise<ServedPlatform> {
  const { host, port, onFailure, clock: real = () => new Date(), administratorToken } = options;
  const logger = options.logger ?? (onFailure && failureLog(onFailure, real));
  const demo = options.demo ? new DemoClock(real) : undefined;
  const clock = demo ? () => demo.now() : real;
  const database = await openDatabase(options);
  try {
    const prepared = await prepareDatabase({ database, clock, ...(administratorToken ? { administratorToken } : {}) });
    await (demo?.open(database) ?? refuseDemo(database));
    const { webhookTargets = 'dataFolder' in options ? 'loopback' : 'public' } = options;
    const app = await createApp({
      ...{ database, clock, webhookTargets },
      ...(logger ? { logger } : {}),
      ...(demo ? { demo } : {}),
    });
    await app.listen({ host, port });
    const work = runJobs(options.works ? jobsOf(demo) : [], app.services, app.log);
    const close = async (): Promise<void> => {
      await work.stop();
      await app.close();
      await demo?.keep(database);
      await database.close();
    };
    return { url: urlOf(app.server.address() as AddressInfo), ...prepared, close };
  } catch (error) {
    await database.close().catch(() => {});
    throw 'databaseUrl' in options ? connectionError(error, options.databaseUrl) : error;
  }
}

/** Whoever loads a past says when the platform works. */
function jobsOf(demo: DemoClock | undefined): readonly Job[] {
  if (!demo) return JOBS;
  return JOBS.map((job) => ({ ...job, run: async (services) => (demo.loading ? undefined : job.run(services)) }));
}

async function openDatabase(options: ServeOptions): Promise<Database> {
  if ('databaseUrl' in options) {
    const { openPostgresql } = await import('./database/postgresql.ts');
    return openPostgresql(options.databaseUrl);
  }
  const { openPgliteFolder } = await import('./database/pglite-folder.ts');
  return openPgliteFolder(options.dataFolder);
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
