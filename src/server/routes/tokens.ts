import type { FastifyInstance, FastifyRequest } from 'fastify';
import { newToken, SCOPES, type Scope, tokenHash } from '../access/token.ts';
import {
  type AccessToken,
  countAdministratorTokens,
  deleteToken,
  insertToken,
  listTokens,
} from '../database/queries/access-tokens.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';

const MAX_TOKENS = 1000;
const DAY_MS = 86_400_000;

const tokenShape = {
  type: 'object',
  properties: { name: nameShape, scope: { enum: SCOPES }, createdAt: timeShape, expiresAt: timeShape },
  required: ['name', 'scope', 'createdAt'],
};

const createSchema = {
  summary: 'Make a token',
  body: {
    type: 'object',
    properties: {
      name: nameShape,
      scope: { enum: SCOPES },
      expiresInDays: { type: 'integer', minimum: 1, maximum: 366, default: 90 },
    },
    required: ['name', 'scope'],
    additionalProperties: false,
  },
  response: {
    201: {
      ...tokenShape,
      description: 'The only time that the token itself is shown.',
      properties: { ...tokenShape.properties, token: { type: 'string' } },
      required: [...tokenShape.required, 'token'],
    },
    ...problemResponses,
  },
};

const listSchema = {
  summary: 'All tokens, without the secrets',
  response: {
    200: {
      type: 'object',
      properties: { tokens: { type: 'array', items: tokenShape } },
      required: ['tokens'],
    },
    ...problemResponses,
  },
};

const deleteSchema = {
  summary: 'Take a token back',
  params: { type: 'object', properties: { name: nameShape }, required: ['name'] },
  response: { 204: { type: 'null', description: 'The token is not accepted any more.' }, ...problemResponses },
};

/** Who may call the platform. */
export function tokenRoutes(app: FastifyInstance, { database, clock }: Services): void {
  app.post<{ Body: { name: string; scope: Scope; expiresInDays: number } }>(
    '/v1/tokens',
    { config: { scope: 'admin' }, schema: createSchema },
    async (request, reply) => {
      const { name, scope, expiresInDays } = request.body;
      const token = newToken();
      const createdAt = clock();
      const expiresAt = new Date(createdAt.getTime() + expiresInDays * DAY_MS);
      const entry = { name, scope, createdAt, expiresAt };
      await database.transaction(async (queries) => {
        if (!(await insertToken(queries, { ...entry, hash: tokenHash(token) })))
          throw new Problem('platform/token-exists', { name });
        const data = { scope, expiresAt: expiresAt.toISOString() };
        await insertJournal(queries, [{ ...entryOf(request, name, 'token.created', createdAt), data }]);
      });
      return reply.code(201).send({ ...toDocument(entry), token });
    },
  );

  app.get('/v1/tokens', { config: { scope: 'admin' }, schema: listSchema }, async () => ({
    tokens: (await listTokens(database, MAX_TOKENS)).map(toDocument),
  }));

  app.delete<{ Params: { name: string } }>(
    '/v1/tokens/:name',
    { config: { scope: 'admin' }, schema: deleteSchema },
    async (request, reply) => {
      const { name } = request.params;
      await database.transaction(async (queries) => {
        if (!(await deleteToken(queries, name))) throw new Problem('platform/not-found', { token: name });
        if ((await countAdministratorTokens(queries, clock())) === 0)
          throw new Problem('platform/last-token', { name });
        await insertJournal(queries, [entryOf(request, name, 'token.deleted', clock())]);
      });
      return reply.code(204).send();
    },
  );
}

function entryOf({ principal }: FastifyRequest, name: string, action: string, at: Date): JournalEntry {
  return { at, actor: principal?.id ?? '', action, subject: `token/${name}`, outcome: 'done' };
}

function toDocument({ name, scope, createdAt, expiresAt }: AccessToken): object {
  const end = expiresAt ? { expiresAt: expiresAt.toISOString() } : {};
  return { name, scope, createdAt: createdAt.toISOString(), ...end };
}
