import type { FastifyInstance } from 'fastify';
import { hasArrived, putShipment } from '../database/queries/shipments.ts';
import type { Services } from '../services.ts';
import { authorizeStores } from '../triggers/authorize-stores.ts';
import { becomeArrived } from '../triggers/shipment-lateness.ts';
import { nameShape, problemResponses } from './shapes.ts';

const momentShape = { type: 'string', format: 'date-time' } as const;

interface Said {
  shipment: string;
  store: string;
  carrier?: string;
  expectedAt: string;
  arrivedAt?: string;
  asOf?: string;
}

const putSchema = {
  summary: 'What is on its way to stores',
  description: 'By the carrier’s number; what is told twice or out of order changes nothing.',
  body: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 500,
        items: {
          type: 'object',
          properties: {
            shipment: { type: 'string', minLength: 1, maxLength: 64 },
            store: nameShape,
            carrier: { type: 'string', maxLength: 64 },
            expectedAt: momentShape,
            arrivedAt: momentShape,
            asOf: { ...momentShape, description: 'When this was said; now when absent.' },
          },
          required: ['shipment', 'store', 'expectedAt'],
          additionalProperties: false,
        },
      },
    },
    required: ['items'],
    additionalProperties: false,
  },
  response: {
    200: { type: 'object', properties: { changed: { type: 'integer' } }, required: ['changed'] },
    ...problemResponses,
  },
} as const;

/** Shipments as carriers tell of them. */
export function shipmentRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;
  app.put<{ Body: { items: Said[] } }>(
    '/v1/shipments',
    { config: { permission: { resource: 'inventory', verb: 'update' } }, schema: putSchema },
    async (request) => {
      const chain = await live.read(database);
      await authorizeStores(request, { subject: 'shipments', items: request.body.items }, { chain, services });
      const actor = request.principal?.id ?? '';
      const changed = await database.transaction(async (transaction) => {
        const now = clock();
        let count = 0;
        for (const said of request.body.items.toSorted((a, b) => (a.shipment < b.shipment ? -1 : 1))) {
          const { shipment, store, carrier = null, expectedAt, arrivedAt, asOf } = said;
          const wasThere = await hasArrived(transaction, shipment);
          const row = await putShipment(transaction, {
            ...{ shipment, store, carrier, expectedAt: new Date(expectedAt) },
            arrivedAt: arrivedAt === undefined ? null : new Date(arrivedAt),
            asOf: asOf === undefined ? now : new Date(asOf),
          });
          if (row) count++;
          if (row?.arrivedAt && !wasThere) await becomeArrived(transaction, row, { now, actor });
        }
        return count;
      });
      return { changed };
    },
  );
}
