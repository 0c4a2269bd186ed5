import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { type JournalFilter, readSealed } from '../database/queries/journal-chain.ts';
import type { SealedEntry } from '../journal/chain.ts';
import { sealJournal } from '../journal/seal-journal.ts';
import { verifyJournal } from '../journal/verify-journal.ts';
import type { Services } from '../services.ts';
import { hashShape, nameShape, problemResponses, timeShape } from './shapes.ts';

const positionShape = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
const textShape = { type: 'string', minLength: 1, maxLength: 200 } as const;

const entryShape = {
  type: 'object',
  properties: {
    position: positionShape,
    id: { type: 'integer' },
    at: timeShape,
    actor: { type: 'string', description: '`staff/E1024`, `token/ci`, `system/dispatch`.' },
    action: {
      type: 'string',
      description: 'In the past tense: `task.submitted`; when denied, what was asked: `task.review`.',
    },
    subject: { type: 'string' },
    store: nameShape,
    outcome: { enum: ['done', 'denied'] },
    data: { type: 'object', additionalProperties: true },
    hash: { ...hashShape, description: 'Of the entry and the hash before it.' },
  },
  required: ['position', 'id', 'at', 'actor', 'action', 'subject', 'outcome', 'data', 'hash'],
  additionalProperties: false,
};

const listSchema = {
  summary: 'What happened and what was refused, in order',
  querystring: {
    type: 'object',
    properties: {
      after: { ...positionShape, default: 0, description: 'The `next` of the page before.' },
      limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
      store: { ...nameShape, description: 'Needed by whoever may not see the whole chain’s.' },
      subject: textShape,
      actor: textShape,
      outcome: { enum: ['done', 'denied'] },
      action: { ...textShape, description: 'What the action begins with: `task.`' },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { items: { type: 'array', items: entryShape }, next: positionShape },
      required: ['items'],
      additionalProperties: false,
    },
    ...problemResponses,
  },
};

const endShape = {
  type: 'object',
  properties: { position: positionShape, hash: hashShape },
  required: ['position', 'hash'],
  additionalProperties: false,
};

const verifySchema = {
  summary: 'Is the journal what was written?',
  description: 'Walks the chain of hashes. An end that was noted before proves that nothing was cut off since.',
  querystring: {
    type: 'object',
    properties: { position: positionShape, hash: hashShape },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: {
        entries: { type: 'integer' },
        end: { ...endShape, description: 'The last sound entry.' },
        broken: {
          type: 'object',
          description: 'The first place where it is not; absent for a sound journal.',
          properties: { position: positionShape, because: { enum: ['missing', 'altered'] } },
          required: ['position', 'because'],
          additionalProperties: false,
        },
      },
      required: ['entries', 'end'],
      additionalProperties: false,
    },
    ...problemResponses,
  },
};

const READ = { resource: 'audit-log', verb: 'read' } as const;

/** The audit trail. */
export function journalRoutes(app: FastifyInstance, services: Services): void {
  const { database, live } = services;

  app.get<{ Querystring: JournalFilter }>(
    '/v1/journal',
    { config: { permission: READ }, schema: listSchema },
    async (request) => {
      const { store, actor, limit } = request.query;
      const place = store === undefined ? undefined : (await live.read(database)).store(store);
      const own = actor?.startsWith('staff/') ? [actor.slice('staff/'.length)] : [];
      await authorize(request, { subject: 'journal', store: place, owners: own }, services);
      await sealJournal(database);
      const entries = await readSealed(database, request.query);
      const last = entries.length < limit ? undefined : entries.at(-1);
      return { items: entries.map(documentOf), ...(last ? { next: last.position } : {}) };
    },
  );

  app.get<{ Querystring: { position?: number; hash?: string } }>(
    '/v1/journal/verify',
    { config: { permission: READ }, schema: verifySchema },
    async (request) => {
      await authorize(request, { subject: 'journal' }, services);
      await sealJournal(database);
      const { position, hash } = request.query;
      return verifyJournal(database, position !== undefined && hash !== undefined ? { position, hash } : undefined);
    },
  );
}

function documentOf({ store, at, ...entry }: SealedEntry): object {
  return { ...entry, at: at.toISOString(), ...(store === null ? {} : { store }) };
}
