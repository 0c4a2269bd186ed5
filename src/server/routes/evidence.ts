import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { actorNumber } from '../access/holds-role.ts';
import { findEvidence, insertEvidence } from '../database/queries/evidence.ts';
import { DATABASE_EVIDENCE } from '../database/queries/evidence-contents.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { contentHash } from '../evidence/content-hash.ts';
import { MEDIA_TYPES, mediaTypeOf } from '../evidence/media-type.ts';
import { videoSeconds } from '../evidence/video-seconds.ts';
import { subjectOf } from '../live/subject-of.ts';
import { idempotencyHeaders, once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { momentJudge } from '../tasks/sent-answers.ts';
import { nameShape, problemResponses, timeShape, uuidShape } from './shapes.ts';
import { employeeShape, momentShapes } from './task-shapes.ts';

const MAX_BYTES = 100 * 1024 * 1024;

const evidenceShape = {
  type: 'object',
  properties: {
    id: { ...uuidShape, description: 'What answers name.' },
    sha256: { type: 'string' },
    mediaType: { type: 'string', description: 'By the bytes themselves.' },
    size: { type: 'integer' },
    store: nameShape,
    uploadedBy: employeeShape,
    uploadedAt: timeShape,
    capturedAt: timeShape,
    seconds: {
      type: 'integer',
      description: 'How long a video is, by its own header; absent where that does not say.',
    },
  },
  required: ['id', 'sha256', 'mediaType', 'size', 'store', 'capturedAt'],
} as const;

const uploadSchema = {
  summary: 'Upload a photo, a video or a document',
  description: `The bytes are the body. Taken are ${MEDIA_TYPES.join(', ')}. An answer names the upload; it proves one thing.`,
  headers: idempotencyHeaders,
  querystring: {
    type: 'object',
    properties: {
      store: nameShape,
      source: {
        enum: ['camera', 'gallery', 'customer-device-content'],
        default: 'camera',
        description: 'Where it comes from; roles may forbid some.',
      },
      ...momentShapes,
    },
    additionalProperties: false,
  },
  response: { 201: evidenceShape, ...problemResponses },
};

const readSchema = {
  summary: 'The bytes of an upload',
  params: { type: 'object', properties: { id: uuidShape }, required: ['id'] },
  response: { 200: { description: 'The bytes.', type: 'string', format: 'binary' }, ...problemResponses },
};

interface UploadQuery {
  readonly store?: string;
  readonly source: string;
  readonly capturedAt?: string;
  readonly clock?: string;
}

/** Pictures and papers. */
export async function evidenceRoutes(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['application/octet-stream', ...MEDIA_TYPES],
      { parseAs: 'buffer', bodyLimit: MAX_BYTES },
      async (_request: unknown, body: Buffer) => body,
    );
    uploadRoute(scope, services);
    readRoute(scope, services);
  });
}

function uploadRoute(app: FastifyInstance, services: Services): void {
  app.post<{ Querystring: UploadQuery; Body: Buffer | undefined }>(
    '/v1/evidence',
    { config: { permission: { resource: 'evidence', verb: 'create' } }, schema: uploadSchema, bodyLimit: MAX_BYTES },
    async (request, reply) => {
      const { principal, query } = request;
      const home = principal?.type === 'person' ? principal.store : undefined;
      const name = query.store ?? home ?? '';
      const store = (request.chain ?? (await services.live.read(services.database))).store(name);
      const owners = principal ? [actorNumber(principal)] : [];
      const facts = { source: query.source };
      const who = await authorize(request, { subject: subjectOf('store', name), store, owners, facts }, services);
      if (!store) throw new Problem('platform/not-found', { subject: subjectOf('store', name) });
      const bytes = request.body ?? Buffer.alloc(0);
      const declared = request.headers['content-type']?.split(';')[0]?.trim() ?? '';
      const mediaType = mediaTypeOf(bytes, declared);
      if (!mediaType) throw new Problem('evidence/not-accepted', { mediaType: declared });
      const sha256 = contentHash(bytes);
      const by = actorNumber(who);
      const seconds = mediaType.startsWith('video/') ? videoSeconds(bytes) : undefined;
      const capturedAt = (await momentJudge(services, { by, clock: query.clock }))(query.capturedAt);
      return once(request, reply, services, async (transaction) => {
        const uploadedAt = services.clock();
        const id = randomUUID();
        const hashing = mediaType === 'image/jpeg' || mediaType === 'image/png' ? 'waiting' : 'none';
        const row = {
          id,
          sha256,
          store: name,
          mediaType,
          size: bytes.length,
          uploadedBy: by,
          uploadedAt,
          capturedAt,
          hashing,
          source: query.source,
          seconds: seconds ?? null,
        } as const;
        await DATABASE_EVIDENCE.put(transaction, { sha256, mediaType, bytes });
        await insertEvidence(transaction, row);
        const entry = {
          at: uploadedAt,
          actor: who.id,
          subject: `evidence/${id}`,
          store: name,
          outcome: 'done',
        } as const;
        await insertJournal(transaction, [{ ...entry, action: 'evidence.uploaded', data: { sha256, mediaType } }]);
        const moments = { uploadedAt: uploadedAt.toISOString(), capturedAt: capturedAt.toISOString() };
        return {
          status: 201,
          body: {
            ...{ id, sha256, mediaType, size: bytes.length, store: name, uploadedBy: by, ...moments },
            ...(seconds === undefined ? {} : { seconds }),
          },
        };
      });
    },
  );
}

function readRoute(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { id: string } }>(
    '/v1/evidence/:id',
    { config: { permission: { resource: 'evidence', verb: 'read' } }, schema: readSchema },
    async (request, reply) => {
      const { database } = services;
      const { id } = request.params;
      const found = await findEvidence(database, id);
      const store = found && (await services.live.read(database)).store(found.store);
      await authorize(request, { subject: `evidence/${id}`, store, owners: [found?.uploadedBy ?? null] }, services);
      const content = found && (await DATABASE_EVIDENCE.get(database, found.sha256));
      if (!content) throw new Problem('platform/not-found', { subject: `evidence/${id}` });
      return reply
        .header('content-disposition', `inline; filename="${id}"`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, max-age=86400, immutable')
        .type(content.mediaType)
        .send(content.bytes);
    },
  );
}
