import { DECISIONS } from '../approvals/decide.ts';
import { idempotencyHeaders } from '../once.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';

const employeeShape = { type: 'string', description: 'Employee number.', minLength: 1, maxLength: 64 } as const;

const formShape = {
  type: 'object',
  description:
    'Values by the ids of the flow’s fields. Money is {currency, amountMinor}, files are a list of their ids.',
  maxProperties: 100,
  additionalProperties: true,
} as const;

const decidedShape = {
  type: 'object',
  properties: {
    round: { type: 'integer' },
    node: { type: 'string' },
    by: employeeShape,
    decision: { enum: DECISIONS },
    at: timeShape,
    to: employeeShape,
    comment: { type: 'string' },
  },
  required: ['round', 'node', 'by', 'decision', 'at'],
} as const;

const summaryProperties = {
  id: { type: 'integer' },
  flow: nameShape,
  revision: { type: 'integer', description: 'The configuration that the flow counts as of.' },
  requester: employeeShape,
  store: nameShape,
  status: {
    description: 'stalled waits for somebody who does not exist; returned is back with the requester.',
    enum: ['waiting', 'stalled', 'returned', 'approved', 'rejected', 'withdrawn'],
  },
  node: { type: 'string', description: 'The step that it stands at.' },
  round: { type: 'integer', description: 'Grows each time a step is entered.' },
  deciders: { type: 'array', description: 'Who may decide now.', items: employeeShape },
  requestedAt: timeShape,
  slaDueAt: timeShape,
  isOverdue: { type: 'boolean' },
  finishedAt: timeShape,
} as const;

const summaryRequired = [
  'id',
  'flow',
  'revision',
  'requester',
  'status',
  'round',
  'deciders',
  'requestedAt',
  'isOverdue',
];

const approvalShape = {
  type: 'object',
  description: 'A request, and everything that happened to it.',
  properties: {
    ...summaryProperties,
    form: formShape,
    decisions: { type: 'array', items: decidedShape },
    history: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          at: timeShape,
          actor: { type: 'string' },
          action: { type: 'string' },
          data: { type: 'object', additionalProperties: true },
        },
        required: ['at', 'actor', 'action', 'data'],
      },
    },
  },
  required: [...summaryRequired, 'form', 'decisions', 'history'],
} as const;

const idParams = {
  type: 'object',
  properties: { id: { type: 'integer', minimum: 1, maximum: 9_007_199_254_740_991 } },
  required: ['id'],
} as const;

export const requestSchema = {
  summary: 'Make a request',
  description: 'Everything that is wrong with the form is answered at once, each with its field.',
  headers: idempotencyHeaders,
  body: {
    type: 'object',
    properties: {
      flow: nameShape,
      store: { ...nameShape, description: 'Where it belongs; else the store in the form, else the requester’s.' },
      form: formShape,
    },
    required: ['flow', 'form'],
    additionalProperties: false,
  },
  response: { 201: approvalShape, ...problemResponses },
} as const;

export const listSchema = {
  summary: 'Requests by number',
  querystring: {
    type: 'object',
    properties: {
      waiting: { enum: ['me'], description: 'Those that wait for the caller’s decision.' },
      requester: { enum: ['me'], description: 'Those that the caller made.' },
      store: { ...nameShape, description: 'Those that concern a store.' },
      status: summaryProperties.status,
      after: { type: 'integer', minimum: 0, default: 0 },
      limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: {
        items: { type: 'array', items: { type: 'object', properties: summaryProperties, required: summaryRequired } },
        next: { type: 'integer', description: 'The `after` of the next page.' },
      },
      required: ['items'],
    },
    ...problemResponses,
  },
} as const;

export const readSchema = {
  summary: 'One request with its history',
  params: idParams,
  response: { 200: approvalShape, ...problemResponses },
} as const;

export const decideSchema = {
  summary: 'Decide a request at the step where it stands',
  description: 'The same decision of the same person again changes nothing.',
  headers: idempotencyHeaders,
  params: idParams,
  body: {
    type: 'object',
    properties: {
      node: { type: 'string', description: 'The step that is decided.', maxLength: 64 },
      decision: { enum: DECISIONS },
      round: { type: 'integer', description: 'The visit of the step that is meant; the present one when absent.' },
      to: { ...employeeShape, description: 'Whom to transfer to, or who signs as well.' },
      comment: { type: 'string', maxLength: 1000 },
    },
    required: ['node', 'decision'],
    additionalProperties: false,
  },
  response: { 200: approvalShape, ...problemResponses },
} as const;

export const withdrawSchema = {
  summary: 'Take back a request of one’s own',
  headers: idempotencyHeaders,
  params: idParams,
  response: { 200: approvalShape, ...problemResponses },
} as const;

export const resubmitSchema = {
  summary: 'Send a request again that came back',
  headers: idempotencyHeaders,
  params: idParams,
  body: {
    type: 'object',
    properties: { form: formShape },
    required: ['form'],
    additionalProperties: false,
  },
  response: { 200: approvalShape, ...problemResponses },
} as const;
