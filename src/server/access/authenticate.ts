import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LiveChain } from '../live/live-chain.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { identify, type SelfNaming } from './identify.ts';
import type { PersonPrincipal, Principal } from './principal.ts';
import { reaches, type Scope } from './token.ts';

/** Who sent a request. */
export interface Actor {
  readonly name: string;
  readonly scope: Scope;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the caller's token must reach; `public` needs none, `anybody` any: such a route is about the caller alone, or asks itself. */
    scope?: Scope | 'public' | 'anybody';
  }
  interface FastifyRequest {
    actor: Actor | undefined;
    principal: Principal | undefined;
    /** The configuration that a person is judged by, for the whole request. */
    chain: LiveChain | undefined;
  }
}

/**
 * Lets a request through only with a token: one that reaches the route's scope, or that of somebody who may do what the route is for.
 * A route without either is a bug.
 */
export function authenticate(app: FastifyInstance, services: Services): void {
  app.decorateRequest('actor', undefined);
  app.decorateRequest('principal', undefined);
  app.decorateRequest('chain', undefined);
  app.decorateRequest('isAuthorized', false);
  app.addHook('onRoute', ({ config, schema, url }) => {
    if (!(config?.scope || config?.permission) || !schema) throw new Error(`${url} needs a scope and a schema`);
  });
  app.addHook('onSend', async (request, reply) => {
    const isUnasked = request.routeOptions.config.permission && !request.isAuthorized;
    if (isUnasked && reply.statusCode < 400) throw new Error(`${request.routeOptions.url} never asked who may`);
  });
  app.addHook('onRequest', async (request) => {
    const needed = neededScope(request);
    if (needed === 'public') return;
    const token = bearerToken(request);
    if (!token) throw new Problem('platform/token-missing');
    const { principal, name, scope, chain } = await identify(token, selfNaming(request), services);
    request.principal = principal;
    request.chain = chain;
    if (needed !== 'anybody' && !(scope && reaches(scope, needed)))
      throw new Problem('platform/forbidden', { name, scope: scope ?? 'no configuration', needed });
    request.actor = { name, scope: scope ?? 'read' };
  });
}

/** Where a permission is needed it is for the handler to ask who may. */
function neededScope({ routeOptions, is404 }: FastifyRequest): Scope | 'public' | 'anybody' {
  const { scope, permission } = routeOptions.config;
  if (scope) return scope;
  if (permission) return 'anybody';
  return is404 ? 'public' : 'admin';
}

/** The person who calls a route that is about themselves. */
export function personOf({ principal }: FastifyRequest): PersonPrincipal {
  if (!principal) throw new Problem('platform/token-missing');
  if (principal.type !== 'person') throw new Problem('platform/person-needed');
  return principal;
}

/** The caller of a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Problem('platform/token-missing');
  return request.actor;
}

/** Who a request's token stands for by now, for answers that take long. */
export async function identifyAgain(request: FastifyRequest, services: Services): Promise<Principal> {
  return (await identify(bearerToken(request) ?? '', selfNaming(request), services)).principal;
}

function selfNaming({ headers }: FastifyRequest): SelfNaming {
  const { 'storeops-employee': employeeNumber, 'storeops-pin': pin } = headers;
  const only = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);
  return { employeeNumber: only(employeeNumber), pin: only(pin) };
}

/** The secret that a request carries. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +([A-Za-z0-9_.~+/=-]{1,512})$/i.exec(request.headers.authorization ?? '')?.[1];
}
