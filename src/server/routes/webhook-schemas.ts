import { idempotencyHeaders } from '../once.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';

const idShape = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER } as const;

const idParams = { type: 'object', properties: { id: idShape }, required: ['id'] };

const wantedProperties = {
  types: {
    type: 'array',
    maxItems: 50,
    items: { type: 'string', pattern: '^dev\\.storeops\\.[a-z.-]*$', maxLength: 200 },
    default: [],
    description: 'What the types of events begin with: `dev.storeops.task.`; all when empty.',
  },
  stores: {
    type: 'array',
    maxItems: 500,
    items: nameShape,
    default: [],
    description: 'Of these stores; all when empty.',
  },
};

const urlShape = {
  type: 'string',
  maxLength: 2000,
  description: 'An https address outside the platform’s own network.',
} as const;

const webhookShape = {
  type: 'object',
  properties: {
    id: idShape,
    url: urlShape,
    types: { type: 'array', items: { type: 'string' } },
    stores: { type: 'array', items: nameShape },
    createdBy: { type: 'string' },
    createdAt: timeShape,
    cursor: { type: 'integer', description: 'The position up to which everything was delivered.' },
    state: { enum: ['active', 'dead'], description: '`dead`: given up after three days of failures, or gone (410).' },
    failures: { type: 'integer', description: 'In a row.' },
    failingSince: timeShape,
    lastFailure: { type: 'string', description: 'A status, or why there was no answer.' },
    lastDeliveredAt: timeShape,
  },
  required: ['id', 'url', 'types', 'stores', 'createdBy', 'createdAt', 'cursor', 'state', 'failures'],
  additionalProperties: false,
};

export const createSchema = {
  summary: 'Have events sent to an address',
  description:
    'CloudEvents in JSON, signed after Standard Webhooks, in their order, each at least once, from now on. What concerns people’s access is sent only if the caller may read the audit trail.',
  headers: idempotencyHeaders,
  body: {
    type: 'object',
    properties: { url: urlShape, ...wantedProperties },
    required: ['url'],
    additionalProperties: false,
  },
  response: {
    201: {
      ...webhookShape,
      properties: { ...webhookShape.properties, secret: { type: 'string', description: 'Signs; shown this once.' } },
      required: [...webhookShape.required, 'secret'],
    },
    ...problemResponses,
  },
};

export const listSchema = {
  summary: 'Where events are sent, and how that goes',
  querystring: {
    type: 'object',
    properties: { after: idShape, limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 } },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { items: { type: 'array', items: webhookShape }, next: idShape },
      required: ['items'],
      additionalProperties: false,
    },
    ...problemResponses,
  },
};

export const deleteSchema = {
  summary: 'Send no more events there',
  params: idParams,
  response: { 204: { type: 'null', description: 'Nothing more is sent.' }, ...problemResponses },
};

export const redeliverSchema = {
  summary: 'Send again from a position on',
  description: 'Also brings back a webhook that was given up.',
  headers: idempotencyHeaders,
  params: idParams,
  body: {
    type: 'object',
    properties: { from: { ...idShape, description: 'The first position that is sent again.' } },
    required: ['from'],
    additionalProperties: false,
  },
  response: { 204: { type: 'null', description: 'Delivery goes on from there.' }, ...problemResponses },
};
