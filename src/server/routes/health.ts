import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { problemResponses } from './shapes.ts';

/** Is the platform up, and does its database answer? */
export function healthRoutes(app: FastifyInstance, { database }: Services): void {
  const schema = {
    summary: 'Is the platform up?',
    response: {
      200: { type: 'object', properties: { status: { const: 'ok' } }, required: ['status'] },
      ...problemResponses,
    },
  };
  app.get('/v1/health', { config: { scope: 'public' }, schema }, async () => {
    await database.query('SELECT 1');
    return { status: 'ok' };
  });
}
