import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sourceOf, termsOf } from '../../kinds/metric/figures.ts';
import type { Metric } from '../../kinds/metric/spec.ts';
import { listFigureDays } from '../database/queries/metric-rows.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { subjectOf } from '../live/subject-of.ts';
import { authorizeScope } from '../metrics/authorize-scope.ts';
import { type Measured, measure, partsOf } from '../metrics/measure.ts';
import { type MetricQuery, type MetricQuestion, readQuestion } from '../metrics/metric-request.ts';
import { groupsOf, type MetricGroup, type MetricGrouping, openStoreDays } from '../metrics/metric-scope.ts';
import { SumReader } from '../metrics/sum-reader.ts';
import type { Services } from '../services.ts';
import { metricListSchema, metricRowsSchema, metricSchema } from './metric-schemas.ts';

const READ = { permission: { resource: 'metric', verb: 'read' } } as const;

interface Paged {
  readonly after?: string;
  readonly limit: number;
}

/** The chain's metrics and their values. */
export function metricRoutes(app: FastifyInstance, services: Services): void {
  const { database, live } = services;

  app.get<{ Querystring: { objective?: string } }>(
    '/v1/metrics',
    { config: { scope: 'anybody' }, schema: metricListSchema },
    async (request) => {
      const chain = await live.read(database);
      const metrics = [...chain.all('metric').values()] as unknown as Metric[];
      const { objective = '' } = request.query;
      return {
        items: metrics.filter(({ spec }) => objective === '' || spec.objective === objective).map(metricDocument),
      };
    },
  );

  app.get<{ Params: { name: string }; Querystring: MetricQuery & Paged & { by?: MetricGrouping } }>(
    '/v1/metrics/:name',
    { config: READ, schema: metricSchema },
    async (request) => {
      const { chain, question } = await allowedQuestion(request, services);
      const { by, after = '', limit, region, phase } = request.query;
      const { metric, window, scope, asOf } = question;
      const context = { queries: database, chain, sums: new SumReader(database, chain) };
      const measured = by === undefined ? undefined : await measure(metric, { ...question, by }, context);
      const total = (await measure(metric, { ...question, by: undefined }, context)).get('');
      const { unit, direction, decimals = 1, version } = metric.spec;
      const { name, displayName } = metric.metadata;
      const answer = {
        ...{ metric: name, unit, decimals, direction, version, window },
        ...(displayName ? { displayName } : {}),
        ...(asOf ? { asOf: asOf.toISOString() } : {}),
        scope: { stores: scope.stores.length, ...(region ? { region } : {}), ...(phase ? { phase } : {}) },
        ...measuredDocument(total, { stores: scope.stores, window }),
      };
      if (by === undefined || measured === undefined) return answer;
      const groups = [...groupsOf(scope, window, by)].filter(([key]) => key > after).toSorted(byKey);
      const items = groups
        .slice(0, limit)
        .map(([key, group]) => ({ key, ...measuredDocument(measured.get(key), group) }));
      return { ...answer, items, ...(groups.length > limit ? { next: items.at(-1)?.key } : {}) };
    },
  );
  rowsRoute(app, services);
}

/** What is behind a value. */
function rowsRoute(app: FastifyInstance, services: Services): void {
  const { database } = services;
  app.get<{ Params: { name: string }; Querystring: MetricQuery & Paged }>(
    '/v1/metrics/:name/rows',
    { config: READ, schema: metricRowsSchema },
    async (request) => {
      const { question } = await allowedQuestion(request, services);
      const { metric, window, scope, asOf } = question;
      const { after = '', limit } = request.query;
      const figures = figuresOf(metric);
      const stores = [...scope.stores.map(({ name }) => name), ...(scope.isWholeChain ? [''] : [])];
      const rows = await listFigureDays(database, figures, { ...window, stores, asOf, after, limit });
      const next = rows.length === limit ? { next: `${rows.at(-1)?.store}/${rows.at(-1)?.date}` } : {};
      return { metric: metric.metadata.name, of: partsOf(metric.spec.formula), items: rows, ...next };
    },
  );
}

/** What is asked, of stores that the caller may ask about. */
async function allowedQuestion(
  request: FastifyRequest<{ Params: { name: string }; Querystring: MetricQuery }>,
  services: Services,
): Promise<{ chain: LiveChain; question: MetricQuestion }> {
  const chain = await services.live.read(services.database);
  const question = readQuestion(request.params.name, request.query, { chain, now: services.clock() });
  const subject = subjectOf('metric', question.metric.metadata.name);
  await authorizeScope(request, { subject, ...question }, services);
  return { chain, question };
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function figuresOf({ metadata, spec }: Metric): readonly string[] {
  const { formula } = spec;
  if (formula.type === 'reported')
    return [`reported/${metadata.name}.numerator`, `reported/${metadata.name}.denominator`];
  return [...new Set(termsOf(formula).map(({ figure }) => figure))].filter((figure) => sourceOf(figure) !== 'store');
}

function measuredDocument(measured: Measured | undefined, group: MetricGroup) {
  const { value, samples = 0, days = 0, until } = measured ?? {};
  return {
    value: value ? { numerator: String(value.numerator), denominator: String(value.denominator) } : null,
    samples,
    coverage: { days, expected: openStoreDays(group) },
    dataUntil: until ?? null,
    stale: (until ?? '') < group.window.to,
  };
}

function metricDocument({ metadata, spec }: Metric) {
  const { name, displayName } = metadata;
  const { objective, definition, unit, decimals = 1, direction, window, version, formula } = spec;
  const sources = [...new Set(termsOf(formula).map(({ figure }) => sourceOf(figure))), ...partsOf(formula)];
  return {
    ...{
      name,
      ...(displayName ? { displayName } : {}),
      objective,
      definition,
      unit,
      decimals,
      direction,
      window,
      version,
    },
    formula: formula.type,
    sources: sources.length > 0 ? sources : [formula.type === 'reported' ? 'measurements' : formula.type],
  };
}
