import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { findDispatchDay, listDispatchDays } from '../database/queries/dispatch-days.ts';
import { type Dispatched, dispatchDay } from '../dispatch/dispatch-day.ts';
import { idempotencyHeaders, once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { nameShape, problemResponses, revisionNumberShape, timeShape } from './shapes.ts';

const dateShape = {
  type: 'string',
  format: 'date',
  description: 'A business date: each store’s own day, from its midnight.',
} as const;

const count = (description: string): object => ({ type: 'integer', description });

const dispatchedProperties = {
  date: dateShape,
  revision: { ...revisionNumberShape, description: 'Of the configuration it was dispatched under.' },
  stores: count('Stores that have work on the date.'),
  made: count('Tasks that were not there before.'),
  changed: count('Tasks that had not opened and follow the configuration, a closure or the roster.'),
  removed: count('Tasks that had not opened and are not wanted any more.'),
  excused: count('Tasks that had not opened in stores that do not trade.'),
  problems: {
    type: 'array',
    description: 'What kept work from being made and headquarters has to put right.',
    items: {
      type: 'object',
      properties: {
        reason: {
          enum: [
            ...['calendar-does-not-cover', 'calendar-missing', 'timezone-missing'],
            ...['sop-missing', 'sop-version', 'sop-not-in-force'],
          ],
        },
        name: { type: 'string', description: 'The calendar, template or store it is about.' },
        stores: count('Stores it concerns.'),
        example: { type: 'string', description: 'One of these stores.' },
      },
      required: ['reason', 'name', 'stores', 'example'],
    },
  },
} as const;

const dispatchedKeys = ['date', 'revision', 'stores', 'made', 'changed', 'removed', 'excused', 'problems'];

const runSchema = {
  summary: 'Dispatch a date now',
  description:
    'Makes the date’s tasks in every store, or in those named. Tasks that are there already stay; under a newer configuration those that have not opened follow it. The platform does the same by itself every minute for today and tomorrow.',
  headers: idempotencyHeaders,
  body: {
    type: 'object',
    properties: {
      date: dateShape,
      stores: { type: 'array', items: nameShape, minItems: 1, maxItems: 1000, description: 'All when absent.' },
    },
    required: ['date'],
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      description: 'What was done; all counts are 0 when there was nothing to do.',
      properties: dispatchedProperties,
      required: dispatchedKeys,
    },
    ...problemResponses,
  },
};

const daysSchema = {
  summary: 'List dispatched dates',
  description: 'The latest first. Counts are those of all times that the date was dispatched.',
  querystring: {
    type: 'object',
    properties: {
      after: { ...dateShape, description: 'The last date of the page before.' },
      limit: { type: 'integer', minimum: 1, maximum: 400, default: 31 },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: {
        items: {
          type: 'array',
          items: {
            type: 'object',
            properties: { ...dispatchedProperties, firstAt: timeShape, lastAt: timeShape },
            required: [...dispatchedKeys, 'firstAt', 'lastAt'],
          },
        },
        next: { type: 'string', description: 'For `after`; absent on the last page.' },
      },
      required: ['items'],
    },
    ...problemResponses,
  },
};

/** When the day's tasks are made. */
export function dispatchRoutes(app: FastifyInstance, services: Services): void {
  app.post<{ Body: { date: string; stores?: string[] } }>(
    '/v1/dispatch',
    { config: { permission: { resource: 'task', verb: 'create' } }, schema: runSchema },
    async (request, reply) => {
      const { date, stores } = request.body;
      const { id } = await authorize(request, { subject: `dispatch/${date}` }, services);
      const chain = await services.live.read(services.database);
      const unknown = stores?.find((store) => !chain.store(store));
      if (unknown !== undefined) throw new Problem('platform/not-found', { store: unknown });
      const options = { chain, day: date, now: services.clock(), actor: id, ...(stores ? { stores } : {}) };
      return once(request, reply, services, async (transaction) => {
        const done = await dispatchDay(transaction, options);
        if (done) return { status: 200, body: done };
        const known = await findDispatchDay(transaction, date);
        const nothing = { made: 0, changed: 0, removed: 0, excused: 0 };
        const { revision, stores: at, problems } = known ?? { revision: chain.revision, stores: 0, problems: [] };
        return { status: 200, body: { date, revision, stores: at, problems, ...nothing } satisfies Dispatched };
      });
    },
  );

  app.get<{ Querystring: { after?: string; limit: number } }>(
    '/v1/dispatch/days',
    { config: { permission: { resource: 'task', verb: 'read' } }, schema: daysSchema },
    async (request) => {
      await authorize(request, { subject: 'dispatch' }, services);
      const { after = '9999-12-31', limit } = request.query;
      const rows = await listDispatchDays(services.database, after, limit + 1);
      const items = rows.slice(0, limit).map(({ firstAt, lastAt, inputs: _, ...day }) => ({
        ...day,
        firstAt: firstAt.toISOString(),
        lastAt: lastAt.toISOString(),
      }));
      const last = items.at(-1);
      return { items, ...(rows.length > limit && last ? { next: last.date } : {}) };
    },
  );
}
