import type { FastifyInstance } from 'fastify';
import { lockedBy, requireFence } from '../configuration/writer-lock.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { extendLock, readLock, releaseLock, takeLock } from '../database/queries/writer-lock.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { type FenceHeaders, fenceHeaders, problemResponses, timeShape } from './shapes.ts';

const ttlShape = { type: 'integer', minimum: 1, maximum: 3600, default: 30 };

const lockShape = {
  type: 'object',
  properties: {
    token: { type: 'integer', description: 'Fencing token, greater than any before; every write carries it.' },
    expiresAt: timeShape,
  },
  required: ['token', 'expiresAt'],
};

const takeSchema = {
  summary: 'Take the writer’s lock',
  body: {
    type: 'object',
    properties: {
      owner: { type: 'string', minLength: 1, maxLength: 200 },
      ttlSeconds: ttlShape,
      takeOver: { type: 'integer', description: 'The token of a holder that is known to have ended.' },
    },
    required: ['owner'],
    additionalProperties: false,
  },
  response: { 200: lockShape, ...problemResponses },
};

const extendSchema = {
  summary: 'Keep the lock',
  headers: fenceHeaders,
  body: { type: 'object', properties: { ttlSeconds: ttlShape }, additionalProperties: false },
  response: { 200: lockShape, ...problemResponses },
};

const releaseSchema = {
  summary: 'Give the lock back',
  headers: fenceHeaders,
  response: { 204: { type: 'null', description: 'The lock is free.' }, ...problemResponses },
};

/** One writer at a time: a lease with a fencing token. */
export function lockRoutes(app: FastifyInstance, { database, clock }: Services): void {
  const expiry = (ttlSeconds: number): Date => new Date(clock().getTime() + ttlSeconds * 1000);

  app.post<{ Body: { owner: string; ttlSeconds: number; takeOver?: number } }>(
    '/v1/lock',
    { config: { scope: 'write' }, schema: takeSchema },
    async (request) => {
      const { owner, ttlSeconds, takeOver = null } = request.body;
      const expiresAt = expiry(ttlSeconds);
      const actor = request.principal?.id ?? '';
      const token = await database.transaction(async (transaction) => {
        const taken = await takeLock(transaction, { owner, now: clock(), expiresAt, takeOver });
        if (taken !== undefined && takeOver !== null)
          await insertJournal(transaction, [
            {
              ...{ at: clock(), actor, action: 'lock.taken-over', subject: 'lock', outcome: 'done' },
              data: { owner, from: takeOver, token: taken },
            },
          ]);
        return taken;
      });
      if (token !== undefined) return { token, expiresAt: expiresAt.toISOString() };
      const lock = await readLock(database);
      throw lock?.owner ? lockedBy(lock) : new Problem('platform/lock-lost');
    },
  );

  app.put<{ Body: { ttlSeconds: number }; Headers: FenceHeaders }>(
    '/v1/lock',
    { config: { scope: 'write' }, schema: extendSchema },
    async (request) => {
      const token = request.headers['storeops-fence'];
      const expiresAt = expiry(request.body.ttlSeconds);
      if (await extendLock(database, token, expiresAt)) return { token, expiresAt: expiresAt.toISOString() };
      await requireFence(database, token);
      throw new Problem('platform/lock-lost');
    },
  );

  app.delete<{ Headers: FenceHeaders }>(
    '/v1/lock',
    { config: { scope: 'write' }, schema: releaseSchema },
    async (request, reply) => {
      await releaseLock(database, request.headers['storeops-fence']);
      return reply.code(204).send();
    },
  );
}
