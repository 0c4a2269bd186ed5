import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { noteEvent } from '../database/queries/ingested-events.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { raiseEvent } from '../triggers/raise-event.ts';
import { nameShape, problemResponses } from './shapes.ts';

/** What other systems tell; what the platform finds by itself, such as low stock, is not told but found. */
const TOLD_EVENTS = [
  ...['campaign.scheduled', 'campaign.ended', 'cash.difference', 'aftersale.requested', 'complaint.created'],
] as const;

const postSchema = {
  summary: 'Tell of something that happened in a store',
  description: 'Templates that wait for such an event make their tasks. The same key again changes nothing.',
  body: {
    type: 'object',
    properties: {
      event: { enum: TOLD_EVENTS },
      key: { type: 'string', description: 'The sender’s own name for it.', minLength: 1, maxLength: 128 },
      store: nameShape,
      startsOn: {
        type: 'string',
        description: 'The first day of what it is about; windows count from its midnight.',
        format: 'date',
      },
      data: { type: 'object', maxProperties: 50, additionalProperties: true, description: 'What the event carries.' },
    },
    required: ['event', 'key', 'store', 'data'],
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: {
        isNew: { type: 'boolean', description: 'It was not told before.' },
        tasks: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'integer' }, template: nameShape, isNew: { type: 'boolean' } },
            required: ['id', 'template', 'isNew'],
          },
        },
      },
      required: ['isNew', 'tasks'],
    },
    ...problemResponses,
  },
} as const;

interface Told {
  event: string;
  key: string;
  store: string;
  startsOn?: string;
  data: Record<string, unknown>;
}

/** Events that other systems tell. */
export function toldEventRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;
  app.post<{ Body: Told }>(
    '/v1/events',
    { config: { permission: { resource: 'integration', verb: 'update' } }, schema: postSchema },
    async (request) => {
      const { event, key, store: name, startsOn, data } = request.body;
      const chain = await live.read(database);
      const store = chain.store(name);
      const who = await authorize(request, { subject: `event/${event}/${key}`, store }, services);
      if (!store) throw new Problem('platform/not-found', { store: name });
      if (startsOn !== undefined && Number.isNaN(Date.parse(startsOn)))
        throw new Problem('request/invalid', { reason: `no such day: ${startsOn}` });
      return database.transaction(async (transaction) => {
        const now = clock();
        // One event may be told for each of several stores.
        if (!(await noteEvent(transaction, event, `${name}/${key}`, now))) return { isNew: false, tasks: [] };
        const entry = { at: now, actor: who.id, action: event, subject: `event/${event}/${key}`, store: name } as const;
        await insertJournal(transaction, [{ ...entry, outcome: 'done', data: startsOn ? { startsOn } : {} }]);
        const raised = { name: event, store, data, key, actor: who.id, chain, now, startsOn };
        const tasks = await raiseEvent(transaction, raised);
        return { isNew: true, tasks: tasks.map(({ id, template, isNew }) => ({ id, template, isNew })) };
      });
    },
  );
}
