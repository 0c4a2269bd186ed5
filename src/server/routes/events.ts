import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { identifyAgain } from '../access/authenticate.ts';
import { authorize } from '../access/authorize.ts';
import { eventStream } from '../events/event-stream.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { nameShape, problemResponses } from './shapes.ts';

/** What one process holds open. */
const MAX_LISTENERS = 500;

const positionShape = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;

const streamSchema = {
  summary: 'What happens, as it happens',
  description:
    'Server-sent events, each a CloudEvent in JSON; its id is its position. Resumes after `Last-Event-ID`, else begins after `after`, else now. Everybody gets what they may see: what happens in a store takes `report` `read` there, what concerns the chain or people’s access `audit-log` `read`.',
  headers: {
    type: 'object',
    properties: { 'last-event-id': { ...positionShape, description: 'Sent by the client.' } },
  },
  querystring: {
    type: 'object',
    properties: {
      store: nameShape,
      type: { type: 'string', maxLength: 200, description: 'What types begin with: `dev.storeops.task.`' },
      after: positionShape,
    },
    additionalProperties: false,
  },
  response: {
    200: { description: 'Events.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    ...problemResponses,
  },
};

interface StreamRequest {
  Querystring: { store?: string; type?: string; after?: number };
  Headers: { 'last-event-id'?: number };
}

/** The stream of events. */
export function eventRoutes(app: FastifyInstance, services: Services): void {
  const { database, live, tail } = services;
  const closing = new AbortController();
  let listeners = 0;
  app.addHook('preClose', async () => closing.abort());

  app.get<StreamRequest>(
    '/v1/events',
    { config: { scope: 'anybody' }, schema: streamSchema },
    async (request, reply): Promise<FastifyReply> => {
      const { store, type, after } = request.query;
      const place = store === undefined ? undefined : (await live.read(database)).store(store);
      if (store !== undefined)
        await authorize(request, { subject: 'events', store: place }, services, { resource: 'report', verb: 'read' });
      if (listeners >= MAX_LISTENERS) throw new Problem('platform/rate-limited', { retryAfterSeconds: 30 });
      const position = request.headers['last-event-id'] ?? after ?? (await tail.end());
      const gone = new AbortController();
      listeners += 1;
      reply.raw.once('close', () => {
        listeners -= 1;
        gone.abort();
      });
      const filter = { types: type === undefined ? [] : [type], stores: store === undefined ? [] : [store] };
      const signal = AbortSignal.any([gone.signal, closing.signal]);
      const identify = () => identifyAgain(request, services);
      const events = eventStream({ filter, after: position, identify, signal }, services);
      const headers = { 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
      return reply.type('text/event-stream').headers(headers).send(Readable.from(events));
    },
  );
}
