import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { findRestock, listRestocks, type RestockRow } from '../database/queries/restock-requests.ts';
import { requireCapability } from '../live/require-capability.ts';
import { idempotencyHeaders, once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { closeRestockCase } from '../triggers/close-restock.ts';
import { requestRestock } from '../triggers/request-restock.ts';
import { restockInitiators } from '../triggers/restock-initiators.ts';
import { storeOfRequest } from '../triggers/store-of-request.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';

const CAPABILITY = 'inventory-sync';

const skuShape = { type: 'string', minLength: 1, maxLength: 64 } as const;

const restockShape = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    store: nameShape,
    sku: skuShape,
    status: { enum: ['proposed', 'requested', 'received', 'recovered'] },
    proposed: { type: 'integer', description: 'What the platform proposes, in whole packs.' },
    quantity: { type: 'integer', description: 'What was asked for.' },
    requestedBy: { type: 'string' },
    createdAt: timeShape,
    requestedAt: timeShape,
    closedAt: timeShape,
  },
  required: ['id', 'store', 'sku', 'status', 'proposed', 'createdAt'],
} as const;

const postSchema = {
  summary: 'Ask for a product by one tap',
  description: 'There is one open request of a product and store: a second tap answers the first one’s.',
  headers: idempotencyHeaders,
  body: {
    type: 'object',
    properties: {
      store: { ...nameShape, description: 'The caller’s own when absent.' },
      sku: skuShape,
      quantity: { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'As proposed when absent.' },
    },
    required: ['sku'],
    additionalProperties: false,
  },
  response: { 200: restockShape, 201: restockShape, ...problemResponses },
} as const;

const listSchema = {
  summary: 'A store’s restock requests by number',
  querystring: {
    type: 'object',
    properties: {
      store: { ...nameShape, description: 'The caller’s own when absent.' },
      status: restockShape.properties.status,
      after: { type: 'integer', minimum: 0, default: 0 },
      limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { items: { type: 'array', items: restockShape }, next: { type: 'integer' } },
      required: ['items'],
    },
    ...problemResponses,
  },
} as const;

const receiptSchema = {
  summary: 'The goods are there',
  headers: idempotencyHeaders,
  params: { type: 'object', properties: { id: { type: 'integer', minimum: 1 } }, required: ['id'] },
  response: { 200: restockShape, ...problemResponses },
} as const;

/** What stores ask to be sent. */
export function restockRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;

  app.post<{ Body: { store?: string; sku: string; quantity?: number } }>(
    '/v1/restock-requests',
    { config: { permission: { resource: 'approval', verb: 'submit' } }, schema: postSchema },
    async (request, reply) => {
      const { sku, quantity } = request.body;
      const chain = await live.read(database);
      const store = storeOfRequest(request, request.body.store, chain);
      const { principal } = request;
      const subject = `restock-request/${store.name}/${sku}`;
      const isOwn = principal?.type === 'person' && principal.store === store.name;
      const who = await authorize(
        request,
        { subject, store, ...(isOwn ? { owners: [principal.employeeNumber] } : {}) },
        services,
      );
      const roles = restockInitiators(chain);
      if (who.type === 'person' && roles && !who.holdings.some(({ role }) => roles.has(role)))
        throw new Problem('platform/not-allowed', { actor: who.id, action: 'approval.submit', subject });
      requireCapability(store, CAPABILITY, chain, clock());
      return once(request, reply, services, async (transaction) => {
        const wish = { store: store.name, sku, quantity, by: who.id, now: clock() };
        const { request: restock, isNew } = await requestRestock(transaction, wish);
        return { status: isNew ? 201 : 200, body: documentOf(restock) };
      });
    },
  );

  app.get<{ Querystring: { store?: string; status?: string; after: number; limit: number } }>(
    '/v1/restock-requests',
    { config: { permission: { resource: 'inventory', verb: 'read' } }, schema: listSchema },
    async (request) => {
      const { status, after, limit } = request.query;
      const chain = await live.read(database);
      const store = storeOfRequest(request, request.query.store, chain);
      await authorize(request, { subject: `inventory/${store.name}`, store }, services);
      requireCapability(store, CAPABILITY, chain, clock());
      const rows = await listRestocks(database, { store: store.name, status, after, limit });
      return { items: rows.map(documentOf), ...(rows.length === limit ? { next: rows.at(-1)?.id } : {}) };
    },
  );

  receiptRoute(app, services);
}

function receiptRoute(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;
  app.post<{ Params: { id: number } }>(
    '/v1/restock-requests/:id/receipt',
    { config: { permission: { resource: 'inventory', verb: 'submit' } }, schema: receiptSchema },
    async (request, reply) => {
      const { id } = request.params;
      const chain = await live.read(database);
      const restock = await findRestock(database, id);
      const store = restock && chain.store(restock.store);
      const who = await authorize(request, { subject: `restock-request/${id}`, store }, services);
      if (!restock || !store) throw new Problem('platform/not-found', { request: id });
      requireCapability(store, CAPABILITY, chain, clock());
      return once(request, reply, services, async (transaction) => {
        const now = clock();
        const { sku } = restock;
        const isOpen = restock.closedAt === null;
        const end = { store: store.name, sku, status: 'received' as const, actor: who.id, chain, now };
        if (isOpen) await closeRestockCase(transaction, restock, end);
        const after = await findRestock(transaction, id);
        return { status: 200, body: documentOf(after ?? restock) };
      });
    },
  );
}

function documentOf(row: RestockRow): object {
  const { id, store, sku, status, proposed, quantity, requestedBy, createdAt, requestedAt, closedAt } = row;
  return {
    ...{ id, store, sku, status, proposed, createdAt: createdAt.toISOString() },
    ...(quantity === null ? {} : { quantity }),
    ...(requestedBy === null ? {} : { requestedBy }),
    ...(requestedAt ? { requestedAt: requestedAt.toISOString() } : {}),
    ...(closedAt ? { closedAt: closedAt.toISOString() } : {}),
  };
}
