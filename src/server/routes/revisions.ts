import type { FastifyInstance } from 'fastify';
import { actorOf } from '../access/authenticate.ts';
import { restoreRevision } from '../configuration/restore-revision.ts';
import { listRevisionChanges, type StoredChange } from '../database/queries/revision-changes.ts';
import { listRevisions } from '../database/queries/revisions.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import {
  addressShape,
  type FenceHeaders,
  fenceHeaders,
  problemResponses,
  revisionNumberShape,
  revisionShape,
  toolShape,
  uuidShape,
} from './shapes.ts';

const MAX_CHANGES = 5000;

const numberParams = { type: 'object', properties: { revision: revisionNumberShape }, required: ['revision'] };

const listSchema = {
  summary: 'The history, newest first',
  querystring: {
    type: 'object',
    properties: {
      limit: { type: 'integer', minimum: 1, maximum: 1000, default: 50 },
      before: { ...revisionNumberShape, default: revisionNumberShape.maximum },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { revisions: { type: 'array', items: revisionShape } },
      required: ['revisions'],
    },
    ...problemResponses,
  },
};

const changesSchema = {
  summary: 'What a revision changed',
  description:
    'One change a line: `{action, address, before?, after?}`. The last line is `{"complete":true}`, or `{"next":"<address>"}` to go on with as `after`.',
  params: numberParams,
  querystring: {
    type: 'object',
    properties: {
      after: addressShape,
      limit: { type: 'integer', minimum: 1, maximum: MAX_CHANGES, default: 1000 },
    },
    additionalProperties: false,
  },
  response: {
    200: { description: 'Changes.', content: { 'application/x-ndjson': { schema: { type: 'string' } } } },
    ...problemResponses,
  },
};

const restoreSchema = {
  summary: 'Make the configuration of a revision live again, as a new revision',
  headers: fenceHeaders,
  params: numberParams,
  body: {
    type: 'object',
    properties: { id: uuidShape, base: revisionNumberShape, tool: toolShape },
    required: ['id', 'base', 'tool'],
    additionalProperties: false,
  },
  response: { 200: revisionShape, ...problemResponses },
};

/** The platform's history. */
export function revisionRoutes(app: FastifyInstance, services: Services): void {
  const { database } = services;

  app.get<{ Querystring: { limit: number; before: number } }>(
    '/v1/revisions',
    { config: { scope: 'read' }, schema: listSchema },
    async (request) => ({ revisions: await listRevisions(database, request.query) }),
  );

  app.get<{ Params: { revision: number }; Querystring: { after?: string; limit: number } }>(
    '/v1/revisions/:revision/changes',
    { config: { scope: 'read' }, schema: changesSchema },
    async (request, reply) => {
      const { after = '', limit } = request.query;
      const { revision } = request.params;
      const [entry] = await listRevisions(database, { limit: 1, before: revision + 1 });
      if (entry?.revision !== revision) throw new Problem('platform/not-found', { revision });
      const changes = await listRevisionChanges(database, { revision, after, limit });
      const last = changes.length < limit ? undefined : changes.at(-1)?.address;
      const end = last ? `{"next":"${last}"}\n` : '{"complete":true}\n';
      return reply.type('application/x-ndjson').send(changes.map(changeLine).join('') + end);
    },
  );

  app.post<{ Params: { revision: number }; Body: { id: string; base: number; tool: string }; Headers: FenceHeaders }>(
    '/v1/revisions/:revision/restore',
    { config: { scope: 'write' }, schema: restoreSchema },
    async (request) => {
      const actor = actorOf(request).name;
      const context = { ...services, actor, fence: request.headers['storeops-fence'] };
      return restoreRevision({ ...request.body, revision: request.params.revision }, context);
    },
  );
}

/** Documents are canonical JSON already; they are put into the line as they are. */
function changeLine({ action, address, before, after }: StoredChange): string {
  const documents = `${before === null ? '' : `,"before":${before}`}${after === null ? '' : `,"after":${after}`}`;
  return `{"action":"${action}","address":"${address}"${documents}}\n`;
}
