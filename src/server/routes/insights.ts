import type { FastifyInstance } from 'fastify';
import { type InsightAsk, listHourLevels, listUserPeriods } from '../database/queries/insights.ts';
import { abnormalStores } from '../insights/abnormal-stores.ts';
import { findCommonProblems } from '../insights/find-common-problems.ts';
import { footfallPeaks } from '../insights/footfall-peaks.ts';
import { isLowActivity } from '../insights/low-activity.ts';
import { worksWithTasks } from '../live/works-with-tasks.ts';
import { authorizeScope } from '../metrics/authorize-scope.ts';
import { type MetricQuery, type MetricQuestion, readPlace, readQuestion } from '../metrics/metric-request.ts';
import type { Services } from '../services.ts';
import {
  abnormalStoresSchema,
  commonProblemsSchema,
  footfallPeaksSchema,
  lowActivitySchema,
} from './insight-schemas.ts';

type Limited<More> = MetricQuery & { readonly limit: number } & More;

/** A week, as reviews go, and a month, as activity is judged. */
const [WEEK, MONTH] = ['P7D', 'P30D'];

/** What deserves a look: stores unlike their peers, problems that stores share, people who are hardly there, hours that are crowded. */
export function insightRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;

  app.get<{ Querystring: Limited<{ metric: string; threshold: number; minPeers: number }> }>(
    '/v1/insights/abnormal-stores',
    { config: { permission: { resource: 'metric', verb: 'read' } }, schema: abnormalStoresSchema },
    async (request) => {
      const chain = await live.read(database);
      const { query } = request;
      const question = readQuestion(query.metric, query, { chain, now: clock() });
      const { window, scope, metric } = question;
      await authorizeScope(request, { subject: 'insights/abnormal-stores', scope }, services);
      const { items, unjudged } = await abnormalStores(question, query, { queries: database, chain });
      const { name } = metric.metadata;
      const told = items.slice(0, query.limit).map(({ name: store, exact: value, ...item }) => ({
        ...{ ...item, store, value },
        rows: `/v1/metrics/${name}/rows?from=${window.from}&to=${window.to}&stores=${store}`,
      }));
      return { metric: name, window, total: items.length, items: told, unjudged };
    },
  );

  app.get<{ Querystring: Limited<{ minStores: number }> }>(
    '/v1/insights/common-problems',
    { config: { permission: { resource: 'task', verb: 'read' } }, schema: commonProblemsSchema },
    async (request) => {
      const chain = await live.read(database);
      const { query } = request;
      const place = readPlace(query, WEEK, { chain, now: clock() });
      await authorizeScope(request, { subject: 'insights/common-problems', scope: place.scope }, services);
      const items = await findCommonProblems(askOf(place), query.minStores, { queries: database, chain });
      return { window: place.window, total: items.length, items: items.slice(0, query.limit) };
    },
  );

  app.get<{ Querystring: Limited<{ percent: number }> }>(
    '/v1/insights/low-activity-users',
    { config: { permission: { resource: 'performance', verb: 'read' } }, schema: lowActivitySchema },
    async (request) => {
      const chain = await live.read(database);
      const { query } = request;
      const place = readPlace(query, MONTH, { chain, now: clock() });
      await authorizeScope(request, { subject: 'insights/low-activity-users', scope: place.scope }, services);
      const stores = worksWithTasks(place.scope.stores, chain, place.window.to).map(({ name }) => name);
      const people = await listUserPeriods(database, { ...askOf(place), stores });
      const items = people.filter((person) => isLowActivity(person, query.percent));
      const { window } = place;
      return { window, total: items.length, rostered: people.length, items: items.slice(0, query.limit) };
    },
  );

  peakRoute(app, services);
}

function peakRoute(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;
  app.get<{ Querystring: Limited<{ percent: number; least: number }> }>(
    '/v1/insights/footfall-peaks',
    { config: { permission: { resource: 'metric', verb: 'read' } }, schema: footfallPeaksSchema },
    async (request) => {
      const chain = await live.read(database);
      const { query } = request;
      const place = readPlace(query, MONTH, { chain, now: clock() });
      await authorizeScope(request, { subject: 'insights/footfall-peaks', scope: place.scope }, services);
      const items = footfallPeaks(await listHourLevels(database, askOf(place)), query);
      return { window: place.window, total: items.length, items: items.slice(0, query.limit) };
    },
  );
}

function askOf({ scope, window, asOf }: Omit<MetricQuestion, 'metric'>): InsightAsk {
  return { ...window, asOf, stores: scope.stores.map(({ name }) => name) };
}
