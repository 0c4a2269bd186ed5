import type { FastifyInstance } from 'fastify';
import { formatAddress, pascalCase } from '../../model/address.ts';
import { NEWEST, readDocuments } from '../database/queries/documents.ts';
import { type ListingPage, type ListingRequest, listAsOf, listLive } from '../database/queries/listing.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { addressShape, nameShape, problemResponses, revisionNumberShape, slugShape } from './shapes.ts';

const MAX_PAGE = 100_000;
const MAX_QUERY = 5000;

const asOfShape = { ...revisionNumberShape, description: 'Read the configuration as it was then; live when absent.' };

const listSchema = {
  summary: 'Addresses with content hashes',
  description:
    'Lines of `kind/name hash`, sorted by code unit. The last line is `complete: true`, or `next: <address>` to go on with as `after`; a listing without it is torn.',
  querystring: {
    type: 'object',
    properties: {
      kind: slugShape,
      fields: { enum: ['hash'] },
      after: addressShape,
      limit: { type: 'integer', minimum: 1, maximum: MAX_PAGE, default: 1000 },
      revision: asOfShape,
    },
    additionalProperties: false,
  },
  response: {
    200: {
      description: 'A page of the listing.',
      content: {
        'text/plain': { schema: { type: 'string' } },
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              revision: revisionNumberShape,
              resources: {
                type: 'array',
                items: { type: 'object', properties: { address: { type: 'string' }, hash: { type: 'string' } } },
              },
              complete: { type: 'boolean' },
              next: { type: 'string' },
            },
            required: ['revision', 'resources', 'complete'],
          },
        },
      },
    },
    ...problemResponses,
  },
};

const readSchema = {
  summary: 'One resource',
  params: { type: 'object', properties: { kind: slugShape, name: nameShape }, required: ['kind', 'name'] },
  querystring: { type: 'object', properties: { revision: asOfShape }, additionalProperties: false },
  response: {
    200: {
      description: 'The document.',
      content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
    },
    304: { type: 'null', description: 'Unchanged since the ETag.' },
    ...problemResponses,
  },
};

const querySchema = {
  summary: 'Documents of some addresses',
  description: 'One document a line, in any order. What does not exist is left out.',
  querystring: { type: 'object', properties: { revision: asOfShape }, additionalProperties: false },
  body: {
    type: 'object',
    properties: { addresses: { type: 'array', items: addressShape, maxItems: MAX_QUERY } },
    required: ['addresses'],
    additionalProperties: false,
  },
  response: {
    200: { description: 'Documents.', content: { 'application/x-ndjson': { schema: { type: 'string' } } } },
    ...problemResponses,
  },
};

/** Reading the configuration, live or as it was at a revision. */
export function resourceRoutes(app: FastifyInstance, services: Services): void {
  const { database } = services;

  app.get<{ Querystring: ListingRequest & { revision?: number } }>(
    '/v1/resources',
    { config: { scope: 'read' }, schema: listSchema },
    async (request, reply) => {
      const { page, revision } = await listPage(services, request.query);
      const next = page.count < request.query.limit ? undefined : page.last;
      reply.header('storeops-revision', revision);
      if (request.headers.accept?.includes('application/json'))
        return reply.send(listingDocument(page, revision, next));
      const end = next ? `next: ${next}\n` : 'complete: true\n';
      return reply.type('text/plain; charset=utf-8').send(page.text ? `${page.text}\n${end}` : end);
    },
  );

  app.get<{ Params: { kind: string; name: string }; Querystring: { revision?: number } }>(
    '/v1/resources/:kind/:name',
    { config: { scope: 'read' }, schema: readSchema },
    async (request, reply) => {
      const { kind, name } = request.params;
      const address = formatAddress({ kind: pascalCase(kind), name });
      const [found] = await readDocuments(database, [address], request.query.revision ?? NEWEST);
      if (!found) throw new Problem('platform/not-found', { address });
      const etag = `"${found.hash}"`;
      reply.header('etag', etag);
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').serializer(asItIs).send(found.document);
    },
  );

  app.post<{ Body: { addresses: string[] }; Querystring: { revision?: number } }>(
    '/v1/resources/query',
    { config: { scope: 'read' }, schema: querySchema },
    async (request, reply) => {
      const found = await readDocuments(database, request.body.addresses, request.query.revision ?? NEWEST);
      return reply.type('application/x-ndjson').send(found.map(({ document }) => `${document}\n`).join(''));
    },
  );
}

/** Reads the quick live listing when it is the one asked for, and the history otherwise. */
async function listPage(
  { database }: Services,
  request: ListingRequest & { readonly revision?: number },
): Promise<{ page: ListingPage; revision: number }> {
  const page = await listLive(database, request);
  const revision = request.revision ?? page.liveRevision;
  if (revision > page.liveRevision) throw new Problem('platform/not-found', { revision });
  return { page: revision === page.liveRevision ? page : await listAsOf(database, request, revision), revision };
}

function listingDocument(page: ListingPage, revision: number, next: string | null | undefined): object {
  const lines = page.text === '' ? [] : page.text.split('\n');
  const resources = lines.map((line) => ({ address: line.slice(0, -65), hash: line.slice(-64) }));
  return { revision, resources, complete: !next, ...(next ? { next } : {}) };
}

/** Canonical JSON from the database goes out untouched. */
function asItIs(payload: unknown): string {
  return String(payload);
}
