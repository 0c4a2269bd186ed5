import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { listInventory, putInventory } from '../database/queries/inventory.ts';
import { requireCapability } from '../live/require-capability.ts';
import type { Services } from '../services.ts';
import { authorizeStores } from '../triggers/authorize-stores.ts';
import { evaluateStock } from '../triggers/evaluate-stock.ts';
import { storeOfRequest } from '../triggers/store-of-request.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';

/** Chains that count their stock here do it as this capability. */
const CAPABILITY = 'inventory-sync';

const skuShape = { type: 'string', minLength: 1, maxLength: 64 } as const;
const countShape = { type: 'integer', minimum: 0, maximum: 10_000_000 } as const;

const figures = {
  store: nameShape,
  sku: skuShape,
  category: { type: 'string', maxLength: 64 },
  onHand: {
    type: 'integer',
    minimum: -10_000_000,
    maximum: 10_000_000,
    description: 'For sale; below zero is a mistake of the books.',
  },
  inTransit: { ...countShape, description: 'On its way to the store.' },
  reorderPoint: { ...countShape, description: 'At or below it the product is low.' },
  reorderTo: { ...countShape, description: 'What it is filled up to; the reorder point when absent.' },
  packSize: { type: 'integer', minimum: 1, maximum: 10_000, description: 'It comes in packs of so many.' },
  asOf: timeShape,
} as const;

interface Figures {
  store: string;
  sku: string;
  category?: string;
  onHand: number;
  inTransit?: number;
  reorderPoint: number;
  reorderTo?: number;
  packSize?: number;
  asOf?: string;
}

const putSchema = {
  summary: 'What stores have of each product',
  description: 'By store and SKU; the same figures again, and older ones that arrive late, change nothing.',
  body: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 500,
        items: {
          type: 'object',
          properties: { ...figures, asOf: { type: 'string', format: 'date-time', description: 'Now when absent.' } },
          required: ['store', 'sku', 'onHand', 'reorderPoint'],
          additionalProperties: false,
        },
      },
    },
    required: ['items'],
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { changed: { type: 'integer', description: 'How many figures were new.' } },
      required: ['changed'],
    },
    ...problemResponses,
  },
} as const;

const listSchema = {
  summary: 'A store’s stock by SKU',
  querystring: {
    type: 'object',
    properties: {
      store: { ...nameShape, description: 'The caller’s own when absent.' },
      after: { ...skuShape, minLength: 0, default: '' },
      limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: {
        items: { type: 'array', items: { type: 'object', properties: figures } },
        next: { ...skuShape, description: 'The `after` of the next page.' },
      },
      required: ['items'],
    },
    ...problemResponses,
  },
} as const;

/** Stock as the system that keeps it tells it. */
export function inventoryRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;

  app.put<{ Body: { items: Figures[] } }>(
    '/v1/inventory',
    { config: { permission: { resource: 'inventory', verb: 'update' } }, schema: putSchema },
    async (request) => {
      const chain = await live.read(database);
      const batch = { subject: 'inventory', items: request.body.items };
      const stores = await authorizeStores(request, batch, { chain, services });
      for (const store of stores.values()) requireCapability(store, CAPABILITY, chain, clock());
      const actor = request.principal?.id ?? '';
      const changed = await database.transaction(async (transaction) => {
        const now = clock();
        let count = 0;
        // In one order, so that two senders never wait for each other.
        const items = request.body.items.toSorted((a, b) => (`${a.store} ${a.sku}` < `${b.store} ${b.sku}` ? -1 : 1));
        for (const item of items) {
          const row = await putInventory(transaction, rowOf(item, now));
          const store = stores.get(item.store);
          if (!row || !store) continue;
          count++;
          await evaluateStock(transaction, row, { store, chain, actor, now });
        }
        return count;
      });
      return { changed };
    },
  );

  app.get<{ Querystring: { store?: string; after: string; limit: number } }>(
    '/v1/inventory',
    { config: { permission: { resource: 'inventory', verb: 'read' } }, schema: listSchema },
    async (request) => {
      const { after, limit } = request.query;
      const chain = await live.read(database);
      const store = storeOfRequest(request, request.query.store, chain);
      await authorize(request, { subject: `inventory/${store.name}`, store }, services);
      requireCapability(store, CAPABILITY, chain, clock());
      const rows = await listInventory(database, { store: store.name, after, limit });
      const next = rows.length === limit ? { next: rows.at(-1)?.sku } : {};
      return {
        items: rows.map(({ category, asOf, ...row }) => ({
          ...row,
          ...(category ? { category } : {}),
          asOf: asOf.toISOString(),
        })),
        ...next,
      };
    },
  );
}

function rowOf(item: Figures, now: Date) {
  const { store, sku, category = null, onHand, reorderPoint, inTransit = 0, packSize = 1 } = item;
  const { reorderTo = reorderPoint, asOf } = item;
  const moment = asOf === undefined ? now : new Date(asOf);
  return { store, sku, category, onHand, inTransit, reorderPoint, reorderTo, packSize, asOf: moment };
}
