import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { CommitStamp } from '../../model/plan.ts';
import { actorOf } from '../access/authenticate.ts';
import type { EncodedBody } from '../configuration/change-blocks.ts';
import { commitChangeset } from '../configuration/commit-changeset.ts';
import { openChangeset } from '../configuration/open-changeset.ts';
import { putChunk } from '../configuration/put-chunk.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { changesetSchema, chunkSchema, commitSchema } from './changeset-schemas.ts';
import type { FenceHeaders } from './shapes.ts';

interface ChangesetBody {
  readonly id: string;
  readonly base: number;
  readonly planDigest?: string;
  readonly commit?: CommitStamp;
  readonly tool: string;
  readonly restoredFrom?: number;
  readonly counts: { readonly create: number; readonly update: number; readonly delete: number };
  readonly maxDelete?: number;
}

/** A push: declare it, send its changes in chunks, commit. */
export function changesetRoutes(app: FastifyInstance, services: Services): void {
  // The body is handed on as it arrives; JSON bodies keep Fastify's own parser and limit.
  app.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));

  app.post<{ Body: ChangesetBody; Headers: FenceHeaders }>(
    '/v1/changesets',
    { config: { scope: 'write' }, schema: changesetSchema },
    async (request, reply) => {
      const { id, base, tool, counts, planDigest, commit, restoredFrom, maxDelete } = request.body;
      const optional = { planDigest: planDigest ?? null, commit: commit ?? null, restoredFrom: restoredFrom ?? null };
      const numbers = { created: counts.create, updated: counts.update, deleted: counts.delete };
      const opened = await openChangeset(
        { id, base, tool, ...optional, ...numbers, maxDelete: maxDelete ?? null },
        { ...services, fence: request.headers['storeops-fence'] },
      );
      if (opened.status === 'committed') return reply.send(opened);
      return reply.code(201).send({ ...opened, expiresAt: opened.expiresAt.toISOString() });
    },
  );

  app.put<{ Params: { id: string; chunk: number }; Body: Readable | undefined; Headers: FenceHeaders }>(
    '/v1/changesets/:id/changes/:chunk',
    { config: { scope: 'write' }, schema: chunkSchema },
    async (request) => {
      if (!request.body) throw new Problem('request/unsupported');
      const body = encodedBody(request.body, request.headers['content-encoding']);
      const { id, chunk } = request.params;
      return putChunk({ changesetId: id, chunk, body, fence: request.headers['storeops-fence'] }, services);
    },
  );

  app.post<{ Params: { id: string }; Headers: FenceHeaders }>(
    '/v1/changesets/:id/commit',
    { config: { scope: 'write' }, schema: commitSchema },
    async (request) => {
      const actor = actorOf(request).name;
      return commitChangeset(request.params.id, { ...services, actor, fence: request.headers['storeops-fence'] });
    },
  );
}

function encodedBody(stream: Readable, encoding = 'identity'): EncodedBody {
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Problem('request/unsupported', { encoding });
  return { stream, encoding };
}
