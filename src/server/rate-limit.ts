import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

/** Bounds how often one token may call. Comes after authentication and before the routes. */
export async function limitRate(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.actor?.name ?? request.ip,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('platform/rate-limited', { retryAfterSeconds: Math.ceil(ttl / 1000) }),
  });
}
