import swagger from '@fastify/swagger';
import type { FastifyContextConfig, FastifyInstance } from 'fastify';
import { problemResponses } from './routes/shapes.ts';

/** Collects every route's schema into an OpenAPI 3.1 document. Comes before the routes. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'storeops operating platform',
        description: 'Configuration of a retail chain’s stores: pushed, read, kept with its history.',
        version: 'v1',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    transform: ({ schema, url, route }) => ({ schema: { ...schema, ...accessOf(route.config) }, url }),
    refResolver: { buildLocalReference: (json, _baseUri, _fragment, index) => String(json.$id ?? `def-${index}`) },
  });
}

/** What a caller needs: a token that reaches a scope, a permission on what the request is about, or nothing. */
function accessOf({ scope, permission }: FastifyContextConfig = {}): object {
  if (scope === 'public') return { 'x-scope': scope, security: [] };
  return permission ? { 'x-permission': permission } : { 'x-scope': scope };
}

/** Serves the document. Comes after the routes. */
export function openApiRoute(app: FastifyInstance): void {
  const schema = {
    summary: 'This document',
    response: { 200: { type: 'object', additionalProperties: true }, ...problemResponses },
  };
  app.get('/openapi.json', { config: { scope: 'read' }, schema }, async () => app.swagger());
}
