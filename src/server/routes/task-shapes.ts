import { idempotencyHeaders } from '../once.ts';
import { nameShape, revisionNumberShape, timeShape } from './shapes.ts';

export const taskStateShape = {
  enum: [
    ...['scheduled', 'open', 'claimed', 'in-progress', 'submitted', 'rejected'],
    ...['done', 'missed', 'cancelled', 'excused'],
  ],
} as const;

export const taskNumberShape = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER } as const;

export const dateShape = {
  type: 'string',
  format: 'date',
  description: 'Business day of the store.',
} as const;

export const employeeShape = { type: 'string', minLength: 1, maxLength: 64, description: 'Employee number.' } as const;

export const reasonShape = { type: 'string', minLength: 1, maxLength: 100 } as const;

const countShape = { type: 'integer', minimum: 0 } as const;

/** A task; see docs: `allowed` is what may be done to it now. */
export const taskShape = {
  type: 'object',
  description: 'A task as it is now. Moments that have not come are absent. `allowed` names what may be done to it.',
  properties: {
    id: taskNumberShape,
    store: nameShape,
    businessDate: dateShape,
    template: nameShape,
    slot: { type: 'string' },
    revision: revisionNumberShape,
    sop: nameShape,
    sopVersion: { type: 'string' },
    scenario: { type: 'string' },
    priority: { enum: ['P0', 'P1', 'P2', 'P3'] },
    state: taskStateShape,
    flags: { type: 'array', items: { type: 'string' }, description: 'What a reviewer should look at.' },
    ...Object.fromEntries(
      [
        ...['availableAt', 'dueAt', 'graceUntil', 'expiresAt', 'claimedAt', 'startedAt', 'submittedAt', 'finishedAt'],
        'pausedAt',
      ].map((name) => [name, timeShape]),
    ),
    assignee: employeeShape,
    performer: employeeShape,
    reviewer: employeeShape,
    outcome: { type: 'string' },
    blockedReason: { type: 'string' },
    score: { ...countShape, description: 'Hundredths of a point out of a hundred.' },
    onTime: { type: 'boolean' },
    overdue: { type: 'boolean' },
    inputs: { type: 'object', additionalProperties: true },
    origin: { type: 'string' },
    roles: { type: 'array', items: { type: 'string' } },
    skills: { type: 'array', items: { type: 'string' } },
    minutes: countShape,
    attempt: { type: 'integer', minimum: 1 },
    failedSteps: countShape,
    redlineFailed: { type: 'boolean' },
    pausedSeconds: countShape,
    escalations: countShape,
    version: { type: 'integer', minimum: 1 },
    allowed: { type: 'array', items: { type: 'string' } },
  },
  required: [
    'id',
    'store',
    'businessDate',
    'template',
    'state',
    'availableAt',
    'dueAt',
    'expiresAt',
    'version',
    'allowed',
  ],
} as const;

export const taskParams = { type: 'object', properties: { id: taskNumberShape }, required: ['id'] } as const;

/** Of a request that changes a task. */
export const taskHeaders = {
  ...idempotencyHeaders,
  properties: {
    ...idempotencyHeaders.properties,
    'if-match': {
      type: 'string',
      pattern: '^"?\\d{1,15}"?$',
      description: 'The version that the change was meant for; another one is refused.',
    },
  },
} as const;

/** When it was done on a device without network, and what the platform said of the device's clock. */
export const momentShapes = {
  capturedAt: { type: 'string', format: 'date-time', description: 'When it was done, by the clock of the device.' },
  clock: {
    type: 'string',
    maxLength: 500,
    description: 'The statement of GET /v1/clock about this device. Without it everything counts from its arrival.',
  },
} as const;
