import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { findToken } from '../database/queries/access-tokens.ts';
import { Problem } from '../problem.ts';
import { reaches, type Scope, tokenHash } from './token.ts';

/** Who sent a request. */
export interface Actor {
  readonly name: string;
  readonly scope: Scope;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the caller's token must reach; `public` needs none. */
    scope?: Scope | 'public';
  }
  interface FastifyRequest {
    actor: Actor | undefined;
  }
}

/** Lets a request through only with a token that reaches the route's scope. A route without one is a bug. */
export function authenticate(app: FastifyInstance, database: Database, clock: Clock): void {
  app.decorateRequest('actor', undefined);
  app.addHook('onRoute', (route) => {
    if (!route.config?.scope || !route.schema) throw new Error(`${route.url} needs a scope and a schema`);
  });
  app.addHook('onRequest', async (request) => {
    const needed = request.routeOptions.config.scope ?? (request.is404 ? 'public' : 'admin');
    if (needed === 'public') return;
    const token = bearerToken(request);
    if (!token) throw new Problem('platform/token-missing');
    const known = await findToken(database, tokenHash(token));
    if (!known) throw new Problem('platform/token-unknown');
    const { name, scope, expiresAt } = known;
    if (expiresAt && expiresAt <= clock())
      throw new Problem('platform/token-expired', { name, expiredAt: expiresAt.toISOString() });
    if (!reaches(scope, needed)) throw new Problem('platform/forbidden', { name, scope, needed });
    request.actor = { name, scope };
  });
}

/** The caller of a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Problem('platform/token-missing');
  return request.actor;
}

function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +([A-Za-z0-9_.~+/=-]{1,512})$/i.exec(request.headers.authorization ?? '')?.[1];
}
