import { FEEDBACK_STATES } from '../database/queries/feedback.ts';
import { idempotencyHeaders } from '../once.ts';
import { nameShape, problemResponses, revisionNumberShape, timeShape } from './shapes.ts';
import { employeeShape, taskNumberShape, taskParams } from './task-shapes.ts';

const words = (description: string, maxLength = 2000) =>
  ({ type: 'string', minLength: 1, maxLength, description }) as const;

const kindShape = { enum: ['problem', 'idea', 'praise'] } as const;
const stateShape = { enum: FEEDBACK_STATES } as const;
const subjectShape = words('What changes: `task-template/demo-check`.', 200);
const metricShape = { ...nameShape, description: 'The figure that shall get better.' } as const;
const commitShape = { type: 'string', pattern: '^[0-9a-f]{7,64}$', description: 'Of the files.' } as const;

export const feedbackShape = {
  type: 'object',
  description:
    'received, triaged, planned or declined, shipped, told. Without a sender it was sent so, and nobody can find out.',
  properties: {
    id: taskNumberShape,
    receivedAt: timeShape,
    store: nameShape,
    sender: employeeShape,
    roles: { type: 'array', items: { type: 'string' }, description: 'Of the sender.' },
    kind: kindShape,
    message: { type: 'string' },
    task: taskNumberShape,
    page: { type: 'string' },
    appVersion: { type: 'string' },
    state: stateShape,
    topic: { type: 'string' },
    note: { type: 'string', description: 'What headquarters says to it.' },
    subject: subjectShape,
    metric: metricShape,
    decidedBy: employeeShape,
    decidedAt: timeShape,
    commit: commitShape,
    revision: revisionNumberShape,
    release: { type: 'string' },
    shippedAt: timeShape,
    toldAt: timeShape,
    allowed: { type: 'array', items: { type: 'string' }, description: 'What may be done next.' },
  },
  required: ['id', 'receivedAt', 'roles', 'kind', 'message', 'state', 'allowed'],
} as const;

export const sendSchema = {
  summary: 'Say what is wrong or could be better',
  description: 'From a page of the app, about a task, or of one’s own accord.',
  headers: idempotencyHeaders,
  body: {
    type: 'object',
    properties: {
      kind: kindShape,
      message: words('In one’s own words.'),
      task: taskNumberShape,
      page: words('Where in the app.', 200),
      appVersion: words('Of the app.', 50),
      anonymous: { type: 'boolean', default: false, description: 'The sender is kept nowhere; nor can they be told.' },
    },
    required: ['kind', 'message'],
    additionalProperties: false,
  },
  response: { 201: feedbackShape, ...problemResponses },
};

export const listSchema = {
  summary: 'Feedback that the caller may see, the oldest first',
  querystring: {
    type: 'object',
    properties: {
      state: stateShape,
      after: { ...taskNumberShape, minimum: 0, default: 0 },
      limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { items: { type: 'array', items: feedbackShape }, next: taskNumberShape },
      required: ['items'],
    },
    ...problemResponses,
  },
};

function stepSchema(summary: string, properties: Readonly<Record<string, object>>, required: readonly string[]) {
  return {
    summary,
    params: taskParams,
    headers: idempotencyHeaders,
    body: { type: 'object', properties, required, additionalProperties: false },
    response: { 200: feedbackShape, ...problemResponses },
  };
}

export const triageSchema = stepSchema('Sort feedback by what it is about', { topic: words('A few words.', 100) }, [
  'topic',
]);

export const decideSchema = stepSchema(
  'Decide what becomes of it',
  {
    decision: { enum: ['planned', 'declined'] },
    note: words('What the sender will read.'),
    subject: subjectShape,
    metric: metricShape,
  },
  ['decision', 'note'],
);

export const shipSchema = stepSchema(
  'Say what it came with: a commit, a revision of the platform, a release',
  {
    commit: commitShape,
    revision: revisionNumberShape,
    release: words('Its name.', 100),
    note: words('What changed.'),
  },
  [],
);

export const toldSchema = {
  summary: 'Say that one has read what became of it',
  params: taskParams,
  headers: idempotencyHeaders,
  response: { 200: feedbackShape, ...problemResponses },
};
