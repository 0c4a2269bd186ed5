/** A resource's kind in an address: `task-template`. */
export const slugShape = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 64 } as const;

export const nameShape = { type: 'string', pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$' } as const;

export const addressShape = {
  type: 'string',
  description: 'Kind and name, as in store/bj-wangfujing.',
  pattern: '^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$',
  maxLength: 130,
} as const;

export const hashShape = { type: 'string', description: 'SHA-256 in hex.', pattern: '^[0-9a-f]{64}$' } as const;

export const uuidShape = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
} as const;

/** A revision's number; 0 is the empty platform. */
export const revisionNumberShape = { type: 'integer', minimum: 0, maximum: 2_147_483_647 } as const;

export const timeShape = { type: 'string', description: 'RFC 3339, UTC.' } as const;

export const toolShape = { type: 'string', description: 'Program and version.', minLength: 1, maxLength: 200 } as const;

export const commitStampShape = {
  type: 'object',
  description: 'The git commit that the configuration came from.',
  properties: {
    id: { type: 'string', pattern: '^[0-9a-f]{40,64}$' },
    branch: { type: 'string', maxLength: 300 },
    dirty: { type: 'boolean', description: 'The workspace had uncommitted changes.' },
  },
  required: ['dirty'],
  additionalProperties: false,
} as const;

export const fenceHeaders = {
  type: 'object',
  properties: {
    'storeops-fence': {
      type: 'integer',
      description: 'The token that the lock was given with; every write carries it.',
      minimum: 1,
    },
  },
  required: ['storeops-fence'],
} as const;

/** Headers of a request that writes. */
export interface FenceHeaders {
  'storeops-fence': number;
}

export const revisionShape = {
  type: 'object',
  description: 'An entry of the history. `hash` is the SHA-256 of the canonical JSON of all its other members.',
  properties: {
    revision: revisionNumberShape,
    previousHash: hashShape,
    hash: hashShape,
    committedAt: timeShape,
    actor: { type: 'string', description: 'Name of the token.' },
    action: { enum: ['push', 'restore'] },
    planDigest: { type: 'string' },
    commit: commitStampShape,
    restoredFrom: revisionNumberShape,
    tool: toolShape,
    created: { type: 'integer' },
    updated: { type: 'integer' },
    deleted: { type: 'integer' },
    digest: { ...hashShape, description: 'Listing digest of the whole configuration after this revision.' },
  },
  required: [
    ...['revision', 'previousHash', 'hash', 'committedAt', 'actor', 'action', 'tool'],
    ...['created', 'updated', 'deleted', 'digest'],
  ],
  additionalProperties: false,
} as const;

export const problemShape = {
  $id: 'Problem',
  type: 'object',
  description: 'RFC 9457 problem. `code` and `args` identify it for programs.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    args: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    diagnostics: { type: 'array', items: { type: 'object', additionalProperties: true } },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'args'],
} as const;

/** Every answer that is not a success. */
export const problemResponses = {
  '4xx': { description: 'Refused.', content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } },
  '5xx': { description: 'Failed.', content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } },
} as const;
