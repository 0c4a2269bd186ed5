import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { listLedgerEntries } from '../database/queries/ledger-entries.ts';
import { subjectOf } from '../live/subject-of.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';
import { dateShape, taskNumberShape } from './task-shapes.ts';

const numberShape = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;

const listSchema = {
  summary: 'What steps of SOPs wrote into the ledgers of a store',
  description:
    'Goods receipts, parts issued, claims and the like, by the action create-record. Entries are never changed.',
  querystring: {
    type: 'object',
    properties: {
      store: nameShape,
      record: { ...nameShape, description: 'The ledger.' },
      task: taskNumberShape,
      after: { ...numberShape, default: 0, description: 'The last entry of the page before.' },
      limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
    },
    required: ['store'],
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
            properties: {
              id: numberShape,
              store: nameShape,
              businessDate: dateShape,
              record: nameShape,
              task: taskNumberShape,
              step: { type: 'string' },
              item: { type: 'string' },
              note: { type: 'object', additionalProperties: { type: 'string' } },
              inputs: { type: 'object', additionalProperties: true, description: 'What the task was told.' },
              answers: { type: 'object', additionalProperties: true, description: 'What the step was answered.' },
              writtenAt: timeShape,
              writtenBy: { type: 'string' },
            },
            required: ['id', 'store', 'businessDate', 'record', 'task', 'step', 'answers', 'writtenAt', 'writtenBy'],
          },
        },
        next: numberShape,
      },
      required: ['items'],
    },
    ...problemResponses,
  },
} as const;

interface ListQuery {
  readonly store: string;
  readonly record?: string;
  readonly task?: number;
  readonly after: number;
  readonly limit: number;
}

/** The ledgers of stores. */
export function ledgerEntryRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: ListQuery }>(
    '/v1/ledger-entries',
    { config: { permission: { resource: 'task', verb: 'read' } }, schema: listSchema },
    async (request) => {
      const { query } = request;
      const store = (await services.live.read(services.database)).store(query.store);
      const subject = subjectOf('store', query.store);
      await authorize(request, { subject, store }, services);
      if (!store) throw new Problem('platform/not-found', { subject });
      const rows = await listLedgerEntries(services.database, query);
      const items = rows.map(({ writtenAt, note, ...rest }) => ({
        ...{ ...rest, writtenAt: writtenAt.toISOString() },
        ...(note === null ? {} : { note }),
      }));
      const last = rows.length === query.limit ? rows.at(-1)?.id : undefined;
      return { items, ...(last === undefined ? {} : { next: last }) };
    },
  );
}
