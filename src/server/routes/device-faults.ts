import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { localDay } from '../live/local-time.ts';
import { idempotencyHeaders, once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { deviceFacts, reportFault } from '../triggers/report-fault.ts';
import { storeOfRequest } from '../triggers/store-of-request.ts';
import { nameShape, problemResponses } from './shapes.ts';

const factsShape = {
  type: 'object',
  properties: {
    device: { type: 'string' },
    category: { type: 'string' },
    criticality: { type: 'string' },
    model: { type: 'string' },
    sn: { type: 'string' },
    installedAt: { type: 'string' },
    warrantyUntil: { type: 'string' },
    underWarranty: { type: 'boolean' },
    zone: { type: 'string' },
  },
  required: ['device', 'category', 'criticality'],
} as const;

const postSchema = {
  summary: 'Report a broken device by its code',
  description: 'Makes a ticket with what is known of the device. While one is open, it is answered again.',
  headers: idempotencyHeaders,
  body: {
    type: 'object',
    properties: {
      store: { ...nameShape, description: 'The caller’s own when absent.' },
      device: { type: 'string', description: 'The code on the device.', minLength: 1, maxLength: 64 },
      fault: { type: 'string', description: 'What is wrong with it.', minLength: 1, maxLength: 1000 },
      impact: {
        description: 'What it keeps the store from; as the device is listed when absent.',
        enum: ['stops-trading', 'degrades', 'none'],
      },
    },
    required: ['device', 'fault'],
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      description: 'Without a ticket when the template rests: one was just closed.',
      properties: {
        device: factsShape,
        ticket: {
          type: 'object',
          properties: { id: { type: 'integer' }, isNew: { type: 'boolean' }, assignee: { type: 'string' } },
          required: ['id', 'isNew'],
        },
      },
      required: ['device'],
    },
    ...problemResponses,
  },
} as const;

interface Body {
  store?: string;
  device: string;
  fault: string;
  impact?: string;
}

/** Broken devices. */
export function deviceFaultRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;
  app.post<{ Body: Body }>(
    '/v1/device-faults',
    { config: { permission: { resource: 'device', verb: 'read' } }, schema: postSchema },
    async (request, reply) => {
      const { device: code, fault, impact } = request.body;
      const chain = await live.read(database);
      const store = storeOfRequest(request, request.body.store, chain);
      const device = store.spec.devices?.find((candidate) => candidate.code === code);
      const { principal } = request;
      // Whoever may look at a device may say that it is broken; a program needs more than a token to read with.
      const verb = principal?.type === 'person' ? ('read' as const) : ('update' as const);
      const facts = { category: device?.category ?? '' };
      const subject = `device/${code}`;
      const who = await authorize(request, { subject, store, facts }, services, { resource: 'device', verb });
      if (!device) throw new Problem('platform/device-unknown', { store: store.name, device: code });
      const reporter = who.type === 'person' ? who.employeeNumber : '';
      return once(request, reply, services, async (transaction) => {
        const now = clock();
        const report = { store, device, fault, impact: impact ?? device.criticality, by: who.id, reporter, chain, now };
        const ticket = await reportFault(transaction, report);
        const today = localDay(now, store.spec.timezone ?? 'UTC');
        return {
          status: 200,
          body: { device: deviceFacts(device, today), ...(ticket ? { ticket: answered(ticket) } : {}) },
        };
      });
    },
  );
}

function answered({ id, isNew, assignee }: { id: number; isNew: boolean; assignee?: string | undefined }): object {
  return { id, isNew, ...(assignee ? { assignee } : {}) };
}
