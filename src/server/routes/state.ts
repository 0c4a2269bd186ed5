import type { FastifyInstance } from 'fastify';
import { readPlatform } from '../database/queries/platform.ts';
import { readLock } from '../database/queries/writer-lock.ts';
import type { DemoClock } from '../demo/demo-clock.ts';
import type { Services } from '../services.ts';
import { hashShape, problemResponses, revisionNumberShape, timeShape, uuidShape } from './shapes.ts';

/** Where the platform stands, without listing anything. */
export function stateRoutes(
  app: FastifyInstance,
  { database, clock, demo }: Services & { readonly demo: DemoClock | undefined },
): void {
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
          demo: {
            type: 'object',
            description: 'Only of a demo platform: nothing on it is real.',
            properties: {
              now: { ...timeShape, description: 'By its own clock.' },
              loading: { type: 'boolean', description: 'Its past is being told to it.' },
            },
            required: ['now', 'loading'],
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
      ...(demo ? { demo: { now: demo.now().toISOString(), loading: demo.loading } } : {}),
    };
  });
}
