import type { FastifyInstance } from 'fastify';
import { addDays } from '../../model/day.ts';
import { authorize } from '../access/authorize.ts';
import { may } from '../access/may.ts';
import { listProductStocks } from '../database/queries/product-stocks.ts';
import { transferSources } from '../insights/transfer-sources.ts';
import { localDay } from '../live/local-time.ts';
import { subjectOf } from '../live/subject-of.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { dateShape } from './data-schemas.ts';
import { nameShape, problemResponses } from './shapes.ts';

const READ = { resource: 'inventory', verb: 'read' } as const;

/** As far back as stock and sales are looked at. */
const DAYS = 28;

const count = { type: 'integer' } as const;

const schema = {
  summary: 'Stores nearby that have more of a product than they will sell',
  description: `From the last stock of the past ${DAYS} days and what was sold in them. Only stores whose stock the caller may see. A suggestion: nothing is moved.`,
  querystring: {
    type: 'object',
    properties: {
      store: { ...nameShape, description: 'Who needs it.' },
      sku: { type: 'string', minLength: 1, maxLength: 64 },
      kilometres: { type: 'number', exclusiveMinimum: 0, maximum: 1000, default: 30, description: 'Not farther away.' },
      keepDays: {
        type: 'integer',
        minimum: 0,
        maximum: 90,
        default: 14,
        description: 'What these days will sell stays.',
      },
      limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    },
    required: ['store', 'sku'],
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: {
        window: { type: 'object', properties: { from: dateShape, to: dateShape }, required: ['from', 'to'] },
        total: count,
        items: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              store: nameShape,
              metres: count,
              onHand: count,
              sold: count,
              surplus: count,
              date: dateShape,
            },
            required: ['store', 'metres', 'onHand', 'sold', 'surplus', 'date'],
          },
        },
      },
      required: ['window', 'total', 'items'],
    },
    ...problemResponses,
  },
};

interface TransferQuery {
  readonly store: string;
  readonly sku: string;
  readonly kilometres: number;
  readonly keepDays: number;
  readonly limit: number;
}

/** Where stock could come from (R012). */
export function transferRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;
  app.get<{ Querystring: TransferQuery }>(
    '/v1/insights/transfers',
    { config: { permission: READ }, schema },
    async (request) => {
      const { store: name, sku, kilometres, keepDays, limit } = request.query;
      const chain = await live.read(database);
      const needy = chain.store(name);
      if (!needy) throw new Problem('platform/not-found', { subject: subjectOf('store', name) });
      const principal = await authorize(request, { subject: `insights/transfers/${name}`, store: needy }, services);
      const to = localDay(clock(), needy.spec.timezone ?? 'UTC');
      const window = { from: addDays(to, 1 - DAYS), to };
      const dates = new Map<string, string>();
      const stocks = (await listProductStocks(database, { sku, ...window })).flatMap(({ date, ...stock }) => {
        const store = chain.store(stock.store);
        const isOpen = store?.spec.lifecycle.state === 'open' && stock.store !== name;
        if (!store || !isOpen || !may(principal, READ, { store }, clock())) return [];
        dates.set(stock.store, date);
        return [{ ...stock, geo: store.spec.geo }];
      });
      const items = transferSources(needy.spec.geo, stocks, { kilometres, keepDays, days: DAYS });
      const told = items.slice(0, limit).map((item) => ({ ...item, date: dates.get(item.store) ?? '' }));
      return { window, total: items.length, items: told };
    },
  );
}
