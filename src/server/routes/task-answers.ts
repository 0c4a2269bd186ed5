import type { FastifyInstance } from 'fastify';
import { once } from '../once.ts';
import type { Services } from '../services.ts';
import { answerTask } from '../tasks/answer-task.ts';
import { takeTask } from '../tasks/change-task.ts';
import { momentJudge, type SentStep } from '../tasks/sent-answers.ts';
import { submitTask } from '../tasks/submit-task.ts';
import { taskDocument } from '../tasks/task-document.ts';
import { problemResponses } from './shapes.ts';
import { taskRequest, wantedVersion } from './task-request.ts';
import { momentShapes, taskHeaders, taskParams, taskShape } from './task-shapes.ts';

const idShape = { type: 'string', minLength: 1, maxLength: 200 } as const;

const answersShape = {
  type: 'array',
  maxItems: 500,
  description:
    'By step, and by item where a step is repeated. Of two answers to the same proof the last captured counts.',
  items: {
    type: 'object',
    properties: {
      step: idShape,
      item: { ...idShape, minLength: 0 },
      capturedAt: momentShapes.capturedAt,
      proofs: {
        type: 'object',
        maxProperties: 20,
        additionalProperties: true,
        description:
          'By piece of evidence: check pass, fail or na; choice a response; multi, scan lists; number, timer numbers; text, datetime text; ' +
          'photo, video lists of uploads; file [{document, evidence}]; signature [{by, role, image}]; location {lat, lng, crs, accuracy}; table rows.',
      },
      done: { type: 'boolean', description: 'Of a step that only starts something.' },
      acknowledged: { type: 'boolean', description: 'Of a step that is only read.' },
    },
    required: ['step'],
    additionalProperties: false,
  },
} as const;

const answersSchema = {
  summary: 'Answer steps, some or all',
  description:
    'Refused as a whole, with everything that is wrong, when an answer does not fit. Begins the task when nobody has.',
  params: taskParams,
  headers: taskHeaders,
  body: {
    type: 'object',
    properties: { answers: { ...answersShape, minItems: 1 }, clock: momentShapes.clock },
    required: ['answers'],
    additionalProperties: false,
  },
  response: { 200: taskShape, ...problemResponses },
};

const submitSchema = {
  summary: 'Hand a task in, with its last answers if they come along',
  description: 'Refused with everything that is missing. Done at once where no review is due.',
  params: taskParams,
  headers: taskHeaders,
  body: {
    type: 'object',
    properties: { answers: answersShape, ...momentShapes },
    additionalProperties: false,
  },
  response: { 200: taskShape, ...problemResponses },
};

interface AnswersBody {
  readonly answers?: readonly SentStep[];
  readonly capturedAt?: string;
  readonly clock?: string;
}

/** What people tell about the steps of a task. */
export function taskAnswerRoutes(app: FastifyInstance, services: Services): void {
  app.put<{ Body: AnswersBody }>(
    '/v1/tasks/:id/answers',
    { config: { permission: { resource: 'task', verb: 'update' } }, schema: answersSchema },
    async (request, reply) => {
      const { answers: sent = [], clock } = request.body;
      const found = await taskRequest(request, services, { ownedBy: 'whoever-could-take-it', steps: sent });
      const { who, by } = found;
      const momentAt = await momentJudge(services, { by, clock });
      return once(request, reply, services, async (transaction) => {
        const now = services.clock();
        const task = await takeTask(transaction, found.task.id, wantedVersion(request));
        const given = { sent, by, momentOf: ({ capturedAt }: SentStep) => momentAt(capturedAt) };
        const answered = await answerTask(services, transaction, { ...found, task, who, now }, given);
        return { status: 200, body: taskDocument(answered.task, now) };
      });
    },
  );

  app.post<{ Body: AnswersBody | undefined }>(
    '/v1/tasks/:id/submit',
    { config: { permission: { resource: 'task', verb: 'submit' } }, schema: submitSchema },
    async (request, reply) => {
      const found = await taskRequest(request, services, { ownedBy: 'whoever-could-take-it' });
      const { who, by } = found;
      const { answers: sent = [], clock, capturedAt } = request.body ?? {};
      const momentAt = await momentJudge(services, { by, clock });
      return once(request, reply, services, async (transaction) => {
        const now = services.clock();
        const task = await takeTask(transaction, found.task.id, wantedVersion(request));
        const context = { ...found, task, who, now };
        const momentOf = (step: SentStep): Date => momentAt(step.capturedAt ?? capturedAt);
        const given = { sent, by, momentOf, until: 'handed-in' } as const;
        const answered = await answerTask(services, transaction, context, given);
        const done = await submitTask(transaction, context, answered, { by, at: momentAt(capturedAt) });
        return { status: 200, body: taskDocument(done, now) };
      });
    },
  );
}
