import {
  commitStampShape,
  fenceHeaders,
  hashShape,
  problemResponses,
  revisionNumberShape,
  revisionShape,
  timeShape,
  toolShape,
  uuidShape,
} from './shapes.ts';

const idParams = { type: 'object', properties: { id: uuidShape }, required: ['id'] };

const countShape = { type: 'integer', minimum: 0, maximum: 10_000_000 };

const chunkNumberShape = { type: 'integer', minimum: 0, maximum: 100_000 };

const chunkShape = {
  type: 'object',
  properties: { chunk: chunkNumberShape, digest: hashShape, lines: { type: 'integer' } },
  required: ['chunk', 'digest', 'lines'],
};

/** POST /v1/changesets */
export const changesetSchema = {
  summary: 'Open a changeset, or take one up again',
  description: 'The id makes it safe to repeat. Refused when `base` is not the live revision.',
  headers: fenceHeaders,
  body: {
    type: 'object',
    properties: {
      id: uuidShape,
      base: { ...revisionNumberShape, description: 'The live revision that the changes were made for.' },
      planDigest: { type: 'string', pattern: '^[a-z0-9:]{1,100}$' },
      commit: commitStampShape,
      tool: toolShape,
      restoredFrom: revisionNumberShape,
      counts: {
        type: 'object',
        description: 'How many changes of each kind will follow.',
        properties: { create: countShape, update: countShape, delete: countShape },
        required: ['create', 'update', 'delete'],
        additionalProperties: false,
      },
      maxDelete: { ...countShape, description: 'Refuse the commit when it would delete more.' },
    },
    required: ['id', 'base', 'tool', 'counts'],
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      description: 'This changeset was committed before.',
      properties: { status: { const: 'committed' }, revision: revisionShape },
      required: ['status', 'revision'],
    },
    201: {
      type: 'object',
      properties: { status: { const: 'open' }, expiresAt: timeShape, chunks: { type: 'array', items: chunkShape } },
      required: ['status', 'expiresAt', 'chunks'],
    },
    ...problemResponses,
  },
};

/** PUT /v1/changesets/{id}/changes/{chunk} */
export const chunkSchema = {
  summary: 'Send a chunk of changes',
  description:
    'NDJSON, optionally gzip: `{action, kind, name, beforeHash?, document?}` a line. Checked while it arrives. The same chunk again is harmless, an altered one is refused.',
  consumes: ['application/x-ndjson'],
  headers: fenceHeaders,
  params: {
    type: 'object',
    properties: { id: uuidShape, chunk: chunkNumberShape },
    required: ['id', 'chunk'],
  },
  response: { 200: chunkShape, ...problemResponses },
};

/** POST /v1/changesets/{id}/commit */
export const commitSchema = {
  summary: 'Make the changeset the next revision, all or nothing',
  headers: fenceHeaders,
  params: idParams,
  response: { 200: revisionShape, ...problemResponses },
};
