import { idempotencyHeaders } from '../once.ts';
import { nameShape, problemResponses, timeShape, uuidShape } from './shapes.ts';
import { employeeShape, taskNumberShape, taskParams } from './task-shapes.ts';

const stateShape = { enum: ['open', 'fixed', 'verified', 'reopened'] } as const;

const noteShape = { type: 'string', minLength: 1, maxLength: 2000 } as const;

export const correctiveActionShape = {
  type: 'object',
  description:
    'Something that a failed check wants put right: open, fixed, then verified by somebody else, or reopened.',
  properties: {
    id: taskNumberShape,
    store: nameShape,
    task: taskNumberShape,
    step: { type: 'string' },
    item: { type: 'string' },
    title: { type: 'object', additionalProperties: { type: 'string' } },
    severity: { enum: ['minor', 'major', 'critical'] },
    ownerRole: { type: 'string' },
    owner: employeeShape,
    verifierRole: { type: 'string' },
    verifier: employeeShape,
    state: stateShape,
    createdAt: timeShape,
    dueAt: timeShape,
    fixedAt: timeShape,
    fixedBy: employeeShape,
    verifiedAt: timeShape,
    note: noteShape,
    evidence: { type: 'array', items: { type: 'string' } },
  },
  required: ['id', 'store', 'task', 'step', 'severity', 'ownerRole', 'verifierRole', 'state', 'dueAt'],
} as const;

export const listSchema = {
  summary: 'What is to be put right: in a store, or wherever the caller may look',
  querystring: {
    type: 'object',
    properties: {
      store: nameShape,
      state: stateShape,
      after: { ...taskNumberShape, minimum: 0, default: 0 },
      limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { items: { type: 'array', items: correctiveActionShape }, next: taskNumberShape },
      required: ['items'],
    },
    ...problemResponses,
  },
};

export const fixSchema = {
  summary: 'Say that it is put right',
  params: taskParams,
  headers: idempotencyHeaders,
  body: {
    type: 'object',
    properties: { note: noteShape, evidence: { type: 'array', maxItems: 20, items: uuidShape } },
    additionalProperties: false,
  },
  response: { 200: correctiveActionShape, ...problemResponses },
};

export const verifySchema = {
  summary: 'Look at it again: never whoever put it right',
  params: taskParams,
  headers: idempotencyHeaders,
  body: {
    type: 'object',
    properties: { decision: { enum: ['verified', 'reopened'] }, note: noteShape },
    required: ['decision'],
    additionalProperties: false,
  },
  response: { 200: correctiveActionShape, ...problemResponses },
};
