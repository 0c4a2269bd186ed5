import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { authenticate } from './access/authenticate.ts';
import { answerProblems } from './answer-problems.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import type { DemoClock } from './demo/demo-clock.ts';
import { followDemoTime } from './demo/demo-time.ts';
import type { WebhookTargets } from './events/webhook-target.ts';
import { describeApi, openApiRoute } from './openapi.ts';
import { limitRate } from './rate-limit.ts';
import { agentRoutes } from './routes/agents.ts';
import { canIRoutes } from './routes/can-i.ts';
import { changesetRoutes } from './routes/changesets.ts';
import { dataRoutes } from './routes/data.ts';
import { dataRowRoutes } from './routes/data-rows.ts';
import { demoRoutes } from './routes/demo.ts';
import { deviceRoutes } from './routes/devices.ts';
import { directoryRoutes } from './routes/directory.ts';
import { directoryListRoutes } from './routes/directory-lists.ts';
import { dispatchRoutes } from './routes/dispatch.ts';
import { eventRoutes } from './routes/events.ts';
import { feedbackRoutes } from './routes/feedback.ts';
import { healthRoutes } from './routes/health.ts';
import { improvementRoutes } from './routes/improvements.ts';
import { insightRoutes } from './routes/insights.ts';
import { journalRoutes } from './routes/journal.ts';
import { lockRoutes } from './routes/lock.ts';
import { metricRoutes } from './routes/metrics.ts';
import { reportRoutes } from './routes/reports.ts';
import { resourceRoutes } from './routes/resources.ts';
import { revisionRoutes } from './routes/revisions.ts';
import { personalRoutes, sessionRoutes } from './routes/sessions.ts';
import { problemShape } from './routes/shapes.ts';
import { startingRoutes } from './routes/starting.ts';
import { stateRoutes } from './routes/state.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { transferRoutes } from './routes/transfers.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { workingRoutes } from './routes/working.ts';
import { createServices, type Services } from './services.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** What routes and jobs of this platform work with. */
    services: Services;
  }
}

export interface AppOptions {
  /** Brought up to date by `prepareDatabase`. */
  readonly database: Database;
  readonly clock?: Clock;
  readonly logger?: FastifyBaseLogger;
  /** What one token may ask for; generous, to stop a runaway loop and nothing else. */
  readonly requestsPerMinute?: number;
  /** Where webhooks may go; the internet alone unless given. */
  readonly webhookTargets?: WebhookTargets;
  /** Makes it a demo platform, which is told the time. */
  readonly demo?: DemoClock;
}

/** The operating platform as an HTTP application, not yet listening. It holds no state: replicas share one database. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { database, demo, logger, requestsPerMinute = 6000 } = options;
  const { clock = demo ? () => demo.now() : () => new Date() } = options;
  const app = fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    exposeHeadRoutes: false,
    requestTimeout: 300_000,
    ajv: { customOptions: { removeAdditional: false, allowUnionTypes: true } },
  });
  answerProblems(app);
  const services = createServices(database, clock, options.webhookTargets);
  app.decorate('services', services);
  if (demo) followDemoTime(app, demo);
  authenticate(app, services);
  app.addSchema(problemShape);
  await describeApi(app);
  await limitRate(app, requestsPerMinute);
  healthRoutes(app, services);
  stateRoutes(app, { ...services, demo });
  resourceRoutes(app, services);
  changesetRoutes(app, services);
  revisionRoutes(app, services);
  lockRoutes(app, services);
  agentRoutes(app, services);
  tokenRoutes(app, services);
  directoryRoutes(app, services);
  directoryListRoutes(app, services);
  canIRoutes(app, services);
  dispatchRoutes(app, services);
  sessionRoutes(app, services);
  personalRoutes(app, services);
  deviceRoutes(app, services);
  journalRoutes(app, services);
  eventRoutes(app, services);
  webhookRoutes(app, services);
  feedbackRoutes(app, services);
  improvementRoutes(app, services);
  await workingRoutes(app, services);
  await dataRoutes(app, services);
  dataRowRoutes(app, services);
  metricRoutes(app, services);
  insightRoutes(app, services);
  transferRoutes(app, services);
  reportRoutes(app, services);
  startingRoutes(app, services);
  if (demo) demoRoutes(app, services, demo);
  openApiRoute(app);
  return app;
}
