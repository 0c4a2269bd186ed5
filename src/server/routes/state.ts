import type { FastifyInstance } from 'fastify';
import { readPlatform } from '../database/queries/platform.ts';
import { readLock } from '../database/queries/writer-lock.ts';
import type { Services } from '../services.ts';
import { hashShape, problemResponses, revisionNumberShape, timeShape, uuidShape } from './shapes.ts';

/** Where the platform stands, without listing anything. */
export function stateRoutes(app: FastifyInstance, { database, clock }: Services): void {
  const schema = {
    summary: 'Where the platform stands',
    response: {
      200: {
        type: 'object',
        properties: {
          platformId: uuidShape,
          revision: revisionNumberShape,
          digest: { ...hashShape, description: 'Digest of the live listing.' },
          counts: { type: 'object', additionalProperties: { type: 'integer' } },
          lock: {
            type: 'object',
            properties: { owner: { type: 'string' }, expiresAt: timeShape },
            required: ['owner', 'expiresAt'],
          },
        },
        required: ['platformId', 'revision', 'digest', 'counts'],
      },
      ...problemResponses,
    },
  };
  app.get('/v1/state', { config: { scope: 'read' }, schema }, async () => {
    const [{ id, revision, digest, counts }, lock] = await Promise.all([readPlatform(database), readLock(database)]);
    const held = lock?.owner && lock.expiresAt > clock();
    return {
      ...{ platformId: id, revision, digest, counts },
      ...(held ? { lock: { owner: lock.owner, expiresAt: lock.expiresAt.toISOString() } } : {}),
    };
  });
}
